import type { Series } from '../../codec.ts';
import { totalRow } from '../../rows.ts';
import { answerRows } from './options.ts';
import { answerChecks, answerColumns, answerNotes, surveyAsOf } from './survey-columns.ts';

/** Document 000, 「導入状況等調査の中間集計結果」. */
export const survey202201At1To2: Series = {
  id: 'survey-2022-01-1-2',
  topic: 'survey',
  document: '000',
  heading:
    '1-2：「①医療機関等ポータルサイトのアカウント登録のみ（顔認証付きカードリーダーの申込はしていない）」の傾向',
  title: {
    ja: 'カードリーダーを申し込んでいない理由（2022年1月）',
    en: 'Why no card reader was ordered (January 2022)',
  },
  asOf: surveyAsOf,
  columns: answerColumns(1),
  rows: [
    ...answerRows([
      ['few-patients', 36.0, 33.5, 34.1, 31.3, 33.4],
      ['wait-for-others', 19.0, 21.6, 21.9, 21.4, 21.6],
      ['too-busy', 16.7, 17.3, 13.9, 12.0, 15.5],
      ['steps-unclear', 8.1, 10.4, 11.0, 8.4, 10.1],
      ['other', 9.3, 8.0, 7.9, 13.9, 9.0],
      ['choosing-reader', 4.8, 2.7, 4.1, 6.4, 3.8],
      ['reader-with-vendor', 4.3, 3.3, 3.7, 4.2, 3.6],
      ['no-vendor-for-work', 1.8, 3.1, 3.4, 2.4, 3.0],
    ]),
    totalRow([100, 100, 100, 100, 100]),
  ],
  checks: answerChecks(0.4),
  differences: [],
  footnotes: answerNotes,
  charts: [
    {
      kind: 'bars',
      columns: ['all'],
      title: { ja: '全体の回答', en: 'All facilities' },
    },
  ],
};
