import type { Series } from '../codec.ts';
import { verificationColumns } from '../columns.ts';
import { verifications202110To202209 } from '../data/verification/verifications-2021-10-to-2022-09.ts';
import { verifications202307ByKind } from '../data/verification/verifications-2023-07-by-kind.ts';
import { verifications202409ByKind } from '../data/verification/verifications-2024-09-by-kind.ts';
import { type JoinedRow, joinedCells, originsOf } from '../joined-series.ts';
import { monthLabel } from '../rows.ts';

/** Card and certificate only: the two totals differ by 一括照会 and cannot be joined. */
const columns = verificationColumns('excluded').filter((column) => column.key !== 'total');

const month = (key: string, series: Series, row: string): JoinedRow => ({
  key,
  label: monthLabel(key),
  origins: columns.map((column) => ({ series, row, column: column.key })),
});

const rows = [
  ...verifications202110To202209.rows
    .filter((row) => row.role !== 'total')
    .map((row) => month(row.key, verifications202110To202209, row.key)),
  month('2023-07', verifications202307ByKind, 'total'),
  month('2024-09', verifications202409ByKind, 'total'),
];

/** Verifications by month as far as the documents print them (003, 001, 004). */
export const verificationsTimeline: Series = {
  id: 'verifications-timeline',
  topic: 'verification',
  document: null,
  heading: '',
  title: {
    ja: '資格確認の件数の推移（一括照会を含まない、2021年10月～2024年9月）',
    en: 'Verifications over time, without batch inquiries (October 2021 – September 2024)',
  },
  asOf: { from: '2021-10-20', to: '2024-09-30' },
  columns,
  rows: joinedCells(columns, rows),
  checks: [],
  differences: [],
  footnotes: [
    {
      by: 'portal',
      text: {
        ja: '3つの資料の値をつないだものです。2022年10月から先は、資料に数字があるのは2023年7月と2024年9月だけです。2021年10月は20日から31日まで。',
        en: 'Joined from three documents. After September 2022 they print only July 2023 and September 2024. October 2021: from the 20th only.',
      },
    },
    {
      by: 'portal',
      trap: 'bulk',
      text: {
        ja: '合計の欄はありません。2022年9月までの資料の合計は一括照会を含み、その後の合計は含まないためです。',
        en: 'There is no total: up to September 2022 the printed totals include batch inquiries, later ones do not.',
      },
    },
  ],
  charts: [
    {
      kind: 'line',
      columns: ['card'],
      title: { ja: 'マイナンバーカードによる件数', en: 'Verifications with the My Number Card' },
    },
  ],
  derivedFrom: originsOf(rows),
};
