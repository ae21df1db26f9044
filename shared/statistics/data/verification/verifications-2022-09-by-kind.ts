import type { Series } from '../../codec.ts';
import { bulkColumn, verificationColumns } from '../../columns.ts';
import { kindRows } from '../../rows.ts';
import { bulkIncludedNote, bulkMeaningNote, verificationChecks } from './notes.ts';

/** Document 003, 「オンライン資格確認システムの利用状況」, 【9月分の内訳】. */
export const verifications202209ByKind: Series = {
  id: 'verifications-2022-09-by-kind',
  topic: 'verification',
  document: '003',
  heading: '【9月分の内訳】',
  title: {
    ja: '資格確認の利用件数・施設の種類別（2022年9月）',
    en: 'Eligibility verifications by kind of facility (September 2022)',
  },
  asOf: { from: '2022-09-01', to: '2022-09-30' },
  columns: [...verificationColumns('included'), bulkColumn],
  rows: kindRows(
    {
      hospital: [9_481_638, 60_204, 3_707_786, 5_713_648],
      clinic: [14_861_802, 93_144, 14_407_648, 361_010],
      dental: [4_695_338, 63_692, 3_153_007, 1_478_639],
      pharmacy: [35_815_731, 134_531, 35_646_014, 35_186],
    },
    [64_854_509, 351_571, 56_914_455, 7_588_483],
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
