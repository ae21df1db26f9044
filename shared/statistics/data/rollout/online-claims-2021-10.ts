import type { Series } from '../../codec.ts';
import { count, percent } from '../../columns.ts';
import { kindRows } from '../../rows.ts';

/** Document 000, 「⑤各施設類型の特徴に応じた対応について」: レセプトのオンライン請求普及率. */
export const onlineClaims202110: Series = {
  id: 'online-claims-2021-10',
  topic: 'rollout',
  document: '000',
  heading: 'レセプトのオンライン請求普及率',
  title: {
    ja: 'レセプトのオンライン請求普及率（2021年10月診療分）',
    en: 'Facilities that claim online (care month October 2021)',
  },
  asOf: { from: '2021-10-01', to: '2021-10-31' },
  columns: [
    percent('share', 'オンライン請求の割合', 'Claiming online, share', {
      denominator: 'all-facilities',
    }),
    count('online', 'オンライン請求施設数', 'Claiming online', 'facilities'),
    count('facilities', '施設数', 'Facilities', 'facilities', { measure: 'facilities' }),
  ],
  rows: kindRows(
    {
      hospital: [97.2, null, 8_227],
      clinic: [71.6, null, 85_902],
      dental: [22.9, null, 68_180],
      pharmacy: [97.8, null, 59_575],
    },
    [64.7, 143_453, 221_884],
  ),
  checks: [
    { rule: 'rows-sum', columns: ['facilities'], total: 'total' },
    { rule: 'ratio', share: 'share', part: 'online', whole: 'facilities' },
  ],
  differences: [],
  footnotes: [
    {
      by: 'document',
      text: {
        ja: '出典：社会保険診療報酬支払基金「レセプト請求形態別の請求状況」。',
        en: 'Source: payment fund (支払基金), claims by way of submission.',
      },
    },
  ],
  charts: [
    {
      kind: 'bars',
      columns: ['share'],
      title: { ja: 'オンライン請求の割合', en: 'Share claiming online' },
    },
  ],
};
