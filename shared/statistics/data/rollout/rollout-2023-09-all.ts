import type { Series } from '../../codec.ts';
import { count, percent } from '../../columns.ts';
import { kindRows } from '../../rows.ts';

/** Document 001, 「医療機関・薬局におけるオンライン資格確認の導入状況」, 1. 保険医療機関・薬局全体. */
export const rollout202309All: Series = {
  id: 'rollout-2023-09-all',
  topic: 'rollout',
  document: '001',
  heading: '1. 保険医療機関・薬局全体',
  title: {
    ja: '導入状況（全施設）（2023年9月3日）',
    en: 'Rollout, all facilities (3 September 2023)',
  },
  asOf: { to: '2023-09-03' },
  columns: [
    count('orders', 'カードリーダー申込数', 'Ordered a reader', 'facilities', {
      measure: 'reader-orders',
    }),
    percent('orders-share', '申込の割合', 'Ordered, share', {
      measure: 'reader-orders',
      denominator: 'all-facilities',
    }),
    count('ready', '準備完了施設数', 'Ready', 'facilities', { measure: 'ready' }),
    percent('ready-share', '準備完了の割合', 'Ready, share', {
      measure: 'ready',
      denominator: 'all-facilities',
    }),
    count('operating', '運用開始施設数', 'Operating', 'facilities', { measure: 'operating' }),
    percent('operating-share', '運用開始の割合', 'Operating, share', {
      measure: 'operating',
      denominator: 'all-facilities',
    }),
    count('facilities', '全施設数', 'All facilities', 'facilities', { measure: 'facilities' }),
  ],
  rows: kindRows(
    {
      hospital: [null, null, null, 96.8, null, 93.6, 8_164],
      clinic: [null, null, null, 87.7, null, 81.5, 89_688],
      dental: [null, null, null, 84.7, null, 78.5, 69_955],
      pharmacy: [null, null, null, 95.2, null, 93.7, 61_656],
    },
    [209_979, 91.5, 204_453, 89.1, 193_451, 84.3, 229_463],
  ),
  checks: [
    { rule: 'rows-sum', columns: ['facilities'], total: 'total' },
    { rule: 'ratio', share: 'orders-share', part: 'orders', whole: 'facilities' },
    { rule: 'ratio', share: 'ready-share', part: 'ready', whole: 'facilities' },
    { rule: 'ratio', share: 'operating-share', part: 'operating', whole: 'facilities' },
  ],
  differences: [],
  footnotes: [
    {
      by: 'portal',
      text: {
        ja: '資料は医科診療所の行を「内科診療所」と印字しています。',
        en: 'The document prints the row of medical clinics as “internal medicine clinics”.',
      },
    },
  ],
  charts: [
    {
      kind: 'bars',
      columns: ['ready-share', 'operating-share'],
      title: { ja: '準備完了と運用開始の割合', en: 'Share of facilities ready and operating' },
    },
  ],
};
