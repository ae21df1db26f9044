import type { Series } from '../../codec.ts';
import { count, percent } from '../../columns.ts';
import { kindRows } from '../../rows.ts';

/** Document 002, page of 2021-09-12: ＜顔認証付きカードリーダー申込数＞ and the total above it. */
export const rollout202109Orders: Series = {
  id: 'rollout-2021-09-orders',
  topic: 'rollout',
  document: '002',
  heading: '顔認証付きカードリーダー申込数',
  title: {
    ja: '顔認証付きカードリーダーの申込施設数（2021年9月12日）',
    en: 'Facilities that ordered a face-recognition card reader (12 September 2021)',
  },
  asOf: { to: '2021-09-12' },
  columns: [
    count('orders', '申込施設数', 'Facilities that ordered', 'facilities', {
      measure: 'reader-orders',
    }),
    count('facilities', '全施設数', 'All facilities', 'facilities', { measure: 'facilities' }),
    percent('share', '全施設数に対する割合', 'Share of all facilities', {
      measure: 'reader-orders',
      denominator: 'all-facilities',
    }),
  ],
  rows: kindRows(
    {
      hospital: [6_366, 8_243, 77.2],
      clinic: [39_175, 89_271, 43.9],
      dental: [34_318, 70_850, 48.4],
      pharmacy: [48_935, 60_548, 80.8],
    },
    [128_794, 228_912, 56.3],
  ),
  checks: [
    { rule: 'rows-sum', columns: ['orders', 'facilities'], total: 'total' },
    { rule: 'ratio', share: 'share', part: 'orders', whole: 'facilities' },
  ],
  differences: [],
  footnotes: [
    {
      by: 'document',
      text: {
        ja: '当時の目標は、2021年3月に6割程度、2023年3月末におおむね全ての医療機関等での導入。',
        en: 'The target at the time: about 60% by March 2021, nearly all facilities by March 2023.',
      },
    },
    {
      by: 'document',
      text: {
        ja: '導入の速さは直近で1週間に約900施設の増加。',
        en: 'Recent pace: about 900 more facilities a week.',
      },
    },
  ],
  charts: [
    {
      kind: 'bars',
      columns: ['share'],
      title: { ja: '申込施設の割合', en: 'Share of facilities that ordered' },
    },
  ],
};
