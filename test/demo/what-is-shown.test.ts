import { expect, test } from 'vitest';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import { field, providerFiles, receiptsIn } from './delivered.ts';

const today = '2026-11-21' as IsoDate;
const files = providerFiles(today);
const receipts = (ending: string) =>
  files.filter(({ name }) => name.endsWith(ending)).flatMap(({ lines }) => receiptsIn(lines));
const medical = receipts('.UKE');
const dispensing = receipts('.CYO');

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
  const all = dispensing.map((receipt) => {
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

test('the stay states its meals in HO and keeps yen out of the points', () => {
  const stay = medical.find((receipt) => field(receipt[0] ?? [], 3).endsWith('7'));
  const total = stay?.find(([id]) => id === 'HO') ?? [];
  expect([field(total, 8), field(total, 9)]).toEqual(['2', '1340']);
});
