import { describe, expect, test } from 'vitest';
import { demoFiles } from '../../functions/local/demo/write-demo-files.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import { receiptKey } from '../../shared/receipts/later.ts';
import { readReceiptFile } from '../../shared/receipts/read.ts';
import { claimFiles, field, providerFiles, receiptsIn } from './delivered.ts';

const today = '2026-11-21' as IsoDate;
const files = claimFiles(today);
const receipts = (wanted: string) =>
  files.filter(({ kind }) => kind === wanted).flatMap(({ lines }) => receiptsIn(lines));
const medical = receipts('medical');
const dispensing = receipts('dispensing');

test.each(['1', '3', '4', '5'])('pharmacies dispense 剤形 %s', (form) => {
  const heads = dispensing.flat().filter(([id]) => id === 'SH');
  expect(heads.some((line) => field(line, 3) === form)).toBe(true);
});

test.each(['14', '21', '22', '23', '32'])('clinics give medicines of 診療識別 %s', (section) => {
  const firsts = medical.flat().filter(([id]) => id === 'IY' || id === 'CO');
  expect(firsts.some((line) => field(line, 2) === section)).toBe(true);
});

test('a usage without a code stands in words behind 900', () => {
  const uncoded = dispensing.flat().filter((line) => line[0] === 'SH' && field(line, 4) === '900');
  expect(uncoded.length).toBeGreaterThan(0);
  expect(uncoded.every((line) => field(line, 5) !== '')).toBe(true);
});

test('a dose goes down in three lines of one drug', () => {
  const taper = medical
    .map((receipt) => receipt.filter((line) => field(line, 4) === '620004387'))
    .find((lines) => lines.length > 0);
  expect(taper?.map((line) => field(line, 5))).toEqual(['4', '2', '1']);
});

test('one dispensing receipt is claimed a second time with other days', () => {
  const claimed = providerFiles(today).filter(({ name }) => name.endsWith('.CYO'));
  const all = claimed
    .flatMap(({ lines }) => receiptsIn(lines))
    .map((receipt) => {
      const [head, payer] = receipt;
      const quantity = receipt.find(([id]) => id === 'CZ');
      const key = [4, 7, 12].map((at) => field(head ?? [], at)).concat(field(payer ?? [], 4));
      return { key: key.join('/'), days: field(quantity ?? [], 6) };
    });
  const again = all.filter(({ key }) => all.filter((one) => one.key === key).length > 1);
  expect(again.map(({ days }) => days)).toEqual(['28', '56']);
});

test('one ingredient comes from two clinics at the same time', () => {
  const loxoprofens = ['620099201', '620098801'];
  const clinics = dispensing
    .filter((receipt) => field(receipt[0] ?? [], 42) === 'タカミハツ')
    .filter((receipt) => receipt.some((line) => loxoprofens.includes(field(line, 3))))
    .map((receipt) => field(receipt[0] ?? [], 12));
  expect(new Set(clinics).size).toBe(2);
});

describe('stays', () => {
  const stays = medical.filter((receipt) => field(receipt[0], 3).endsWith('7'));
  const totals = stays.map((receipt) => receipt.find(([id]) => id === 'HO') ?? []);
  const capped = (line: readonly string[]) => field(line, 12) !== '';

  test('state their meals in HO and keep yen out of the points', () => {
    const meals = totals.map((line) => [field(line, 8), field(line, 9)]).sort();
    expect(meals).toEqual([
      ['2', '1340'],
      ['50', '33500'],
    ]);
  });

  test('the long one is above the cap of the month (高額療養費), the short one below', () => {
    expect(totals.filter(capped).map((line) => field(line, 12))).toEqual(['57600']);
    const [long] = stays.filter((receipt) => capped(receipt.find(([id]) => id === 'HO') ?? []));
    expect(
      Number(
        field(
          long?.find(([id]) => id === 'HO'),
          6,
        ),
      ),
    ).toBeGreaterThan(57_600);
    expect(
      field(
        long?.find(([id]) => id === 'MF'),
        2,
      ),
    ).toBe('01');
  });

  test('both are operations, one with materials', () => {
    const operations = stays.map((receipt) => receipt.filter((line) => field(line, 2) === '50'));
    expect(operations.every((lines) => lines.some(([id]) => id === 'SI'))).toBe(true);
    expect(operations.flat().filter(([id]) => id === 'TO')).toHaveLength(2);
  });
});

describe('what an insurer has at the end of a month', () => {
  const read = demoFiles(today).flatMap(({ bytes }) => readReceiptFile(bytes).receipts);
  const monthsOf = (form: string) =>
    [...new Set(read.filter((one) => one.form === form).map(({ careMonth }) => careMonth))].sort();

  test('all of this year and the year before, the last month only as claimed (審査前)', () => {
    expect(monthsOf('insurer')[0]).toBe('2025-01');
    expect(monthsOf('insurer')).toHaveLength(21);
    expect(monthsOf('insurer').at(-1)).toBe('2026-09');
    expect(monthsOf('provider').at(-1)).toBe('2026-10');
  });

  test('single claims of the month before are not reviewed yet either', () => {
    const keys = (form: string) =>
      read
        .filter((one) => one.form === form && one.careMonth === '2026-09')
        .map((one) => `${receiptKey(one, one.person.name)}`);
    const reviewed = new Set(keys('insurer'));
    expect(keys('provider').filter((key) => !reviewed.has(key))).toHaveLength(2);
  });

  test.each(['medical', 'dental', 'dispensing'])('%s, in both forms', (kind) => {
    const forms = new Set(read.filter((one) => one.kind === kind).map(({ form }) => form));
    expect([...forms].sort()).toEqual(['insurer', 'provider']);
  });

  test('no two receipts of a month have one 検索番号', () => {
    const numbers = read.flatMap(({ searchNumbers }) => searchNumbers);
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});
