import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import type { Receipt, ReceiptKind } from '../../shared/receipts/codec.ts';
import { readReceiptFile } from '../../shared/receipts/read.ts';
import { writeInsurerFile, writeProviderFile } from '../../shared/receipts/write.ts';
import { receiptOf } from './arbitraries.ts';

const KINDS: ReceiptKind[] = ['medical', 'dpc', 'dental', 'dispensing'];

/** Line numbers are of the file, not of the receipt. */
const withoutLines = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, each) => (key === 'line' ? undefined : each)));

function expectSame(text: string, receipts: readonly Receipt[]): void {
  const inShiftJis = new Uint8Array(iconv.encode(text, 'cp932'));
  for (const bytes of [inShiftJis, new TextEncoder().encode(text)]) {
    const part = readReceiptFile(bytes);
    expect(part.findings).toEqual([]);
    expect(withoutLines(part.receipts)).toEqual(withoutLines(receipts));
  }
}

describe.each(KINDS)('%s', (kind) => {
  const some = fc.array(receiptOf(kind), { minLength: 1, maxLength: 4 });
  const limits = { seed: 20_261_121, numRuns: 60 };

  test('read(write(x)) = x in the provider form', () => {
    fc.assert(
      fc.property(some, (receipts) => expectSame(writeProviderFile(receipts), receipts)),
      limits,
    );
  });

  test('and in the insurer form, with totals after assessment', () => {
    fc.assert(
      fc.property(some, (drawn) => {
        const receipts = drawn.map((receipt, i) => ({
          ...receipt,
          form: 'insurer' as const,
          searchNumbers: [`2026030000000000${i}`, ...receipt.searchNumbers],
          payers: receipt.payers.map((payer) => ({ ...payer, assessed: payer.claimed })),
        }));
        expectSame(writeInsurerFile(receipts), receipts);
      }),
      limits,
    );
  });
});
