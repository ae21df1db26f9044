import type { Series } from '../../codec.ts';
import { percent } from '../../columns.ts';
import { namedRows } from '../../rows.ts';

const use = { decimals: 0 };

/** Document 004, 「マイナ保険証利用率（案）」. */
export const dxAdditionThresholds2024: Series = {
  id: 'dx-addition-thresholds-2024',
  topic: 'fees',
  document: '004',
  heading: 'マイナ保険証利用率（案）',
  title: {
    ja: '医療DX推進体制整備加算に必要なマイナ保険証利用率（2024年10月から・2025年1月から）',
    en: 'Use of the card needed for the addition (from October 2024, from January 2025)',
  },
  asOf: { from: '2024-10-01', to: '2025-01-01' },
  columns: [
    percent('from-2024-10', '2024年10月から（実績は7・8月から）', 'From October 2024', use),
    percent('from-2025-01', '2025年1月から（実績は10・11月から）', 'From January 2025', use),
  ],
  rows: namedRows([
    ['level-1', '加算1', 'Level 1', 15, 30],
    ['level-2', '加算2', 'Level 2', 10, 20],
    ['level-3', '加算3', 'Level 3', 5, 10],
  ]),
  checks: [],
  differences: [],
  footnotes: [
    {
      by: 'document',
      text: {
        ja: '利用率は適用の3か月前のレセプト件数によるもの。2024年10月～2025年1月は2か月前の資格確認件数によるものも可。資料では案で、2025年4月以降は検討中。',
        en: 'Use three months earlier, by receipts; until January 2025 also two months earlier, by verifications. A proposal in the document; from April 2025 still open.',
      },
    },
    {
      by: 'portal',
      text: {
        ja: 'レセプト件数による利用率は、資格確認件数による利用率（都道府県別の表）とは分母が違います。',
        en: 'Use by receipts has another denominator than use by verifications (tables by prefecture).',
      },
    },
  ],
  charts: [],
};
