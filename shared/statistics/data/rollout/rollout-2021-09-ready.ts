import type { Series } from '../../codec.ts';
import { count, percent } from '../../columns.ts';
import { kindRows } from '../../rows.ts';

/** Document 002, 「２．準備完了施設数・プレ運用施設数」 of 2021-09-12. */
export const rollout202109Ready: Series = {
  id: 'rollout-2021-09-ready',
  topic: 'rollout',
  document: '002',
  heading: '２．準備完了施設数・プレ運用施設数',
  title: {
    ja: '準備完了施設数とプレ運用施設数（2021年9月12日）',
    en: 'Facilities ready, and in trial operation (12 September 2021)',
  },
  asOf: { to: '2021-09-12' },
  columns: [
    count('ready', '準備完了施設数', 'Ready', 'facilities', { measure: 'ready' }),
    percent('ready-share', '準備完了の割合', 'Ready, share', {
      measure: 'ready',
      denominator: 'all-facilities',
    }),
    count('pre-operating', 'プレ運用施設数', 'Trial operation', 'facilities', {
      measure: 'pre-operating',
    }),
    percent('pre-operating-share', 'プレ運用の割合', 'Trial operation, share', {
      measure: 'pre-operating',
      denominator: 'all-facilities',
    }),
  ],
  rows: kindRows(
    {
      hospital: [1_125, null, 293, null],
      clinic: [4_091, null, 979, null],
      dental: [2_919, null, 854, null],
      pharmacy: [4_759, null, 1_376, null],
    },
    [12_894, 5.6, 3_502, 1.5],
  ),
  checks: [{ rule: 'rows-sum', columns: ['ready', 'pre-operating'], total: 'total' }],
  differences: [],
  footnotes: [
    {
      by: 'portal',
      text: {
        ja: 'プレ運用は本格運用（2021年10月20日開始）の前の試行で、運用開始施設数とは別のものです。',
        en: 'Trial operation came before full operation (from 20 October 2021) and is not the same as “operating”.',
      },
    },
  ],
  charts: [
    {
      kind: 'bars',
      columns: ['ready', 'pre-operating'],
      title: { ja: '準備完了とプレ運用の施設数', en: 'Facilities ready and in trial operation' },
    },
  ],
};
