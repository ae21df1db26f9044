import type { Series } from '../../codec.ts';
import { viewColumns } from '../../columns.ts';
import { kindRows } from '../../rows.ts';
import { consentNote, viewSums } from './notes.ts';

/** Document 001, 「オンライン資格確認の利用状況②」, 【7月分の内訳】; its medicines are 精査中. */
export const viewingFacilities202307ByKind: Series = {
  id: 'viewing-facilities-2023-07-by-kind',
  topic: 'viewing',
  document: '001',
  heading: '【7月分の内訳】',
  title: {
    ja: '医療機関・薬局での情報の利用件数・種類別（2023年7月）',
    en: 'Information viewed, by kind of facility (July 2023)',
  },
  asOf: { from: '2023-07-01', to: '2023-07-31' },
  columns: [viewColumns[0], { ...viewColumns[1], underReview: true }, viewColumns[2]],
  rows: kindRows(
    {
      hospital: [184_736, 241_804, 229_254],
      clinic: [966_683, 2_222_963, 1_753_666],
      dental: [171_663, 281_868, 48_739],
      pharmacy: [448_455, 1_985_907, 408_169],
    },
    [1_771_537, 4_732_542, 2_439_828],
  ),
  checks: viewSums(['checkups', 'medications', 'treatments']),
  differences: [],
  footnotes: [
    {
      by: 'document',
      trap: 'under-review',
      text: {
        ja: '薬剤情報は精査中：一部の薬歴ソフトの不具合で、1回の閲覧が複数回に数えられていました。',
        en: 'Medicines are under review: a fault in some pharmacy software counted one view several times.',
      },
    },
    consentNote,
  ],
  charts: [
    {
      kind: 'bars',
      columns: ['checkups', 'treatments'],
      title: {
        ja: '施設の種類別の利用件数（精査中の薬剤情報を除く）',
        en: 'Views by kind of facility, without medicines (under review)',
      },
    },
  ],
};
