import type { Series } from '../../codec.ts';
import { bulkColumn, verificationColumns } from '../../columns.ts';
import { kindRows } from '../../rows.ts';
import { bulkIncludedNote, bulkMeaningNote, verificationChecks } from './notes.ts';

/** Document 000, 「オンライン資格確認の利用状況①」, 【12月分の内訳】. */
export const verifications202112ByKind: Series = {
  id: 'verifications-2021-12-by-kind',
  topic: 'verification',
  document: '000',
  heading: '【12月分の内訳】',
  title: {
    ja: '資格確認の利用件数・施設の種類別（2021年12月）',
    en: 'Eligibility verifications by kind of facility (December 2021)',
  },
  asOf: { from: '2021-12-01', to: '2021-12-31' },
  columns: [...verificationColumns('included'), bulkColumn],
  rows: kindRows(
    {
      hospital: [4_685_427, 28_400, 1_310_121, 3_346_906],
      clinic: [4_439_316, 29_104, 4_300_344, 109_868],
      dental: [1_653_793, 21_531, 1_018_153, 614_109],
      pharmacy: [8_963_190, 18_006, 8_932_793, 12_391],
    },
    [19_741_726, 97_041, 15_561_411, 4_083_274],
  ),
  checks: verificationChecks('included'),
  differences: [],
  footnotes: [bulkIncludedNote, bulkMeaningNote],
  charts: [
    {
      kind: 'bars',
      columns: ['card'],
      title: { ja: 'マイナンバーカードによる件数', en: 'Verifications with the My Number Card' },
    },
  ],
};
