import fc from 'fast-check';
import { expect, test } from 'vitest';
import { receiptItems } from '../../functions/ingest/receipt-items.ts';
import { isAnchor, ownerOf } from '../../functions/ingest/receipt-parts.ts';
import { receiptRefusal } from '../../functions/ingest/receipt-refusal.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import { readReceiptFile } from '../../shared/receipts/read.ts';
import { writeInsurerFile, writeProviderFile } from '../../shared/receipts/write.ts';
import { receiptOf } from '../receipts/arbitraries.ts';

const DELIVERY = { fingerprint: 'f'.repeat(64), asOf: '2026-10-08' as IsoDate };

test.each(['medical', 'dpc', 'dental', 'dispensing'] as const)(
  'whatever %s receipt a file can hold has its parts, and they read back',
  (kind) => {
    fc.assert(
      fc.property(fc.array(receiptOf(kind), { minLength: 1, maxLength: 4 }), (receipts) => {
        for (const text of [writeProviderFile(receipts), writeInsurerFile(receipts)]) {
          const read = readReceiptFile(new TextEncoder().encode(text)).receipts;
          for (const receipt of read) {
            const stored = receiptItems(receipt, DELIVERY);
            const owners = new Set(stored.items.map(({ sk }) => ownerOf(sk)));
            const treated = kind === 'dispensing' ? [] : ['treatments'];
            expect([...owners]).toEqual(['expenses', ...treated, 'medications']);
            expect(stored.items.filter(({ sk }) => isAnchor(sk))).toHaveLength(1);
            expect(new Set(stored.items.map(({ sk }) => sk)).size).toBe(stored.items.length);
            expect(receiptRefusal(stored)?.code).not.toBe('impossible-value');
          }
        }
      }),
      { numRuns: 60, seed: 11 },
    );
  },
);
