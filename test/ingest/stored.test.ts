import { describe, expect, test } from 'vitest';
import { receiptItems } from '../../functions/ingest/receipt-items.ts';
import { COLUMNS } from '../../shared/eligibility/columns.ts';
import { recognise } from '../../shared/ingest/recognise.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import { currentDispensings, storedVersions } from '../../shared/medications/stored.ts';
import type { Receipt } from '../../shared/receipts/codec.ts';
import { claim } from './delivery.ts';

const delivery = (file: string, asOf = '2026-10-08') => ({
  fingerprint: file.repeat(64).slice(0, 64),
  asOf: asOf as IsoDate,
});
const stored = (receipt: Receipt, file = 'a', asOf?: string) =>
  receiptItems(receipt, delivery(file, asOf)).items.map((item) => ({
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

  test('nothing of the person stands in a key', () => {
    const keys = stored(claim({ name: 'NAME', number: 'NUMBER' })).map(({ sk }) => sk);
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
