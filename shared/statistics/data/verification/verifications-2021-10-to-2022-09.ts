import type { Series } from '../../codec.ts';
import { bulkColumn, verificationColumns } from '../../columns.ts';
import { monthRows } from '../../rows.ts';
import { bulkIncludedNote, bulkMeaningNote, firstMonthNote, verificationChecks } from './notes.ts';

/** Document 003, 「オンライン資格確認システムの利用状況」, by month. */
export const verifications202110To202209: Series = {
  id: 'verifications-2021-10-to-2022-09',
  topic: 'verification',
  document: '003',
  heading: '■運用開始施設における資格確認の利用件数',
  title: {
    ja: '資格確認の利用件数（2021年10月～2022年9月）',
    en: 'Eligibility verifications (October 2021 – September 2022)',
  },
  asOf: { from: '2021-10-20', to: '2022-09-30' },
  columns: [...verificationColumns('included'), bulkColumn],
  rows: monthRows(
    [
      ['2021-10', 5_442_891, 58_178, 4_069_008, 1_315_705],
      ['2021-11', 16_481_919, 104_727, 12_683_446, 3_693_746],
      ['2021-12', 19_741_726, 97_041, 15_561_411, 4_083_274],
      ['2022-01', 21_029_673, 92_595, 16_661_849, 4_275_229],
      ['2022-02', 22_967_369, 99_960, 18_553_678, 4_313_731],
      ['2022-03', 33_964_315, 159_932, 28_019_433, 5_784_950],
      ['2022-04', 40_175_982, 194_879, 33_924_927, 6_056_176],
      ['2022-05', 42_425_883, 183_458, 35_999_715, 6_242_710],
      ['2022-06', 51_618_421, 258_533, 43_947_295, 7_412_593],
      ['2022-07', 57_927_865, 281_911, 50_283_674, 7_362_280],
      ['2022-08', 71_170_310, 293_332, 63_924_175, 6_952_803],
      ['2022-09', 64_854_509, 351_571, 56_914_455, 7_588_483],
    ],
    [447_800_863, 2_176_117, 380_543_066, 65_081_680],
  ),
  checks: verificationChecks('included'),
  differences: [],
  footnotes: [bulkIncludedNote, bulkMeaningNote, firstMonthNote(20)],
  charts: [
    {
      kind: 'line',
      columns: ['certificate', 'bulk'],
      title: { ja: '保険証と一括照会による件数', en: 'By insurance certificate, and in batches' },
    },
    {
      kind: 'line',
      columns: ['card'],
      title: { ja: 'マイナンバーカードによる件数', en: 'Verifications with the My Number Card' },
    },
  ],
};
