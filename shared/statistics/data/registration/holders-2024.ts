import type { Series } from '../../codec.ts';
import { count, percent } from '../../columns.ts';
import { namedRows } from '../../rows.ts';

/** Document 004, 「マイナ保険証に関する現状」: figures printed beside the drawing, without a table. */
export const holders2024: Series = {
  id: 'holders-2024',
  topic: 'registration',
  document: '004',
  heading: 'マイナ保険証に関する現状',
  title: {
    ja: 'カードの保有・登録・携行・利用経験（2024年）',
    en: 'People who hold, registered, carry and have used the card (2024)',
  },
  asOf: { to: '2024-11-30' },
  columns: [
    count('people', '人数', 'People', 'people'),
    percent('of-holders', 'カード保有者に対する割合', 'Share of card holders', {
      decimals: 0,
      denominator: 'card-holders',
    }),
  ],
  rows: namedRows([
    [
      'population',
      '人口（住民基本台帳、2024年1月1日）',
      'Population (1 Jan 2024)',
      124_880_000,
      null,
    ],
    ['holders', 'カード保有者', 'Card holders', 93_880_000, null],
    ['registered', 'マイナ保険証登録者', 'Registered for use as certificate', 76_270_000, null],
    ['carriers', 'マイナ保険証の携行者（約）', 'Carry it (about)', null, 50],
    ['users', 'マイナ保険証の利用経験者（約）', 'Have used it (about)', null, 40],
  ]).map((row) => ({ ...row, roundedTo: 10_000 })),
  checks: [],
  differences: [],
  footnotes: [
    {
      by: 'portal',
      text: {
        ja: '人口のほかは資料に日付がありません。資料は2024年11月のものです。',
        en: 'Only the population carries a date; the document is of November 2024.',
      },
    },
  ],
  charts: [
    {
      kind: 'bars',
      columns: ['people'],
      title: { ja: '人口・保有者・登録者', en: 'Population, holders, registered' },
    },
  ],
};
