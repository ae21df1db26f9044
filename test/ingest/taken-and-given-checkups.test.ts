import { describe, expect, test } from 'vitest';
import type { Table } from '../../functions/storage/client.ts';
import { queryItems } from '../../functions/storage/items.ts';
import { cardId } from '../../functions/storage/keys.ts';
import { checkupFile, deliver } from '../checkups/documents.ts';
import { type Changes, eligibilityCsv } from '../eligibility/row.ts';
import { testTable } from '../support/table.ts';
import { fileOf, importOne } from './delivery.ts';
import { pausing, type Writes } from './pausing-table.ts';

const people = (changes: Changes) => fileOf('e.csv', eligibilityCsv([changes]));
const given = (asOf: string) => people({ asOf });
const taken = (asOf: string) => people({ action: 'delete', asOf });
const CARD = cardId('06139992', '12', '3456');

async function stateOf(table: Table) {
  const [theirs, waiting] = await Promise.all([
    queryItems(table, 'checkups', 'p-1'),
    queryItems(table, 'waitingCheckups', CARD),
  ]);
  return { theirs: theirs.length, waiting: waiting.filter(({ sk }) => sk !== 'CURRENT').length };
}

async function withCheckup(): Promise<Table> {
  const table = await testTable();
  await importOne(table, given('2026-10-01'));
  await deliver(table, [checkupFile()]);
  expect(await stateOf(table)).toEqual({ theirs: 1, waiting: 0 });
  return table;
}

const fromPerson = ({ removed }: Writes) => removed.includes('CHK#p-1');
const fromCard = ({ removed }: Writes) => removed.some((pk) => pk.startsWith('CHKWAIT#'));
const toPerson = ({ put }: Writes) => put.includes('CHK#p-1');

describe('the checkups of a card that two imports move in opposite directions', () => {
  test.each(['before', 'after'] as const)('given back %s it goes from the person', async (when) => {
    const table = await withCheckup();
    const back = () => importOne(table, given('2026-11-02'));
    await importOne(pausing(table, [when, fromPerson], back), taken('2026-11-01'));
    expect(await stateOf(table)).toEqual({ theirs: 1, waiting: 0 });
  });

  test.each<[string, 'before' | 'after', (writes: Writes) => boolean]>([
    ['before it is put to the person', 'before', toPerson],
    ['after it was put', 'after', toPerson],
    ['before it goes from the card', 'before', fromCard],
    ['after it has gone from the card', 'after', fromCard],
  ])('taken away %s', async (_, when, meant) => {
    const table = await withCheckup();
    await importOne(table, taken('2026-11-01'));
    expect(await stateOf(table)).toEqual({ theirs: 0, waiting: 1 });
    const away = () => importOne(table, taken('2026-11-03'));
    await importOne(pausing(table, [when, meant], away), given('2026-11-02'));
    expect(await stateOf(table)).toEqual({ theirs: 0, waiting: 1 });
  });
});
