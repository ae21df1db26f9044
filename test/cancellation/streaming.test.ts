import { expect, test } from 'vitest';
import { importExchange } from '../../functions/cancellation/exchange/import.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import { countingStore, monthlyList } from './monthly-list.ts';

const LINES = 1_000_000;

test('a list of 1,000,000 lines is read at constant memory', { timeout: 120_000 }, async () => {
  const { exchange, store, registered } = countingStore();
  let early = 0;
  let peak = 0;
  let answered = 0;
  const summary = await importExchange(
    { exchange, store, today: '2027-01-12' as IsoDate },
    monthlyList(LINES),
    () => {
      answered += 1;
      if (answered % 20_000 !== 0) return;
      const { heapUsed } = process.memoryUsage();
      if (answered <= 200_000) early = Math.max(early, heapUsed);
      peak = Math.max(peak, heapUsed);
    },
  );
  expect(summary).toMatchObject({ lines: LINES, applied: LINES });
  expect([answered, registered()]).toEqual([LINES, LINES]);
  // Garbage that is not yet collected counts too: what grows with the file would be several hundred MB.
  expect(peak - early).toBeLessThan(80_000_000);
});
