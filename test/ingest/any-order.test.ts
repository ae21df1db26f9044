import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DeliveredFile } from '../../functions/ingest/delivered-files.ts';
import { eligibilityCsv } from '../eligibility/row.ts';
import { testTable } from '../support/table.ts';
import { dump, fileOf, importOne, insurerFile, providerFile, shownDrugs } from './delivery.ts';

const people = (...rows: Parameters<typeof eligibilityCsv>[0]) =>
  fileOf('people.csv', eligibilityCsv(rows));

const TWIN = { number: '22', branch: '', birthDate: '2015-05-05' };

/** One person's autumn: two insurers, a wrong card, a late coverage, a return and a transfer. */
const DELIVERIES: { asOf: string; file: DeliveredFile }[] = [
  {
    asOf: '2026-10-01',
    file: people({}, { personId: 'p-2', number: '777', birthDate: '1980-01-01' }),
  },
  { asOf: '2026-10-15', file: people({ asOf: '2026-10-15', validTo: '2026-09-30' }) },
  {
    asOf: '2026-11-02', // the new insurer is late, and p-2's card was typed wrong
    file: people(
      {
        asOf: '2026-11-01',
        insurerNumber: '139998',
        symbol: '',
        number: '55',
        validFrom: '2026-10-01',
      },
      { asOf: '2026-11-01', personId: 'p-2', number: '778', birthDate: '1980-01-01' },
    ),
  },
  {
    asOf: '2026-10-08',
    file: providerFile({}, { number: '778', birthDate: '1980-01-01', name: 'B' }),
  },
  { asOf: '2026-10-09', file: insurerFile({ drug: '620000002' }) },
  { asOf: '2026-11-08', file: providerFile({ claimMonth: '2026-11', drug: '620000003' }) },
  {
    asOf: '2026-11-09',
    file: providerFile({
      careMonth: '2026-10',
      claimMonth: '2026-11',
      insurerNumber: '00139998',
      symbol: '',
      number: '55',
      drug: '620000004',
    }),
  },
  // twins of one card without 枝番: told by name only, and not at all when the name is another
  { asOf: '2026-10-02', file: people({ ...TWIN, personId: 't-1', name: '双子　一' }) },
  { asOf: '2026-10-03', file: people({ ...TWIN, personId: 't-2', name: '双子　二' }) },
  {
    asOf: '2026-10-09',
    file: providerFile(
      { ...TWIN, name: '双子　二', drug: '620000005' },
      { ...TWIN, name: '双子', institution: '1310000009', drug: '620000006' },
    ),
  },
  { asOf: '2026-11-10', file: people({ action: 'delete', asOf: '2026-11-10', personId: 'p-3' }) },
];

async function stateAfter(order: readonly number[]) {
  const table = await testTable();
  for (const at of order) {
    const delivery = DELIVERIES[at];
    if (delivery) await importOne(table, delivery.file, delivery);
  }
  const items = await dump(table);
  // marks of cards at which something once waited say nothing of what is there
  return { table, items: items.filter((item) => !/WAIT#[^"]*","sk":"CURRENT/.test(item)) };
}

const inOrder = DELIVERIES.map((_, at) => at);

test('the end state depends only on the set of deliveries', async () => {
  const reference = await stateAfter(inOrder);
  expect(await shownDrugs(reference.table, 'p-1')).toEqual(['620000003', '620000004']);
  expect(await shownDrugs(reference.table, 'p-2')).toEqual(['620000001']);
  expect(await shownDrugs(reference.table, 't-1')).toEqual([]);
  expect(await shownDrugs(reference.table, 't-2')).toEqual(['620000005']);
  const order = fc.shuffledSubarray([...inOrder, ...inOrder], { minLength: inOrder.length * 2 });
  await fc.assert(
    fc.asyncProperty(order, async (shuffled) => {
      expect((await stateAfter(shuffled)).items).toEqual(reference.items);
    }),
    { numRuns: 20, seed: 5 },
  );
}, 60_000);

test('and on nothing that happens side by side', async () => {
  const reference = await stateAfter(inOrder);
  for (let round = 0; round < 5; round += 1) {
    const table = await testTable();
    await Promise.all(
      [...DELIVERIES, ...DELIVERIES].map((delivery) => importOne(table, delivery.file, delivery)),
    );
    const items = await dump(table);
    expect(items.filter((item) => !/WAIT#[^"]*","sk":"CURRENT/.test(item))).toEqual(
      reference.items,
    );
  }
}, 60_000);
