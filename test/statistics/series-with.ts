import type { Series } from '../../shared/statistics/codec.ts';
import { count, percent } from '../../shared/statistics/columns.ts';
import { namedRows, totalRow } from '../../shared/statistics/rows.ts';

/** An invented series of two rows and a total that is one too high. */
export const seriesWith = (extra: Partial<Series> = {}): Series => ({
  id: 'invented',
  topic: 'survey',
  document: '000',
  heading: 'つくりものの表',
  title: { ja: 'つくりものの表', en: 'An invented table' },
  asOf: { to: '2024-01-31' },
  columns: [
    count('part', '部分', 'Part', 'facilities', { measure: 'ready' }),
    count('whole', '全体', 'Whole', 'facilities'),
    percent('share', '割合', 'Share', { decimals: 0, denominator: 'all-facilities' }),
    count('rank', '順位', 'Rank', 'rank'),
  ],
  rows: [
    ...namedRows([
      ['a', 'あ & <い>', 'A & <B>', 10, 100, 10, 1],
      ['b', 'う', 'C', 20, 40, 51, 3],
    ]),
    totalRow([31, null, null, 1]),
  ],
  checks: [],
  differences: [],
  footnotes: [],
  charts: [],
  ...extra,
});
