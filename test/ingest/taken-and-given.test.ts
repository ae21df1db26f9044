import { describe, expect, test } from 'vitest';
import { waitingOfFile } from '../../functions/ingest/receipt-places.ts';
import type { Table } from '../../functions/storage/client.ts';
import { queryItems } from '../../functions/storage/items.ts';
import { cardId } from '../../functions/storage/keys.ts';
import { type Changes, eligibilityCsv } from '../eligibility/row.ts';
import { testTable } from '../support/table.ts';
import { fileOf, importOne, providerFile, versionsOf } from './delivery.ts';
import { pausing, type Writes } from './pausing-table.ts';

const CARD = cardId('06139992', '12', '3456');

const people = (changes: Changes) => fileOf('e.csv', eligibilityCsv([changes]));
const given = (asOf: string) => people({ asOf });
const taken = (asOf: string) => people({ action: 'delete', asOf });

const fromPerson = ({ removed }: Writes) => removed.some((pk) => pk.endsWith('#p-1'));
const anchorFromPerson = ({ removed }: Writes) => removed.includes('EXP#p-1');
const fromCard = ({ removed }: Writes) => removed.includes(`WAIT#${CARD}`);
const listOfFile = ({ removed }: Writes) =>
  removed.some((pk) => pk.startsWith(`WAIT#${waitingOfFile('')}`));
const toPerson = ({ put }: Writes) => put.includes('EXP#p-1');

async function stateOf(table: Table) {
  const { expenses, treatments, medications } = await versionsOf(table, 'p-1');
  const waiting = await queryItems(table, 'waiting', CARD);
  const ids = new Set(waiting.map(({ sk }) => String(sk)).filter((sk) => sk !== 'CURRENT'));
  const half = [...expenses, ...treatments, ...medications].filter((id) => id.startsWith('half'));
  return {
    ...{ expenses: expenses.length, treatments: treatments.length },
    ...{ medications: medications.length, waiting: ids.size, half },
  };
}

const THEIRS = { expenses: 1, treatments: 1, medications: 1, waiting: 0, half: [] };
const WAITING = { expenses: 0, treatments: 0, medications: 0, waiting: 3, half: [] };

async function withReceipt(): Promise<Table> {
  const table = await testTable();
  await importOne(table, given('2026-10-01'));
  await importOne(table, providerFile({}));
  expect(await stateOf(table)).toEqual(THEIRS);
  return table;
}

describe('a card that is given back while it is taken away: the receipt is there in the end', () => {
  test.each<[string, 'before' | 'after', (writes: Writes) => boolean]>([
    ['before its first part goes from the person', 'before', fromPerson],
    ['after its first part has gone', 'after', fromPerson],
    ['before its anchor goes', 'before', anchorFromPerson],
    ['after its anchor has gone', 'after', anchorFromPerson],
  ])('given back %s', async (_, when, meant) => {
    const table = await withReceipt();
    const back = () => importOne(table, given('2026-11-02'));
    await importOne(pausing(table, [when, meant], back), taken('2026-11-01'));
    expect(await stateOf(table)).toEqual(THEIRS);
  });
});

describe('a card that is taken away while it is given: what is not theirs waits', () => {
  test.each<[string, 'before' | 'after', (writes: Writes) => boolean]>([
    ['before the receipt is put to the person', 'before', toPerson],
    ['after its anchor was put', 'after', toPerson],
    ['before it goes from the list of its file', 'before', listOfFile],
    ['before it goes from the card', 'before', fromCard],
    ['after its first part has gone from the card', 'after', fromCard],
  ])('taken away %s', async (_, when, meant) => {
    const table = await withReceipt();
    await importOne(table, taken('2026-11-01'));
    expect(await stateOf(table)).toEqual(WAITING);
    const away = () => importOne(table, taken('2026-11-03'));
    await importOne(pausing(table, [when, meant], away), given('2026-11-02'));
    expect(await stateOf(table)).toEqual(WAITING);
    await importOne(table, given('2026-11-04'));
    expect(await stateOf(table)).toEqual(THEIRS);
  });
});
