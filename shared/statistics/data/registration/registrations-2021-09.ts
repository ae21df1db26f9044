import type { Series } from '../../codec.ts';
import { namedRows } from '../../rows.ts';
import { referenceColumns, referenceLabels } from './reference.ts';

/** Document 002, the two 【参考】 blocks of 2021-09-12. */
export const registrations202109: Series = {
  id: 'registrations-2021-09',
  topic: 'registration',
  document: '002',
  heading: '【参考：健康保険証の利用の登録】【参考：マイナンバーカード申請・交付状況】',
  title: {
    ja: '利用登録とカードの申請・交付（2021年9月12日）',
    en: 'Registrations, card applications and cards issued (12 September 2021)',
  },
  asOf: { to: '2021-09-12' },
  columns: referenceColumns,
  rows: namedRows([
    [...referenceLabels.registered, 5_234_954, 10.9, null],
    [...referenceLabels.applied, 51_310_000, null, 40.5],
    [...referenceLabels.issued, 48_030_000, null, 37.9],
  ]).map((row) => (row.key === 'registered' ? row : { ...row, roundedTo: 10_000 })),
  checks: [],
  differences: [],
  footnotes: [],
  charts: [],
};
