import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { receiptItems } from '../../functions/ingest/receipt-items.ts';
import { ownerOf, type ReceiptOwner } from '../../functions/ingest/receipt-parts.ts';
import { COLUMNS } from '../../shared/eligibility/columns.ts';
import { expenseOfReceipt } from '../../shared/expenses/from-receipt.ts';
import { ReceiptExpense } from '../../shared/expenses/receipt-expense.ts';
import { recognise } from '../../shared/ingest/recognise.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import { currentDispensings } from '../../shared/medications/stored.ts';
import type { Receipt } from '../../shared/receipts/codec.ts';
import { currentBodies, StoredPart, storedVersions } from '../../shared/receipts/stored-version.ts';
import { TreatmentReceipt } from '../../shared/treatments/codec.ts';
import { extractTreatments } from '../../shared/treatments/extract.ts';
import { claim } from './delivery.ts';

const delivery = (file: string, asOf = '2026-10-08') => ({
  fingerprint: file.repeat(64).slice(0, 64),
  asOf: asOf as IsoDate,
});
const allParts = (receipt: Receipt, file = 'a', asOf?: string) =>
  receiptItems(receipt, delivery(file, asOf)).items;
const partsIn = (owner: ReceiptOwner, items: ReturnType<typeof allParts>) =>
  items.filter((item) => ownerOf(item.sk) === owner);
const stored = (receipt: Receipt, file = 'a', asOf?: string) =>
  partsIn('medications', allParts(receipt, file, asOf)).map((item) => ({
    searchNumbers: [],
    splitInsurer: '',
    of: 1,
    visibleFrom: '2026-10-11' as IsoDate,
    ...item,
  }));
const on = (day: string) => day as IsoDate;

const twoDays = (): Receipt => {
  const receipt = claim({ drug: '620000002', claimMonth: '2026-11' });
  const [unit] = receipt.units;
  const days = [
    { day: 3, count: 1 },
    { day: 9, count: 1 },
  ];
  return { ...receipt, units: unit ? [{ ...unit, days }] : [] };
};

describe('what is stored of a receipt', () => {
  test('a version reads back as it was', () => {
    const receipt = { ...claim({ searchNumbers: ['123'] }), line: 7 };
    const [version] = storedVersions(stored(receipt));
    const { version: written } = receiptItems(receipt, delivery('a'));
    expect(version).toMatchObject({ ...written, careMonth: '2026-09', complete: true });
  });

  test('a version that is only half there does not count and hides nothing', () => {
    const before = stored(claim());
    const [first, second] = stored(twoDays(), 'b');
    if (!first || !second) throw new Error('two days');
    expect(currentDispensings([...before, first], on('2026-11-21'))).toHaveLength(1);
    expect(currentDispensings([...before, first, second], on('2026-11-21'))).toHaveLength(2);
  });

  test('kept to the end of the month five years later', () => {
    const items = stored(claim());
    expect(currentDispensings(items, on('2031-09-30'))).toHaveLength(1);
    expect(currentDispensings(items, on('2031-10-01'))).toEqual([]);
  });

  test('one expense with whose it is, one item of treatments, one per day of medicines', () => {
    const items = allParts(twoDays());
    expect(items.map(({ sk }) => ownerOf(sk))).toEqual([
      'expenses',
      'treatments',
      'medications',
      'medications',
    ]);
    expect(items.map(({ claimant }) => typeof claimant)).toEqual([
      'string',
      ...['undefined', 'undefined', 'undefined'],
    ]);
    expect(items.map(({ of }) => of)).toEqual([1, 1, 2, 2]);
  });

  test('the same version has the same id and the same end in every partition', () => {
    const items = allParts(claim({ drug: '' }));
    const versions = new Set(items.map(({ sk }) => sk.slice(0, sk.lastIndexOf('#'))));
    expect(versions.size).toBe(1);
    expect(new Set(items.map((item) => item.expiresAtEpochSeconds)).size).toBe(1);
    expect(partsIn('medications', items)).toMatchObject([{ of: 1 }]);
    expect(partsIn('medications', items)[0]).not.toHaveProperty('body');
  });

  test('treatments and expense read back in the shapes that are shown', () => {
    const items = allParts(claim());
    const bodies = <T>(owner: ReceiptOwner, schema: v.GenericSchema<unknown, T>) =>
      currentBodies(schema, v.parse(v.array(StoredPart), partsIn(owner, items)), on('2026-11-21'));
    expect(bodies('expenses', ReceiptExpense)).toEqual([expenseOfReceipt(claim())]);
    expect(bodies('treatments', TreatmentReceipt)).toEqual([extractTreatments(claim())]);
  });

  test('nothing of the person stands in a key', () => {
    const keys = allParts(claim({ name: 'NAME', number: 'NUMBER' })).map(({ sk }) => sk);
    expect(keys.join()).not.toMatch(/NAME|NUMBER|1973/);
  });
});

test.each([
  ['receipts', 'IR,1,13,1,0000001,,見本医院,202610,00,\r\n'],
  ['receipts', '1,1,0,MN,1\n'],
  ['eligibility', `\ufeff${COLUMNS.join()}\r\n`],
  ['eligibility', COLUMNS.join()],
  ['unknown', 'a,b,c\n'],
  ['unknown', ''],
  ['unknown', '\u0000\u0001'],
])('recognised as %s', (kind, text) => {
  expect(recognise(new TextEncoder().encode(text))).toBe(kind);
});
