import type { Series } from '../../codec.ts';
import { verificationColumns } from '../../columns.ts';
import { kindRows } from '../../rows.ts';
import { bulkExcludedNote, verificationChecks } from './notes.ts';

/** Document 004, 「オンライン資格確認の利用状況」, 【9月分実績の内訳】. */
export const verifications202409ByKind: Series = {
  id: 'verifications-2024-09-by-kind',
  topic: 'verification',
  document: '004',
  heading: '【9月分実績の内訳】',
  title: {
    ja: '資格確認の利用件数・施設の種類別（2024年9月）',
    en: 'Eligibility verifications by kind of facility (September 2024)',
  },
  asOf: { from: '2024-09-01', to: '2024-09-30' },
  columns: verificationColumns('excluded'),
  rows: kindRows(
    {
      hospital: [12_669_330, 3_052_854, 9_616_476],
      clinic: [80_550_382, 9_267_062, 71_283_320],
      dental: [13_779_140, 2_674_074, 11_105_066],
      pharmacy: [88_689_767, 12_153_822, 76_535_945],
    },
    [195_688_619, 27_147_812, 168_540_807],
  ),
  checks: verificationChecks('excluded'),
  differences: [],
  footnotes: [
    bulkExcludedNote,
    {
      by: 'document',
      text: {
        ja: 'オンライン資格確認を使わない保険証での受診も含めた資格確認の総件数は約2.46億件（2023年6月）。',
        en: 'With visits on a paper certificate outside the system: about 246 million in all (June 2023).',
      },
    },
  ],
  charts: [
    {
      kind: 'bars',
      columns: ['card', 'certificate'],
      title: {
        ja: 'マイナンバーカードと保険証による件数',
        en: 'With the My Number Card and with the certificate',
      },
    },
  ],
};
