import type { Series } from '../../codec.ts';
import { count, percent } from '../../columns.ts';
import { kindRows } from '../../rows.ts';

/** Document 001, 「医療機関・薬局におけるオンライン資格確認の導入状況」, 2. 義務化対象施設（令和4年度末時点施設）. */
export const rollout202309Obliged: Series = {
  id: 'rollout-2023-09-obliged',
  topic: 'rollout',
  document: '001',
  heading: '2. 義務化対象施設（令和4年度末時点施設）',
  title: {
    ja: '導入状況（義務化対象施設）（2023年9月3日）',
    en: 'Rollout, obliged facilities (3 September 2023)',
  },
  asOf: { to: '2023-09-03' },
  columns: [
    count('orders', 'カードリーダー申込数', 'Ordered a reader', 'facilities', {
      measure: 'reader-orders',
    }),
    percent('orders-share', '申込の割合', 'Ordered, share', {
      measure: 'reader-orders',
      denominator: 'obliged-facilities',
    }),
    count('ready', '準備完了施設数', 'Ready', 'facilities', { measure: 'ready' }),
    percent('ready-share', '準備完了の割合', 'Ready, share', {
      measure: 'ready',
      denominator: 'obliged-facilities',
    }),
    count('operating', '運用開始施設数', 'Operating', 'facilities', { measure: 'operating' }),
    percent('operating-share', '運用開始の割合', 'Operating, share', {
      measure: 'operating',
      denominator: 'obliged-facilities',
    }),
    count('facilities', '義務化対象施設数', 'Obliged facilities', 'facilities', {
      measure: 'facilities',
    }),
  ],
  rows: kindRows(
    {
      hospital: [null, null, null, 97.4, null, 94.3, 8_077],
      clinic: [null, null, null, 94.3, null, 87.8, 81_934],
      dental: [null, null, null, 93.6, null, 87.0, 61_377],
      pharmacy: [null, null, null, 98.5, null, 97.1, 58_726],
    },
    [206_423, 98.2, 200_440, 95.4, 190_017, 90.4, 210_114],
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
    {
      by: 'document',
      text: {
        ja: '義務化対象は、2023年4月1日までに導入または経過措置の届出が求められた医療機関・薬局（支払基金へのレセプト請求による）。',
        en: 'Obliged: facilities that had to install or to report an exception by 1 April 2023 (by their claims to the payment fund).',
      },
    },
    {
      by: 'portal',
      trap: 'obliged',
      text: {
        ja: '資料の種類別の表は分母の欄を「（参考）全施設数」と印字していますが、合計は義務化対象施設数と一致します。2022年11月の義務化対象（213,296施設）とは分母が違います。',
        en: 'The document heads the denominators by kind “all facilities”, but they add up to the obliged facilities. Their number differs from that of November 2022 (213,296).',
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
