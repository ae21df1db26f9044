import { describe, expect, test } from 'vitest';
import { demoFiles } from '../../functions/local/demo/write-demo-files.ts';
import { readCsv } from '../../shared/kernel/csv.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import { claimFiles, field, providerFiles, receiptsIn, TODAYS } from './delivered.ts';

/** Yen per unit, by the day from which an edition holds, newest first. */
function editions(today: IsoDate): { from: string; prices: Map<string, number> }[] {
  let prices = new Map<string, number>();
  return demoFiles(today)
    .filter((file) => file.name.startsWith('y_'))
    .map(({ bytes, asOf }) => {
      const rows = readCsv(new TextDecoder('shift_jis', { fatal: true }).decode(bytes));
      const changed = rows.map(
        ({ fields }) => [field(fields, 3), Number(field(fields, 12))] as const,
      );
      prices = new Map([...prices, ...changed]);
      return { from: asOf.replaceAll('-', ''), prices };
    })
    .reverse();
}

/** 五捨五超入, in hundredths of a yen. */
function pointsOf(yen: number): number {
  if (yen <= 15) return 1;
  const tenths = Math.floor(yen / 10);
  return yen - tenths * 10 > 5 ? tenths + 1 : tenths;
}
const yenOf = (price: number | undefined, amount: string) =>
  Math.round((price ?? Number.NaN) * Number(amount) * 1000) / 1000;

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
const numbers = (line: readonly string[], ...at: number[]) =>
  sum(at.map((one) => Number(field(line, one))));

describe.each(TODAYS)('on %s', (today) => {
  const files = providerFiles(today);
  const claims = claimFiles(today);
  const of = (wanted: string) => claims.filter(({ kind }) => kind === wanted);

  test('GO states how many receipts the file has and what they add up to', () => {
    for (const { lines } of files) {
      const receipts = receiptsIn(lines);
      const totals = receipts.map((receipt) =>
        Number(field(receipt.find(([id]) => id === 'HO') ?? [], 6)),
      );
      expect(lines.at(-1)).toEqual(['GO', String(receipts.length), String(sum(totals)), '99']);
    }
  });

  test('医科: points × counts are the total of every payer, and day columns the counts', () => {
    for (const receipt of of('medical').flatMap(({ lines }) => receiptsIn(lines))) {
      let section = '';
      let total = 0;
      for (const line of receipt.filter(([id]) => /^(SI|IY|TO|CO)$/.test(id ?? ''))) {
        section = field(line, 2) || section;
        if (line[0] === 'CO') continue;
        const days = line.slice(line[0] === 'TO' ? 17 : 13).map(Number);
        expect(sum(days)).toBe(Number(field(line, 7)));
        if (section !== '97') total += Number(field(line, 6)) * Number(field(line, 7));
      }
      const payers = receipt.filter(([id]) => id === 'HO' || id === 'KO');
      for (const payer of payers) expect(Number(field(payer, 6))).toBe(total);
    }
  });

  test('調剤: groups and fees are the total, and a group is its days times its points', () => {
    for (const receipt of of('dispensing').flatMap(({ lines }) => receiptsIn(lines))) {
      const groups = receipt.filter(([id]) => id === 'CZ');
      const heads = receipt.filter(([id]) => id === 'SH');
      groups.forEach((group, index) => {
        const head = heads[index] ?? [];
        expect(Number(field(head, 6)) * Number(field(group, 6))).toBe(Number(field(group, 14)));
        expect(field(head, 2)).toBe(String(index + 1).padStart(2, '0'));
      });
      const fees = receipt.filter(([id]) => id === 'KI');
      const total =
        sum(groups.map((line) => numbers(line, 11, 14, 62))) +
        sum(fees.map((line) => numbers(line, 6, 11)));
      const payers = receipt.filter(([id]) => id === 'HO' || id === 'KO');
      for (const payer of payers) {
        expect(Number(field(payer, 6))).toBe(total);
        expect(Number(field(payer, 5))).toBe(fees.length);
      }
    }
  });

  test('drug points follow the prices of the master in force on the day', () => {
    const masters = editions(today);
    for (const receipt of of('dispensing').flatMap(({ lines }) => receiptsIn(lines))) {
      receipt.forEach((line, index) => {
        if (line[0] !== 'SH') return;
        const on = field(receipt[index + 1] ?? [], 4);
        const master = masters.find(({ from }) => from <= on)?.prices;
        const end = receipt.findIndex(([id], at) => at > index + 1 && id !== 'IY');
        const yen = receipt
          .slice(index + 2, end)
          .map((drug) => yenOf(master?.get(field(drug, 3)), field(drug, 4)));
        expect(Number(field(line, 6))).toBe(pointsOf(sum(yen)));
      });
    }
  });
});
