import { expect, test } from 'vitest';
import { importExchange } from '../../functions/cancellation/exchange/import.ts';
import type { ExchangeStore, Listed } from '../../functions/cancellation/exchange/store.ts';
import type { CancellationStore } from '../../functions/cancellation/store.ts';
import { REGISTRATION_COLUMNS } from '../../shared/cancellation/exchange-columns.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import { person } from '../support/people.ts';
import { INSURER } from './portal.ts';

const LINES = 1_000_000;
const PER_CHUNK = 500;

async function* monthlyList() {
  const encoder = new TextEncoder();
  yield encoder.encode(`${REGISTRATION_COLUMNS.join(',')}\r\n`);
  for (let at = 0; at < LINES; at += PER_CHUNK) {
    let text = '';
    for (let n = at; n < at + PER_CHUNK; n += 1)
      text += `2027-01-12,monthly,${INSURER},p-${n},registered,2022-01-01,,\r\n`;
    yield encoder.encode(text);
  }
}

/** People of whom only that much is kept as one group needs. */
function countingStore() {
  let registered = 0;
  const records = { current: undefined, past: [], keys: new Map(), listed: undefined };
  const someone = person({ personId: 'p' });
  const none = () => Promise.reject(new Error('not in this test'));
  const exchange: ExchangeStore = {
    ownerOf: none,
    listed: async (ids) =>
      new Map(ids.map((id): [string, Listed] => [id, { person: someone, records }])),
    register: async () => {
      registered += 1;
      return true;
    },
    outgoing: async function* () {},
    open: async function* () {},
  };
  const store: CancellationStore = {
    load: none,
    coverages: none,
    create: none,
    remember: none,
    change: none,
  };
  return { exchange, store, registered: () => registered };
}

test('a list of 1,000,000 lines is read at constant memory', { timeout: 120_000 }, async () => {
  const { exchange, store, registered } = countingStore();
  let early = 0;
  let peak = 0;
  let answered = 0;
  const summary = await importExchange(
    { exchange, store, today: '2027-01-12' as IsoDate },
    monthlyList(),
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
