import { expect, test } from 'vitest';
import type { DeliveredFile } from '../../functions/ingest/delivered-files.ts';
import type { Table } from '../../functions/storage/client.ts';
import { eligibilityCsv } from '../eligibility/row.ts';
import { testTable } from '../support/table.ts';
import { dump, fileOf, importOne, providerFile, versionsOf } from './delivery.ts';
import { dyingAfter } from './dying-table.ts';

const people = (...rows: Parameters<typeof eligibilityCsv>[0]) =>
  fileOf('people.csv', eligibilityCsv(rows));
const OCTOBER = { asOf: '2026-10-08' };

const first = people({});
const receipts = providerFile({}, { drug: '', institution: '1310000002' });
/** The card was another person's. */
const moved = people(
  { action: 'delete', asOf: '2026-11-01' },
  { personId: 'p-2', asOf: '2026-11-01' },
);

/** What comes, of which the import that dies is one, and who has the receipts in the end. */
type Story = { what: string; before: DeliveredFile[]; dies: DeliveredFile; after: DeliveredFile[] };

const STORIES: Story[] = [
  { what: 'receipts come to their person', before: [first], dies: receipts, after: [moved] },
  { what: 'receipts come before the coverage', before: [receipts], dies: first, after: [moved] },
  { what: 'receipts go to the next person', before: [first, receipts], dies: moved, after: [] },
  { what: 'receipts have nobody yet', before: [], dies: receipts, after: [first, moved] },
];

/** A mark says that something once waited at a card, not what is there. */
const stateOf = async (table: Table) =>
  (await dump(table)).filter((item) => !/WAIT#[^"]*","sk":"CURRENT/.test(item));

async function tellOf({ before, dies, after }: Story, requests: number | undefined) {
  const table = await testTable();
  for (const file of before) await importOne(table, file, OCTOBER);
  let died = false;
  if (requests !== undefined) {
    const summary = await importOne(dyingAfter(table, requests), dies, OCTOBER).catch(() => null);
    died = summary === null || summary.errors.some(({ code }) => code === 'internal');
  }
  return { table, died, after };
}

test.each(STORIES)(
  '$what: dead at any request, run again, and all is where it belongs',
  async (story) => {
    const { table: reference } = await tellOf(story, undefined);
    for (const file of [story.dies, ...story.after]) await importOne(reference, file, OCTOBER);
    const whole = await stateOf(reference);
    const held = await versionsOf(reference, 'p-2');
    expect(held.expenses).toHaveLength(2);
    expect([held.treatments, held.medications]).toEqual([held.expenses, held.expenses]);

    let deaths = 0;
    // Run again at once, or only after the others have come: it may not matter.
    const orders = [
      [story.dies, ...story.after],
      [...story.after, story.dies],
    ].slice(0, story.after.length + 1);
    for (const order of orders)
      for (let requests = 0; ; requests += 1) {
        const { table, died } = await tellOf(story, requests);
        if (!died) break;
        deaths += 1;
        for (const file of order) await importOne(table, file, OCTOBER);
        expect(await stateOf(table)).toEqual(whole);
      }
    expect(deaths).toBeGreaterThan(12);
  },
  60_000,
);
