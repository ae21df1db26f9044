import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { describe, expect, test } from 'vitest';
import type { Table } from '../../functions/storage/client.ts';
import { queryItems } from '../../functions/storage/items.ts';
import { cardId } from '../../functions/storage/keys.ts';
import { writeInsurerFile, writeProviderFile } from '../../shared/receipts/write.ts';
import { type Changes, eligibilityCsv } from '../eligibility/row.ts';
import { testTable } from '../support/table.ts';
import {
  claim,
  dump,
  fileOf,
  importOne,
  insurerFile,
  providerFile,
  shownDrugs,
  versionsOf,
} from './delivery.ts';

const OCTOBER = { asOf: '2026-10-08' };
const NOVEMBER = { asOf: '2026-11-09' };

async function withPeople(...rows: Changes[]): Promise<Table> {
  const table = await testTable();
  await importOne(table, fileOf('e.csv', eligibilityCsv(rows.length > 0 ? rows : [{}])));
  return table;
}

test('a receipt is stored once, and the same file again changes nothing', async () => {
  const table = await withPeople();
  const file = providerFile({}, { institution: '1310000002', drug: '620000002' });
  expect(await importOne(table, file, OCTOBER)).toMatchObject({ accepted: 2, unmatched: 0 });
  const stored = await dump(table);
  // another day and another name: still the same delivery
  expect(await importOne(table, file, NOVEMBER)).toMatchObject({ accepted: 0, unchanged: 2 });
  expect(await dump(table)).toEqual(stored);
  expect(await shownDrugs(table, 'p-1')).toEqual(['620000001', '620000002']);
});

test('received on the 8th it is visible on the 11th', async () => {
  const table = await withPeople();
  await importOne(table, providerFile({}), OCTOBER);
  expect(await shownDrugs(table, 'p-1', '2026-10-10')).toEqual([]);
  expect(await shownDrugs(table, 'p-1', '2026-10-11')).toEqual(['620000001']);
});

test('a claim made again replaces the first, a version without drugs hides it', async () => {
  const table = await withPeople();
  await importOne(table, providerFile({}), OCTOBER);
  const again = providerFile({ claimMonth: '2026-11', drug: '620000009' });
  expect(await importOne(table, again, NOVEMBER)).toMatchObject({ replaced: 1, accepted: 0 });
  expect(await shownDrugs(table, 'p-1')).toEqual(['620000009']);
  expect(await shownDrugs(table, 'p-1', '2026-11-10')).toEqual(['620000001']);
  await importOne(table, providerFile({ claimMonth: '2026-12', drug: '' }), { asOf: '2026-11-13' });
  expect(await shownDrugs(table, 'p-1')).toEqual([]);
});

test('the insurer form replaces the provider form of the same month', async () => {
  const table = await withPeople();
  expect(await importOne(table, insurerFile({ drug: '620000002' }), OCTOBER)).toMatchObject({
    accepted: 1,
  });
  expect(await importOne(table, providerFile({}), NOVEMBER)).toMatchObject({ accepted: 1 });
  expect(await shownDrugs(table, 'p-1')).toEqual(['620000002']);
});

test('older than what is kept is not stored', async () => {
  const table = await withPeople();
  const file = providerFile({ careMonth: '2021-10' }, { careMonth: '2021-11' });
  expect(await importOne(table, file, OCTOBER)).toMatchObject({ expired: 1, accepted: 1 });
});

test.each([
  ['the month it is received in', { careMonth: '2026-11', claimMonth: '2026-11' }, 1],
  ['a month to come', { careMonth: '2026-12', claimMonth: '2026-12' }, 0],
  ['behind the day it is said to be received, as in a test with old files', {}, 1],
])('care of %s', async (_, months, accepted) => {
  const table = await withPeople();
  const summary = await importOne(table, providerFile(months), { asOf: '2026-08-10' });
  expect(summary).toMatchObject({ accepted, rejected: 1 - accepted });
  const codes = summary.errors.map(({ field, code }) => `${field} ${code}`);
  expect(codes).toEqual(accepted === 1 ? [] : ['RE 4 impossible-date']);
});

test.each<[string, Changes[], Parameters<typeof providerFile>[0], string | undefined]>([
  ['full-width numbers', [{}], { number: '３４５６', symbol: '１２' }, 'p-1'],
  ['another birth date', [{}], { birthDate: '1973-04-06' }, undefined],
  ['another sex', [{}], { sex: '2' }, undefined],
  ['another name alone', [{}], { name: '別名' }, 'p-1'],
  ['another 枝番', [{}], { branch: '01' }, undefined],
  ['no 枝番 on the receipt', [{}], { branch: '' }, 'p-1'],
  ['no 枝番 in the coverage', [{ branch: '' }], { branch: '05' }, 'p-1'],
  ['国保 padded', [{ insurerNumber: '139998' }], { insurerNumber: '00139998' }, 'p-1'],
  ['国保 not padded', [{ insurerNumber: '00139998' }], { insurerNumber: '139998' }, 'p-1'],
  ['ended coverage', [{ validTo: '2021-03-31' }], {}, 'p-1'],
  ['only 7s', [{ number: '7777777' }], { number: '7777777' }, undefined],
  [
    'twins by name',
    [{ branch: '' }, { branch: '', personId: 'p-2', name: '見本　次郎' }],
    { name: '見本次郎' },
    'p-2',
  ],
  [
    'twins of no such name',
    [{ branch: '' }, { branch: '', personId: 'p-2', name: '見本　次郎' }],
    { name: '三郎' },
    undefined,
  ],
])('whose receipt: %s', async (_, people, receipt, personId) => {
  const table = await withPeople(...people);
  const summary = await importOne(table, providerFile(receipt ?? {}), OCTOBER);
  expect(summary).toMatchObject(personId ? { accepted: 1 } : { unmatched: 1, accepted: 0 });
  if (personId) expect(await shownDrugs(table, personId)).toEqual(['620000001']);
});

test('a receipt waits for its person and is linked when the coverage comes', async () => {
  const table = await testTable();
  expect(await importOne(table, providerFile({}), OCTOBER)).toMatchObject({ unmatched: 1 });
  await importOne(
    table,
    fileOf('e.csv', eligibilityCsv([{ branch: '03' }, { personId: 'p-2', number: '1' }])),
  );
  expect(await shownDrugs(table, 'p-1')).toEqual([]);
  await importOne(table, fileOf('e.csv', eligibilityCsv([{ asOf: '2026-11-01' }])));
  expect(await shownDrugs(table, 'p-1')).toEqual(['620000001']);
  const waiting = await queryItems(table, 'waiting', cardId('06139992', '12', '3456'));
  expect(waiting.map((item) => item.sk)).toEqual(['CURRENT']);
  expect(await importOne(table, providerFile({}), NOVEMBER)).toMatchObject({ unchanged: 1 });
});

test('a coverage of the wrong person is taken back, and its receipts with it', async () => {
  const table = await withPeople();
  await importOne(table, providerFile({}), OCTOBER);
  const taken = [{ action: 'delete', asOf: '2026-11-01' }];
  await importOne(table, fileOf('d.csv', eligibilityCsv(taken)));
  expect(await shownDrugs(table, 'p-1')).toEqual([]);
  await importOne(
    table,
    fileOf('n.csv', eligibilityCsv([{ personId: 'p-2', asOf: '2026-11-01' }])),
  );
  expect(await shownDrugs(table, 'p-2')).toEqual(['620000001']);
});

test('a corrected number lets go of the receipts of the wrong card', async () => {
  const table = await withPeople();
  await importOne(table, providerFile({}, { number: '999' }), OCTOBER);
  await importOne(table, fileOf('c.csv', eligibilityCsv([{ number: '999', asOf: '2026-11-01' }])));
  const waiting = await queryItems(table, 'waiting', cardId('06139992', '12', '3456'));
  const parts = waiting.map((item) => String(item.sk)).map((sk) => sk.split('#').at(-1));
  expect(parts).toEqual(['2026-09-03/0', 'expense', 'treatments', 'CURRENT']);
  expect(await shownDrugs(table, 'p-1')).toEqual(['620000001']);
});

describe('medicines, treatments and expense of a receipt go together', () => {
  const held = async (table: Table, personId: string) => {
    const { expenses, treatments, medications } = await versionsOf(table, personId);
    expect(treatments).toEqual(expenses);
    expect(medications).toEqual(expenses);
    return expenses.length;
  };

  test('to the person, to the waiting ones when the card is taken back, to the next person', async () => {
    const table = await withPeople();
    await importOne(table, providerFile({}, { drug: '', institution: '1310000002' }), OCTOBER);
    expect(await held(table, 'p-1')).toBe(2);
    const taken = [{ action: 'delete', asOf: '2026-11-01' }];
    await importOne(table, fileOf('d.csv', eligibilityCsv(taken)));
    expect(await held(table, 'p-1')).toBe(0);
    const next = [{ personId: 'p-2', asOf: '2026-11-01' }];
    await importOne(table, fileOf('n.csv', eligibilityCsv(next)));
    expect(await held(table, 'p-2')).toBe(2);
  });

  test('what an import that died has left moves as well, and is completed by its next run', async () => {
    const table = await withPeople();
    const file = providerFile({});
    await importOne(table, file, OCTOBER);
    const { expenses } = await versionsOf(table, 'p-1');
    const left = { pk: 'TREAT#p-1', sk: `${expenses[0]}#treatments` };
    await table.client.send(new DeleteItemCommand({ TableName: table.name, Key: marshall(left) }));
    const other = [
      { action: 'delete', asOf: '2026-11-01' },
      { personId: 'p-2', asOf: '2026-11-01' },
    ];
    await importOne(table, fileOf('d.csv', eligibilityCsv(other)));
    expect(await versionsOf(table, 'p-1')).toMatchObject({ expenses: [], medications: [] });
    expect(await versionsOf(table, 'p-2')).toMatchObject({ expenses, medications: expenses });
    expect(await importOne(table, file, NOVEMBER)).toMatchObject({ accepted: 1, unchanged: 0 });
    expect(await held(table, 'p-2')).toBe(1);
  });
});

test.each([
  ['provider', writeProviderFile],
  ['insurer', writeInsurerFile],
])('%s form: care after its claim is refused', async (_, write) => {
  const table = await testTable();
  await importOne(table, fileOf('e.csv', eligibilityCsv([{}])));
  const file = fileOf('r.uke', write([claim({ careMonth: '2026-09', claimMonth: '2026-01' })]));
  const summary = await importOne(table, file);
  expect(summary).toMatchObject({ accepted: 0, unmatched: 0, rejected: 1 });
  expect(summary.errors).toContainEqual(
    expect.objectContaining({ field: 'RE 4', code: 'impossible-date' }),
  );
  expect((await versionsOf(table, 'p-1')).expenses).toEqual([]);
});
