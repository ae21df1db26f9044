import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkupStore } from '../../functions/checkups/store.ts';
import type { DeliveredFile } from '../../functions/ingest/delivered-files.ts';
import { measured } from '../../functions/local/demo/checkups/values.ts';
import type { Table } from '../../functions/storage/client.ts';
import { eligibilityCsv } from '../eligibility/row.ts';
import { dump, fileOf } from '../ingest/delivery.ts';
import { testTable } from '../support/table.ts';
import { checkupFile, day, deliver } from './documents.ts';

const people = (...rows: Parameters<typeof eligibilityCsv>[0]) =>
  fileOf('people.csv', eligibilityCsv(rows));
const weight = (value: string) => ({ entries: [measured('9N006000000000001', value)] });
const status = (...lines: string[]) =>
  fileOf('s.csv', ['insurerNumber,fiscalYear,registeredFrom,plannedOn', ...lines, ''].join('\n'));

const LATE = { number: '777', birthDate: '1980-01-01' };

/** Corrections, a deletion, a card typed wrong and corrected, a late coverage, twins. */
const DELIVERIES: { asOf: string; file: DeliveredFile }[] = [
  { asOf: '2026-07-02', file: people({ asOf: '2026-07-02' }) },
  { asOf: '2026-07-10', file: checkupFile({ ...weight('70.0') }) },
  { asOf: '2026-07-12', file: checkupFile({ ...weight('71.0') }) }, // the same day of making
  { asOf: '2026-07-30', file: checkupFile({ created: '2026-07-20', ...weight('72.0') }) },
  { asOf: '2026-07-11', file: checkupFile({ examinedOn: '2025-06-01', created: '2025-07-01' }) },
  {
    asOf: '2026-08-11',
    file: checkupFile({ examinedOn: '2025-06-01', created: '2026-08-01', report: '19' }),
  },
  {
    asOf: '2026-07-15',
    file: checkupFile({ person: { ...LATE, number: '７７８' }, ...weight('50.0') }),
  },
  { asOf: '2026-07-15', file: checkupFile({ person: LATE, ...weight('51.0') }) },
  {
    asOf: '2026-09-01',
    file: people({ ...LATE, personId: 'p-2', asOf: '2026-09-01', validFrom: '2026-01-01' }),
  },
  // the card was another one, from another day on
  {
    asOf: '2026-09-20',
    file: people(
      { ...LATE, personId: 'p-2', asOf: '2026-09-20', validFrom: '2026-01-01', action: 'delete' },
      { ...LATE, number: '778', personId: 'p-2', asOf: '2026-09-20', validFrom: '2025-04-01' },
    ),
  },
  { asOf: '2026-10-01', file: status('06139992,2026,,2027-02-01', '139998,2025,2026-05-01,') },
  { asOf: '2026-10-02', file: status('06139992,2026,2026-09-01,') },
];
const inOrder = DELIVERIES.map((_, at) => at);

async function shown(table: Table, personId: string) {
  const found = await checkupStore(table).latest({ personId } as never, day('2026-11-21'));
  return found.map(({ document }) => [document.examinedOn, document.observations[0]?.value]);
}

async function stateAfter(order: readonly number[]) {
  const table = await testTable();
  for (const at of order) {
    const delivery = DELIVERIES[at];
    if (delivery) await deliver(table, [delivery.file], delivery);
  }
  // marks of cards at which something once waited say nothing of what is there
  const items = (await dump(table)).filter((item) => !/WAIT#[^"]*","sk":"CURRENT/.test(item));
  return { table, items };
}

test('the end state depends only on the set of deliveries', async () => {
  const reference = await stateAfter(inOrder);
  expect(await shown(reference.table, 'p-1')).toEqual([['2026-06-10', '72.0']]);
  expect(await shown(reference.table, 'p-2')).toEqual([['2026-06-10', '50.0']]);
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(inOrder, { minLength: inOrder.length }),
      fc.nat({ max: inOrder.length - 1 }),
      async (order, twice) => {
        const { items } = await stateAfter([...order, twice]);
        expect(items).toEqual(reference.items);
      },
    ),
    { seed: 21, numRuns: 12 },
  );
}, 120_000);
