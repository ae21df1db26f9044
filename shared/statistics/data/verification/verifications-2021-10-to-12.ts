import type { Series } from '../../codec.ts';
import { bulkColumn, verificationColumns } from '../../columns.ts';
import { monthRows } from '../../rows.ts';
import { bulkIncludedNote, firstMonthNote, verificationChecks } from './notes.ts';

/** Document 000, 「オンライン資格確認の利用状況①」, by month. */
export const verifications202110To12: Series = {
  id: 'verifications-2021-10-to-12',
  topic: 'verification',
  document: '000',
  heading: '■運用開始施設における資格確認の利用件数',
  title: {
    ja: '資格確認の利用件数（2021年10月～12月）',
    en: 'Eligibility verifications (October–December 2021)',
  },
  asOf: { from: '2021-10-20', to: '2021-12-31' },
  columns: [...verificationColumns('included'), bulkColumn],
  rows: monthRows(
    [
      ['2021-10', 5_442_891, 58_178, 4_069_008, 1_315_705],
      ['2021-11', 16_481_919, 104_727, 12_683_446, 3_693_746],
      ['2021-12', 19_741_726, 97_041, 15_561_411, 4_083_274],
    ],
    [41_666_536, 259_946, 32_313_865, 9_092_725],
  ),
  checks: verificationChecks('included'),
  differences: [],
  footnotes: [
    bulkIncludedNote,
    firstMonthNote(20),
    {
      by: 'document',
      text: {
        ja: '参考：総レセプト請求枚数は月平均約1億7千万枚（2021年1月～10月）。',
        en: 'For comparison: about 170 million receipts a month (January–October 2021).',
      },
    },
  ],
  charts: [
    {
      kind: 'bars',
      columns: ['total'],
      title: {
        ja: '月別の件数（一括照会を含む）',
        en: 'Verifications by month, with batch inquiries',
      },
    },
  ],
};
