import type { Series } from '../codec.ts';
import { viewColumns } from '../columns.ts';
import { viewingFacilities202110To202209 } from '../data/viewing/viewing-facilities-2021-10-to-2022-09.ts';
import { viewingFacilities202307ByKind } from '../data/viewing/viewing-facilities-2023-07-by-kind.ts';
import { viewingFacilities202409ByKind } from '../data/viewing/viewing-facilities-2024-09-by-kind.ts';
import { type JoinedRow, joinedCells, originsOf } from '../joined-series.ts';
import { monthLabel } from '../rows.ts';

const columns = viewColumns;

const month = (key: string, series: Series, row: string): JoinedRow => ({
  key,
  label: monthLabel(key),
  origins: columns.map((column) => ({ series, row, column: column.key })),
});

const rows = [
  ...viewingFacilities202110To202209.rows
    .filter((row) => row.role !== 'total')
    .map((row) => month(row.key, viewingFacilities202110To202209, row.key)),
  month('2023-07', viewingFacilities202307ByKind, 'total'),
  month('2024-09', viewingFacilities202409ByKind, 'total'),
];

/** Information used at facilities by month as far as the documents print it (003, 001, 004). */
export const viewingTimeline: Series = {
  id: 'viewing-timeline',
  topic: 'viewing',
  document: null,
  heading: '',
  title: {
    ja: '医療機関・薬局での情報の利用件数の推移（2021年10月～2024年9月）',
    en: 'Information viewed at facilities over time (October 2021 – September 2024)',
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
        ja: '3つの資料の値をつないだものです。2022年10月から先は、資料に数字があるのは2023年7月と2024年9月だけです。',
        en: 'Joined from three documents. After September 2022 they print only July 2023 and September 2024.',
      },
    },
    {
      by: 'portal',
      trap: 'under-review',
      text: {
        ja: '2023年7月の薬剤情報は資料が精査中としているため、空欄にしています。',
        en: 'Medicines of July 2023 are left empty: the document says they are under review.',
      },
    },
  ],
  charts: [
    {
      kind: 'line',
      columns: ['checkups', 'medications', 'treatments'],
      title: { ja: '月別の利用件数', en: 'Views by month' },
    },
  ],
  derivedFrom: originsOf(rows),
};
