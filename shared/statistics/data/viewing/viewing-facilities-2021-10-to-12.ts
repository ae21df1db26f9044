import type { Series } from '../../codec.ts';
import { viewColumns } from '../../columns.ts';
import { monthRows } from '../../rows.ts';
import { firstMonthNote } from '../verification/notes.ts';
import { consentNote, viewSums } from './notes.ts';

/** Document 000, 「オンライン資格確認の利用状況②」, at facilities by month. */
export const viewingFacilities202110To12: Series = {
  id: 'viewing-facilities-2021-10-to-12',
  topic: 'viewing',
  document: '000',
  heading: '■特定健診等情報・薬剤情報の利用件数',
  title: {
    ja: '医療機関・薬局での情報の利用件数（2021年10月～12月）',
    en: 'Information viewed at facilities (October–December 2021)',
  },
  asOf: { from: '2021-10-20', to: '2021-12-31' },
  columns: [viewColumns[0], viewColumns[1]],
  rows: monthRows(
    [
      ['2021-10', 1_760, 4_294],
      ['2021-11', 3_939, 7_436],
      ['2021-12', 4_460, 11_942],
    ],
    [10_159, 23_672],
  ),
  checks: viewSums(['checkups', 'medications']),
  differences: [],
  footnotes: [consentNote, firstMonthNote(20)],
  charts: [
    {
      kind: 'bars',
      columns: ['checkups', 'medications'],
      title: { ja: '月別の利用件数', en: 'Views by month' },
    },
  ],
};
