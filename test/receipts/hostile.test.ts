import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReceiptKind } from '../../shared/receipts/codec.ts';
import { extractMedications } from '../../shared/receipts/extract-medications.ts';
import { ReceiptReader, readReceiptFile } from '../../shared/receipts/read.ts';
import { recogniseReceipts } from '../../shared/receipts/recognise.ts';
import { totalFindings } from '../../shared/receipts/totals.ts';
import { writeInsurerFile, writeProviderFile } from '../../shared/receipts/write.ts';
import { receiptOf } from './arbitraries.ts';
import { HO, IR, RE } from './fixtures.ts';

const KINDS: ReceiptKind[] = ['medical', 'dpc', 'dental', 'dispensing'];
const samples = KINDS.flatMap((kind) => {
  const receipts = fc.sample(receiptOf(kind), { seed: 7, numRuns: 4 });
  return [writeProviderFile(receipts), writeInsurerFile(receipts)];
});
const sample = fc.constantFrom(...samples);
const utf8 = new TextEncoder();

/** Everything that is done with a delivered file. */
function process(bytes: Uint8Array): number {
  recogniseReceipts(bytes);
  const { receipts } = readReceiptFile(bytes);
  for (const receipt of receipts) {
    extractMedications(receipt);
    totalFindings(receipt);
  }
  return receipts.length;
}

test('a file cut anywhere', () => {
  const cut = fc.tuple(sample, fc.double({ min: 0, max: 1, noNaN: true }));
  fc.assert(
    fc.property(cut, ([text, at]) => {
      const bytes = utf8.encode(text);
      process(bytes.subarray(0, Math.floor(at * bytes.length)));
    }),
    { seed: 1, numRuns: 200 },
  );
});

test('changed bytes', () => {
  const change = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }));
  fc.assert(
    fc.property(sample, fc.array(change, { maxLength: 40 }), (text, changes) => {
      const bytes = utf8.encode(text);
      for (const [at, value] of changes) bytes[at % bytes.length] = value;
      process(bytes);
    }),
    { seed: 2, numRuns: 200 },
  );
});

test('shuffled, repeated and lost lines', () => {
  fc.assert(
    fc.property(sample, fc.array(fc.nat(), { maxLength: 60 }), (text, order) => {
      const lines = text.split('\r\n');
      process(utf8.encode(order.map((n) => lines[n % lines.length]).join('\n')));
    }),
    { seed: 3, numRuns: 200 },
  );
});

test('any bytes at all', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3_000 }), (bytes) => {
      process(bytes);
    }),
    { seed: 4, numRuns: 200 },
  );
});

test('any fields behind a known record id', () => {
  const ids = 'IR YK UK MN RE HO KO SN SI IY TO SS CO SH CZ KI TK BU GT CD JY EX RC TI GO'.split(
    ' ',
  );
  const value = fc.oneof(
    fc.constantFrom(
      '',
      '1',
      '1112',
      '4112',
      '202602',
      '20260230',
      '50613',
      '620000001',
      '９',
      '-1',
      '1e9',
    ),
    fc.string({ maxLength: 12 }),
  );
  const line = fc
    .tuple(
      fc.constantFrom('', '1,2,0,', '2,3,0,'),
      fc.constantFrom(...ids),
      fc.array(value, { maxLength: 120 }),
    )
    .map(([prefix, id, values]) => `${prefix}${id},${values.join(',')}`);
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      process(utf8.encode([IR, RE, HO, ...lines].join('\n')));
    }),
    { seed: 5, numRuns: 200 },
  );
});

test('a line of 64 MB is skipped in bounded memory and time', () => {
  const reader = new ReceiptReader();
  const piece = new Uint8Array(65_536).fill(0x41);
  reader.push(utf8.encode(`${IR}\n${RE}\n`));
  const findings = [];
  for (let i = 0; i < 1_000; i += 1) findings.push(...reader.push(piece).findings);
  const last = reader.push(utf8.encode(`\n${HO}\nGO,1,100,99\n`));
  const end = reader.end();
  expect(findings.map(({ line, code }) => [line, code])).toEqual([[3, 'line-too-long']]);
  expect(
    [...last.receipts, ...end.receipts].map(({ payers }) => payers[0]?.claimed.points),
  ).toEqual([100]);
});

test('a receipt that never ends is cut', () => {
  const reader = new ReceiptReader();
  reader.push(utf8.encode(`${IR}\n${RE}\n`));
  const piece = utf8.encode('SI,12,1,112007410,,1,1,,,,,,,1\n'.repeat(20_000));
  const findings = [1, 2, 3, 4].flatMap(() => reader.push(piece).findings);
  expect(findings.filter(({ code }) => code === 'receipt-too-long')).toHaveLength(1);
  const last = reader.push(utf8.encode('GO,1,100,99\n'));
  expect(last.receipts[0]?.units.length).toBeLessThanOrEqual(50_000);
});

test('a file of ten thousand empty lines, and of ten thousand headers', () => {
  expect(process(utf8.encode('\n'.repeat(10_000)))).toBe(0);
  expect(process(utf8.encode(`${IR}\n`.repeat(10_000)))).toBe(0);
});
