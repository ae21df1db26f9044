import type { Series } from '../../codec.ts';
import { bulkColumn, verificationColumns } from '../../columns.ts';
import { kindRows } from '../../rows.ts';
import { bulkExcludedNote, bulkMeaningNote, verificationChecks } from './notes.ts';

/** Document 001, 「オンライン資格確認の利用状況①」, 【7月分の内訳】; 一括照会 stands beside the total, not in it. */
export const verifications202307ByKind: Series = {
  id: 'verifications-2023-07-by-kind',
  topic: 'verification',
  document: '001',
  heading: '【7月分の内訳】',
  title: {
    ja: '資格確認の利用件数・施設の種類別（2023年7月）',
    en: 'Eligibility verifications by kind of facility (July 2023)',
  },
  asOf: { from: '2023-07-01', to: '2023-07-31' },
  columns: [...verificationColumns('excluded'), bulkColumn],
  rows: kindRows(
    {
      hospital: [8_091_340, 1_071_242, 7_020_098, 13_419_186],
      clinic: [64_736_621, 3_949_487, 60_787_134, 1_337_276],
      dental: [11_003_006, 1_225_347, 9_777_659, 3_978_865],
      pharmacy: [71_183_860, 1_560_237, 69_623_623, 48_650],
    },
    [155_014_827, 7_806_313, 147_208_514, 18_783_977],
  ),
  checks: [
    ...verificationChecks('excluded'),
    { rule: 'rows-sum', columns: ['bulk'], total: 'total' },
  ],
  differences: [],
  footnotes: [bulkExcludedNote, bulkMeaningNote],
  charts: [
    {
      kind: 'bars',
      columns: ['card'],
      title: { ja: 'マイナンバーカードによる件数', en: 'Verifications with the My Number Card' },
    },
  ],
};
