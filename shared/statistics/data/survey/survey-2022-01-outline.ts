import type { Series } from '../../codec.ts';
import { count } from '../../columns.ts';
import { namedRows } from '../../rows.ts';
import { surveyAsOf } from './survey-columns.ts';

/** Document 000, 「オンライン資格確認の導入状況に関する調査について」, 調査の実施概要. */
export const survey202201Outline: Series = {
  id: 'survey-2022-01-outline',
  topic: 'survey',
  document: '000',
  heading: '調査の実施概要',
  title: {
    ja: '導入状況等調査の概要（2021年12月8日～2022年1月21日）',
    en: 'Outline of the survey (8 December 2021 – 21 January 2022)',
  },
  asOf: surveyAsOf,
  columns: [count('facilities', '施設数', 'Facilities', 'facilities')],
  rows: namedRows([
    [
      'target',
      '対象（ポータルサイト登録済施設、約）',
      'Asked (registered facilities, about)',
      134_323,
    ],
    ['answered', '回答数', 'Answered', 72_910],
    ['called', '未登録の施設への電話', 'Facilities not registered, called by phone', 50],
    ['called-answered', 'うち回答', 'of which answered', 15],
  ]),
  checks: [],
  differences: [],
  footnotes: [
    {
      by: 'portal',
      text: {
        ja: '登録施設数は、概要では約134,323、集計結果の表では134,550で、資料の中で一致しません。集計期間の始まりは資料に2021年12月8日（水）、終わりは「2021/1/21」とありますが、ほかの頁のとおり2022年1月21日としました。',
        en: 'Registered facilities: about 134,323 in the outline, 134,550 in the table of results; the document does not agree with itself. It prints the end as 2021/1/21; other pages say 21 January 2022.',
      },
    },
  ],
  charts: [],
};
