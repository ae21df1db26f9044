import { expect, test } from 'vitest';
import { ALL_SERIES } from '../../shared/statistics/catalogue.ts';
import { findDifferences } from '../../shared/statistics/checks.ts';
import type { Series } from '../../shared/statistics/codec.ts';
import { seriesWith } from './series-with.ts';

test.each(ALL_SERIES.map((series) => [series.id, series] as const))(
  'F12: %s adds up, or says where the document does not',
  (_, series) => {
    expect(findDifferences(series)).toEqual(series.differences);
  },
);

test('F12: the four survey totals of 000 that do not add up are kept and named', () => {
  const status = ALL_SERIES.find((series) => series.id === 'survey-2022-01-status') as Series;
  expect(status.differences.map((d) => [d.row, d.printed, d.computed])).toEqual([
    ['reader-ordered', 14_587, 14_585],
    ['installing', 5_913, 5_912],
    ['installed', 4_205, 4_204],
    ['total', 72_910, 72_906],
  ]);
});

test.each<[string, Partial<Series>, unknown[]]>([
  [
    'a sum of rows',
    { checks: [{ rule: 'rows-sum', columns: ['part'], total: 'total' }] },
    [{ row: 'total', column: 'part', printed: 31, computed: 30 }],
  ],
  [
    'a share beyond its last digit',
    { checks: [{ rule: 'ratio', share: 'share', part: 'part', whole: 'whole' }] },
    [{ row: 'b', column: 'share', printed: 51, computed: 50 }],
  ],
  [
    'a rank out of order',
    { checks: [{ rule: 'rank', rank: 'rank', by: 'part' }] },
    [
      { row: 'a', column: 'rank', printed: 1, computed: 3 },
      { row: 'b', column: 'rank', printed: 3, computed: 2 },
    ],
  ],
])('%s is found', (_, extra, found) => {
  expect(findDifferences(seriesWith(extra))).toEqual(found);
});
