import type { Series } from '../../codec.ts';
import { namedRows } from '../../rows.ts';
import { referenceColumns, referenceLabels } from './reference.ts';

/** Document 001, the two 【参考】 blocks of 2023-09-03. */
export const registrations202309: Series = {
  id: 'registrations-2023-09',
  topic: 'registration',
  document: '001',
  heading: '【参考：健康保険証の利用の登録】【参考：マイナンバーカード申請・交付状況】',
  title: {
    ja: '利用登録とカードの申請・交付（2023年9月3日）',
    en: 'Registrations, card applications and cards issued (3 September 2023)',
  },
  asOf: { to: '2023-09-03' },
  columns: referenceColumns,
  rows: namedRows([
    [...referenceLabels.registered, 66_976_244, 70.4, null],
    [...referenceLabels.applied, 97_900_000, null, 78.1],
    [...referenceLabels.issued, 95_180_000, null, 75.9],
  ]).map((row) => (row.key === 'registered' ? row : { ...row, roundedTo: 10_000 })),
  checks: [],
  differences: [],
  footnotes: [],
  charts: [],
};
