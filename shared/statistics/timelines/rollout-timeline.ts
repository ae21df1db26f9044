import type { Series } from '../codec.ts';
import { percent } from '../columns.ts';
import { rollout202109Orders } from '../data/rollout/rollout-2021-09-orders.ts';
import { rollout202109Ready } from '../data/rollout/rollout-2021-09-ready.ts';
import { rollout202201Operating } from '../data/rollout/rollout-2022-01-operating.ts';
import { rollout202201Orders } from '../data/rollout/rollout-2022-01-orders.ts';
import { rollout202201Ready } from '../data/rollout/rollout-2022-01-ready.ts';
import { rollout202211Operating } from '../data/rollout/rollout-2022-11-operating.ts';
import { rollout202211Orders } from '../data/rollout/rollout-2022-11-orders.ts';
import { rollout202211Ready } from '../data/rollout/rollout-2022-11-ready.ts';
import { rollout202309All } from '../data/rollout/rollout-2023-09-all.ts';
import { type JoinedRow, joinedCells, type Origin, originsOf } from '../joined-series.ts';

const total = (series: Series, column: string): Origin => ({ series, row: 'total', column });
const denominator = 'all-facilities';

const columns = [
  percent('orders', 'カードリーダー申込', 'Ordered a reader', {
    measure: 'reader-orders',
    denominator,
  }),
  percent('ready', '準備完了', 'Ready', { measure: 'ready', denominator }),
  percent('operating', '運用開始', 'Operating', { measure: 'operating', denominator }),
];

const at = (
  date: string,
  ja: string,
  en: string,
  origins: readonly (Origin | undefined)[],
): JoinedRow => ({ key: date, label: { ja, en }, origins });

const rows = [
  at('2021-09-12', '2021年9月12日', '12 Sep 2021', [
    total(rollout202109Orders, 'share'),
    total(rollout202109Ready, 'ready-share'),
    undefined, // プレ運用 is not 運用開始
  ]),
  at('2021-10-20', '2021年10月20日', '20 Oct 2021', [
    total(rollout202201Orders, 'share-before'),
    total(rollout202201Ready, 'share-before'),
    total(rollout202201Operating, 'share-before'),
  ]),
  at('2022-01-23', '2022年1月23日', '23 Jan 2022', [
    total(rollout202201Orders, 'share'),
    total(rollout202201Ready, 'share'),
    total(rollout202201Operating, 'share'),
  ]),
  at('2022-11-13', '2022年11月13日', '13 Nov 2022', [
    total(rollout202211Orders, 'share'),
    total(rollout202211Ready, 'share'),
    total(rollout202211Operating, 'share'),
  ]),
  at('2023-09-03', '2023年9月3日', '3 Sep 2023', [
    total(rollout202309All, 'orders-share'),
    total(rollout202309All, 'ready-share'),
    total(rollout202309All, 'operating-share'),
  ]),
];

/** Rollout over time, always of all facilities (never of 義務化対象); four documents. */
export const rolloutTimeline: Series = {
  id: 'rollout-timeline',
  topic: 'rollout',
  document: null,
  heading: '',
  title: {
    ja: '導入の推移（2021年9月～2023年9月、全施設に対する割合）',
    en: 'Rollout over time (September 2021 – September 2023, share of all facilities)',
  },
  asOf: { from: '2021-09-12', to: '2023-09-03' },
  columns,
  rows: joinedCells(columns, rows),
  checks: [],
  differences: [],
  footnotes: [
    {
      by: 'portal',
      trap: 'obliged',
      text: {
        ja: '4つの資料の値をつないだものです。分母は各時点の全施設数で、義務化対象施設に対する割合は含みません。',
        en: 'Joined from four documents. The whole is all facilities at each date; shares of obliged facilities are not part of it.',
      },
    },
  ],
  charts: [
    {
      kind: 'line',
      columns: ['orders', 'ready', 'operating'],
      title: { ja: '申込・準備完了・運用開始の割合', en: 'Ordered, ready, operating' },
    },
  ],
  derivedFrom: originsOf(rows),
};
