import { expect, test } from 'vitest';
import { freshness } from '../../shared/medications/freshness.ts';
import { date } from './dispensing-days.ts';

/** 002: received on the 5th to 10th → 11th; on the 11th → 12th; on the 12th → 13th. */
test.each([
  { today: '2024-11-01', completeTo: '2024-09-30', nextExpectedOn: '2024-11-11' },
  { today: '2024-11-10', completeTo: '2024-09-30', nextExpectedOn: '2024-11-11' },
  { today: '2024-11-11', completeTo: '2024-09-30', nextExpectedOn: '2024-11-12' },
  { today: '2024-11-12', completeTo: '2024-09-30', nextExpectedOn: '2024-11-13' },
  { today: '2024-11-13', completeTo: '2024-10-31', nextExpectedOn: '2024-12-11' },
  { today: '2024-12-31', completeTo: '2024-11-30', nextExpectedOn: '2025-01-11' },
  { today: '2024-03-20', completeTo: '2024-02-29', nextExpectedOn: '2024-04-11' },
  { today: '2025-01-05', completeTo: '2024-11-30', nextExpectedOn: '2025-01-11' },
])('on $today complete to $completeTo, next on $nextExpectedOn', ({ today, ...expected }) => {
  expect(freshness(date(today))).toEqual({ asOf: today, ...expected });
});
