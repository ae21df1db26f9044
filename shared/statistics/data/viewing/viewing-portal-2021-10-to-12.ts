import type { Series } from '../../codec.ts';
import { viewColumns } from '../../columns.ts';
import { monthRows } from '../../rows.ts';
import { firstMonthNote } from '../verification/notes.ts';
import { viewSums } from './notes.ts';

/** Document 000, 「オンライン資格確認の利用状況②」, in マイナポータル by month. */
export const viewingPortal202110To12: Series = {
  id: 'viewing-portal-2021-10-to-12',
  topic: 'viewing',
  document: '000',
  heading: '■マイナポータルでの特定健診等情報・薬剤情報の閲覧件数',
  title: {
    ja: 'マイナポータルでの閲覧件数（2021年10月～12月）',
    en: 'Information viewed in Mynaportal (October–December 2021)',
  },
  asOf: { from: '2021-10-21', to: '2021-12-31' },
  columns: [
    { ...viewColumns[0], measure: 'portal-checkup-views' },
    { ...viewColumns[1], measure: 'portal-medication-views' },
  ],
  rows: monthRows(
    [
      ['2021-10', 4_655, 8_760],
      ['2021-11', 9_985, 20_656],
      ['2021-12', 7_698, 18_174],
    ],
    [22_338, 47_590],
  ),
  checks: viewSums(['checkups', 'medications']),
  differences: [],
  footnotes: [firstMonthNote(21)],
  charts: [
    {
      kind: 'bars',
      columns: ['checkups', 'medications'],
      title: { ja: '月別の閲覧件数', en: 'Views by month' },
    },
  ],
};
