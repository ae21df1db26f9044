import type { Series } from '../../codec.ts';
import { count, viewColumns } from '../../columns.ts';
import { monthRows } from '../../rows.ts';
import { firstMonthNote } from '../verification/notes.ts';
import { viewSums } from './notes.ts';

/** Document 003, 「オンライン資格確認システムの利用状況」, in マイナポータル by month. */
export const viewingPortal202110To202209: Series = {
  id: 'viewing-portal-2021-10-to-2022-09',
  topic: 'viewing',
  document: '003',
  heading: '■マイナポータルでの特定健診等情報・薬剤/診療情報の閲覧件数',
  title: {
    ja: 'マイナポータルでの閲覧件数（2021年10月～2022年9月）',
    en: 'Information viewed in Mynaportal (October 2021 – September 2022)',
  },
  asOf: { from: '2021-10-21', to: '2022-09-30' },
  columns: [
    { ...viewColumns[0], measure: 'portal-checkup-views' },
    count('medications', '薬剤/診療情報', 'Medicines / treatments', 'views', {
      measure: 'portal-medication-treatment-views',
    }),
  ],
  rows: monthRows(
    [
      ['2021-10', 4_655, 8_760],
      ['2021-11', 9_985, 20_656],
      ['2021-12', 7_698, 18_174],
      ['2022-01', 11_919, 29_407],
      ['2022-02', 12_097, 35_403],
      ['2022-03', 11_087, 35_564],
      ['2022-04', 7_843, 23_723],
      ['2022-05', 7_126, 23_364],
      ['2022-06', 8_548, 34_608],
      ['2022-07', 10_679, 68_238],
      ['2022-08', 7_776, 51_248],
      ['2022-09', 7_928, 52_566],
    ],
    [107_341, 401_711],
  ),
  checks: viewSums(['checkups', 'medications']),
  differences: [],
  footnotes: [
    firstMonthNote(21),
    {
      by: 'portal',
      text: {
        ja: '資料は薬剤情報と診療情報を1つの欄にまとめています。',
        en: 'The document counts medicines and treatments in one column.',
      },
    },
  ],
  charts: [
    {
      kind: 'line',
      columns: ['checkups', 'medications'],
      title: { ja: '月別の閲覧件数', en: 'Views by month' },
    },
  ],
};
