import { expect, test } from 'vitest';
import { inspectFile } from '../../functions/ingest/inspect-file.ts';
import { queryItems } from '../../functions/storage/items.ts';
import { eligibilityCsv } from '../eligibility/row.ts';
import { testTable } from '../support/table.ts';
import { fileOf, importOne, providerFile, shownDrugs } from './delivery.ts';

const INDIVIDUAL = '123456789018';

test.each([
  ['a number longer than a key', { number: '1'.repeat(3_000) }, 'HO', 'too-long'],
  ['a symbol longer than a key', { symbol: '記'.repeat(1_000) }, 'HO', 'too-long'],
  ['an endless insurer', { insurerNumber: '1'.repeat(3_000) }, 'HO', 'bad-insurer-number'],
  ['an insurer of letters', { insurerNumber: 'ABCDEFGH' }, 'HO', 'bad-insurer-number'],
  ['an individual number as 番号', { number: INDIVIDUAL }, 'HO', 'individual-number'],
  ['the same, full-width', { number: '１２３４５６７８９０１８' }, 'HO', 'individual-number'],
  ['the same as 記号', { symbol: INDIVIDUAL }, 'HO', 'individual-number'],
])('%s costs one receipt, the others are stored', async (_, strange, field, code) => {
  const table = await testTable();
  await importOne(table, fileOf('e.csv', eligibilityCsv([{}])));
  const summary = await importOne(table, providerFile(strange, { drug: '620000007' }));
  expect(summary).toMatchObject({ accepted: 1, rejected: 1, errors: [{ field, code }] });
  expect(JSON.stringify(summary)).not.toContain(INDIVIDUAL);
  expect(await shownDrugs(table, 'p-1', '2026-12-31')).toEqual(['620000007']);
});

test.each([
  ['不詳レセプト', { number: '7777777', symbol: '7777777' }],
  ['公費単独', { insurerNumber: '', symbol: '', number: '', branch: '' }],
])('%s waits for the operator and matches nobody', async (_, unknown) => {
  const table = await testTable();
  await importOne(
    table,
    fileOf('e.csv', eligibilityCsv([{ ...unknown, insurerNumber: '06139992', number: '7777777' }])),
  );
  const file = providerFile(unknown);
  for (const _again of [1, 2])
    expect(await importOne(table, file)).toMatchObject({ accepted: 0, unmatched: 1, rejected: 0 });
  const waiting = await queryItems(table, 'waiting', 'no-card|2026-09');
  expect(waiting.map(({ sk }) => String(sk).split('#').at(-1))).toEqual([
    expect.stringMatching(/^(2026-09-03|none)\/0$/),
    'expense',
    'treatments',
  ]);
  expect(await shownDrugs(table, 'p-1', '2026-12-31')).toEqual([]);
});

test('inspect does not repeat an individual number of a receipt', async () => {
  const inspection = await inspectFile(providerFile({ number: INDIVIDUAL, name: INDIVIDUAL }));
  expect(JSON.stringify(inspection)).not.toContain(INDIVIDUAL);
  expect(inspection).toMatchObject({ findings: [{ code: 'individual-number' }] });
});
