import type { Series } from '../../codec.ts';
import { count, kindColumns, percent } from '../../columns.ts';
import { namedRows, totalRow } from '../../rows.ts';
import { surveyAsOf } from './survey-columns.ts';

/** Document 000, 「導入状況等調査の中間集計結果（1/4）」, 1-1. */
export const survey202201Status: Series = {
  id: 'survey-2022-01-status',
  topic: 'survey',
  document: '000',
  heading: '1-1：貴施設におけるオンライン資格確認の導入状況を教えてください。',
  title: {
    ja: '導入の段階・施設の種類別（2022年1月）',
    en: 'Stage of introduction by kind of facility (January 2022)',
  },
  asOf: surveyAsOf,
  columns: [
    ...kindColumns('facilities', { measure: 'survey-answers' }),
    count('all', '総計', 'All', 'facilities', { measure: 'survey-answers' }),
    percent('share', '割合', 'Share', {
      measure: 'survey-answers',
      denominator: 'surveyed-facilities',
    }),
  ],
  rows: [
    ...namedRows([
      [
        'account-only',
        '①ポータル登録のみ',
        '1 Registered only',
        275,
        3_595,
        1_972,
        1_230,
        7_072,
        9.7,
      ],
      [
        'reader-ordered',
        '②カードリーダー申込済（業者未発注）',
        '2 Reader ordered, no vendor yet',
        1_009,
        5_656,
        3_952,
        3_968,
        14_587,
        20.0,
      ],
      [
        'vendor-engaged',
        '③業者へ発注済（作業未着手）',
        '3 Vendor engaged, work not begun',
        1_291,
        8_480,
        6_635,
        9_532,
        25_938,
        35.6,
      ],
      ['installing', '④導入作業中', '4 Installing', 561, 2_079, 1_462, 1_810, 5_913, 8.1],
      [
        'installed',
        '⑤導入作業完了（運用未開始）',
        '5 Installed, not operating',
        337,
        1_631,
        687,
        1_549,
        4_205,
        5.8,
      ],
      ['operating', '⑥運用中', '6 Operating', 1_392, 5_021, 4_155, 4_627, 15_195, 20.8],
    ]),
    totalRow([4_865, 26_462, 18_863, 22_716, 72_910, null]),
  ],
  checks: [
    {
      rule: 'rows-sum',
      columns: ['hospital', 'clinic', 'dental', 'pharmacy', 'all'],
      total: 'total',
    },
    {
      rule: 'columns-sum',
      total: 'all',
      parts: ['hospital', 'clinic', 'dental', 'pharmacy'],
    },
    { rule: 'share-of-row', share: 'share', part: 'all', row: 'total' },
  ],
  differences: [
    { row: 'reader-ordered', column: 'all', printed: 14_587, computed: 14_585 },
    { row: 'installing', column: 'all', printed: 5_913, computed: 5_912 },
    { row: 'installed', column: 'all', printed: 4_205, computed: 4_204 },
    { row: 'total', column: 'all', printed: 72_910, computed: 72_906 },
  ],
  footnotes: [
    {
      by: 'portal',
      trap: 'survey-totals',
      text: {
        ja: '4つの総計（②④⑤と全体）は施設の種類別を足した数と一致しません。資料の値のまま載せています。',
        en: 'Four totals (stages 2, 4, 5 and the whole) are not the sum of the kinds of facility. The figures of the document are kept.',
      },
    },
  ],
  charts: [
    {
      kind: 'bars',
      columns: ['share'],
      title: { ja: '回答した施設の導入の段階', en: 'Stage of the facilities that answered' },
    },
  ],
};
