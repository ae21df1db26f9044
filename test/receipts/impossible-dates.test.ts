import { expect, test } from 'vitest';
import type { YearMonth } from '../../shared/kernel/dates.ts';
import { extractMedications } from '../../shared/receipts/extract-medications.ts';
import { readReceiptFile } from '../../shared/receipts/read.ts';
import { codesOf, fileOf, HO, IR, RE, read } from './fixtures.ts';

const GO = 'GO,0,0,99';
const IMPOSSIBLE = ['2 RE 4 impossible-date'];

test.each([
  ['202602', '202603', undefined, []],
  ['202603', '202603', undefined, []],
  ['202604', '202603', undefined, IMPOSSIBLE],
  ['209912', '202603', undefined, IMPOSSIBLE],
  ['219912', '202603', undefined, IMPOSSIBLE],
  ['219911', '219912', undefined, IMPOSSIBLE],
  ['219912', '', undefined, IMPOSSIBLE],
  ['202603', '', '2026-03', []],
  ['202604', '', '2026-03', IMPOSSIBLE],
  ['202604', '202604', '2026-03', IMPOSSIBLE],
  ['202602', '202604', '2026-03', []],
  ['202602', '202605', '2026-03', IMPOSSIBLE],
  ['202602', '219912', '2026-03', IMPOSSIBLE],
])('care %s, claim "%s", delivered %s: %j', (care, claim, latest, expected) => {
  const lines = [IR.replace('202603', claim), RE.replace('202602', care), HO, GO];
  const part = readReceiptFile(fileOf(...lines), latest as YearMonth | undefined);
  expect(codesOf(part)).toEqual(expected);
  expect(part.receipts).toHaveLength(expected.length === 0 ? 1 : 0);
});

test('what follows an impossible receipt is not added to the one before', () => {
  const part = read(IR, RE, HO, RE.replace('202602', '219912'), HO, GO);
  expect(part.receipts.map(({ payers }) => payers[0]?.assessed)).toEqual([undefined]);
});

test.each([
  ['20260228', []],
  ['20260131', []],
  ['20260301', ['5 CZ 4 impossible-date']],
  ['21991231', ['5 CZ 4 impossible-date']],
])('a pharmacy handed out on %s: %j', (on, expected) => {
  const part = read(
    'YK,1,13,4,7654321,あおば薬局,202603,00',
    'RE,1,4112,202602,見本,1,19800102',
    'HO,06999999,1,1,1,100',
    'SH,01,1,003,,3',
    `CZ,1,20260201,${on},1,14,1,1,01,420001810,24`,
    'IY,1,620000001,3',
    GO,
  );
  expect(codesOf(part)).toEqual(expected);
  expect(part.receipts.flatMap(extractMedications)).toHaveLength(expected.length === 0 ? 1 : 0);
});

test('a DPC item of a later month', () => {
  const cd = 'CD,20260301,33,1,2,620000001,2,,,1,';
  const part = read(IR, RE.replace('1112', '1111'), HO, cd, GO);
  expect(codesOf(part)).toEqual(['4 CD 2 impossible-date']);
});
