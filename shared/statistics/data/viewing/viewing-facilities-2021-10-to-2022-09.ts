import type { Series } from '../../codec.ts';
import { viewColumns } from '../../columns.ts';
import { monthRows } from '../../rows.ts';
import { firstMonthNote } from '../verification/notes.ts';
import { consentNote, viewSums } from './notes.ts';

/** Document 003, 「オンライン資格確認システムの利用状況」, at facilities by month. */
export const viewingFacilities202110To202209: Series = {
  id: 'viewing-facilities-2021-10-to-2022-09',
  topic: 'viewing',
  document: '003',
  heading: '■特定健診等情報・薬剤情報の利用件数',
  title: {
    ja: '医療機関・薬局での情報の利用件数（2021年10月～2022年9月）',
    en: 'Information viewed at facilities (October 2021 – September 2022)',
  },
  asOf: { from: '2021-10-20', to: '2022-09-30' },
  columns: viewColumns,
  rows: monthRows(
    [
      ['2021-10', 1_760, 4_294, null],
      ['2021-11', 3_939, 7_436, null],
      ['2021-12', 4_460, 11_942, null],
      ['2022-01', 4_674, 13_630, null],
      ['2022-02', 4_744, 18_584, null],
      ['2022-03', 11_284, 32_866, null],
      ['2022-04', 20_877, 64_423, null],
      ['2022-05', 24_652, 68_895, null],
      ['2022-06', 48_723, 129_235, null],
      ['2022-07', 47_084, 133_012, null],
      ['2022-08', 50_949, 157_056, null],
      ['2022-09', 66_504, 199_072, 11_531],
    ],
    [289_650, 840_445, 11_531],
  ),
  checks: viewSums(['checkups', 'medications', 'treatments']),
  differences: [],
  footnotes: [
    consentNote,
    firstMonthNote(20),
    {
      by: 'portal',
      text: {
        ja: '診療情報の閲覧は2022年9月から。それより前は資料に「—」とあり、0ではありません。',
        en: 'Treatments can be viewed since September 2022; before that the document prints a dash, which is not zero.',
      },
    },
  ],
  charts: [
    {
      kind: 'line',
      columns: ['checkups', 'medications'],
      title: { ja: '月別の利用件数', en: 'Views by month' },
    },
  ],
};
