import { expect, test } from 'vitest';
import { lookAtFile } from '../../functions/ingest/look-at-file.ts';
import { rawLines } from '../../functions/ingest/raw-lines.ts';
import { queryItems } from '../../functions/storage/items.ts';
import { sk, TABLE } from '../../functions/storage/keys.ts';
import { eligibilityCsv } from '../eligibility/row.ts';
import { testTable } from '../support/table.ts';
import { fileOf, importOne } from './delivery.ts';

test('a rejected line is kept as it came, for a year, without individual numbers', async () => {
  const csv = eligibilityCsv([
    {},
    { personId: 'p-2', sex: '9' },
    { personId: 'p-3', address: '123456789018' },
  ]);
  const table = await testTable();
  const file = fileOf('e.csv', csv);
  expect(await importOne(table, file)).toMatchObject({ accepted: 1, rejected: 2 });
  const { fingerprint } = await lookAtFile(file);
  const kept = await queryItems(table, 'file', fingerprint, { beginsWith: sk.rejectedLines });
  expect(kept).toMatchObject([
    {
      line: 3,
      field: 'sex',
      code: 'no-such-code',
      raw: new TextEncoder().encode(csv.split('\n')[2]),
      [TABLE.ttl]: Date.parse('2027-11-21T15:00:00Z') / 1000,
    },
    { line: 4, field: 'address', code: 'individual-number' },
  ]);
  expect(kept[1]).not.toHaveProperty('raw');
});

test.each<[string, number[], [number, string][]]>([
  [
    'a\nb\nc',
    [1, 3],
    [
      [1, 'a'],
      [3, 'c'],
    ],
  ],
  ['a\n\nc\n', [2], [[2, '']]],
  ['a\n', [0, 9], []],
  [
    `${'x'.repeat(9_000)}\nb`,
    [1, 2],
    [
      [1, 'x'.repeat(4_096)],
      [2, 'b'],
    ],
  ],
])('lines of a file: %#', async (text, lines, expected) => {
  const errors = lines.map((line) => ({ line, field: '', code: '' }));
  const found = await rawLines(fileOf('f', text).read, errors);
  expect([...found].map(([line, raw]) => [line, Buffer.from(raw).toString()])).toEqual(expected);
});
