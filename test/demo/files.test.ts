import { describe, expect, test } from 'vitest';
import { demoFiles } from '../../functions/local/demo/write-demo-files.ts';
import { isRealDate } from '../../shared/kernel/dates.ts';
import type { Receipt } from '../../shared/receipts/codec.ts';
import { receiptKey } from '../../shared/receipts/later.ts';
import { readReceiptFile } from '../../shared/receipts/read.ts';
import { checks, field, providerFiles, receiptsIn, TODAYS } from './delivered.ts';

const LENGTHS: Record<string, number> = {
  IR: 10,
  'RE UKE': 38,
  'HO UKE': 15,
  'KO UKE': 12,
  SN: 9,
  JD: 33,
  MF: 33,
  SY: 8,
  SI: 44,
  'IY UKE': 44,
  CO: 5,
  GO: 4,
  YK: 9,
  'RE CYO': 42,
  'HO CYO': 14,
  'KO CYO': 10,
  SH: 10,
  CZ: 71,
  'IY CYO': 10,
  KI: 114,
};

describe.each(TODAYS)('on %s', (today) => {
  const files = demoFiles(today);

  test('the files are the same every time, have their own names, and come in order', () => {
    expect(demoFiles(today)).toEqual(files);
    expect(new Set(files.map((file) => file.name)).size).toBe(files.length);
    expect(files.map((file) => file.asOf)).toEqual(files.map((file) => file.asOf).toSorted());
    expect(files.filter((file) => file.asOf >= today || !isRealDate(file.asOf))).toEqual([]);
  });

  test('every date in a receipt exists and is past, and lies in its care month', () => {
    for (const { lines } of providerFiles(today)) {
      for (const receipt of receiptsIn(lines)) {
        const month = field(receipt[0], 4);
        const dates = receipt.flatMap((line) => {
          if (line[0] === 'CZ') return [field(line, 3), field(line, 4)];
          if (line[0] === 'KI') return [field(line, 2)];
          return line[0] === 'SY' ? [field(line, 3)] : [];
        });
        for (const date of dates) {
          const iso = date.replace(/(....)(..)(..)/, '$1-$2-$3');
          expect(isRealDate(iso)).toBe(true);
          expect(iso < today).toBe(true);
          expect(date.startsWith(month)).toBe(true);
        }
      }
    }
  });

  test('lines have the full length of their record and the file ends in 0x1A', () => {
    for (const { name, bytes, lines } of providerFiles(today)) {
      expect(bytes.at(-1)).toBe(0x1a);
      for (const line of lines) {
        const identifier = field(line, 1);
        const length = LENGTHS[identifier] ?? LENGTHS[`${identifier} ${name.slice(-3)}`];
        expect([identifier, line.length]).toEqual([identifier, length]);
      }
    }
  });

  test('numbers of insurers, municipalities and institutions have valid check digits', () => {
    for (const { lines } of providerFiles(today)) {
      for (const line of lines) {
        if (line[0] === 'HO') expect(checks(field(line, 2).trim())).toBe(true);
        if (line[0] === 'KO') expect([field(line, 2), field(line, 3)].every(checks)).toBe(true);
        if (line[0] === 'IR' || line[0] === 'YK')
          expect(checks(field(line, 3) + field(line, 4) + field(line, 5))).toBe(true);
        if (line[0] === 'RE' && line.length === 42)
          expect(checks(field(line, 10) + field(line, 11) + field(line, 12))).toBe(true);
      }
    }
  });
});

test('one claim comes again in the insurer form with its total reduced', () => {
  const [today] = TODAYS;
  const read = demoFiles(today as (typeof TODAYS)[number])
    .filter(({ name }) => /RECEIPTC|RECODEINFO_MED/.test(name))
    .flatMap(({ bytes }) => readReceiptFile(bytes).receipts);
  const reduced = read.filter(({ payers }) => payers.some(({ assessed }) => assessed));
  expect(reduced).toHaveLength(1);
  const [payer] = reduced[0]?.payers ?? [];
  expect(payer?.assessed?.points).toBe((payer?.claimed.points ?? 0) - 8);
  const key = (one: Receipt) => receiptKey(one, one.person.number);
  const claimed = read.filter(
    (one) => one.form === 'provider' && reduced.some((other) => key(other) === key(one)),
  );
  expect(claimed).toHaveLength(1);
});
