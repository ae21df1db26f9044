import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { Receipt } from '../../shared/receipts/codec.ts';
import { isMealShare } from '../../shared/receipts/pseudo-items.ts';
import { readReceiptFile } from '../../shared/receipts/read.ts';
import { TreatmentReceipt } from '../../shared/treatments/codec.ts';
import { extractTreatments } from '../../shared/treatments/extract.ts';
import { realData } from '../support/real-data.ts';

/** Times that a receipt counts procedures, added up without looking at how they are put together. */
const timesIn = ({ units, dpc }: Receipt): number => {
  const counted = (code: string) => /^[13]/.test(code) && !isMealShare(code);
  const billed = units.flatMap(({ items, days }) =>
    items.filter(({ code }) => counted(code)).flatMap(() => days.map(({ count }) => count)),
  );
  const inside = (dpc?.coded ?? []).filter(({ code }) => counted(code)).map(({ count }) => count);
  return [...billed, ...inside].reduce((sum, count) => sum + count, 0);
};

describe.skipIf(!realData)('診療情報 of real receipts', () => {
  const receiptsOf = (file: string) =>
    readReceiptFile(readFileSync(join(realData ?? '', 'uke', file))).receipts;

  test.each([
    { file: 'gairai-provider-202110-part1.UKE', lines: 221 },
    { file: 'med-provider-era-2016-part1.csv', lines: 163 },
    { file: 'dpc-provider-era-2016-part1.csv', lines: 369 },
    { file: 'recodeinfo-med-insurer-201804-part1.csv', lines: 331 },
    { file: 'emr-demo-dental-201901.csv', lines: 12 },
    { file: 'dispensing-insurer-fragment-202406.csv', lines: 0 },
  ])('$file: $lines procedures, every time of every one is counted', ({ file, lines }) => {
    const receipts = receiptsOf(file);
    const told = receipts.map(extractTreatments);
    expect(told.reduce((sum, one) => sum + one.lines.length, 0)).toBe(lines);
    for (const [index, one] of told.entries()) {
      expect(v.parse(TreatmentReceipt, JSON.parse(JSON.stringify(one)))).toEqual(one);
      const times = one.lines.flatMap((line) => line.days.map(([, count]) => count));
      expect(times.reduce((sum, count) => sum + count, 0)).toBe(
        timesIn(receipts[index] as Receipt),
      );
    }
  });

  test('the operation of a stay: its day and its section', () => {
    const [receipt] = receiptsOf('recodeinfo-med-insurer-201804-part1.csv');
    const operations = extractTreatments(receipt as Receipt).lines.filter(
      ({ section }) => section === '50',
    );
    expect(operations[0]).toEqual({ code: '150323010', section: '50', days: [[10, 1]] });
  });
});
