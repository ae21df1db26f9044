import { createHash } from 'node:crypto';
import { receiptGoneFrom } from '../../shared/ingest/kept.ts';
import { type Claimant, claimantOf } from '../../shared/ingest/match-person.ts';
import { type IsoDate, startOfDay, type YearMonth } from '../../shared/kernel/dates.ts';
import { dayText, versionText } from '../../shared/medications/stored.ts';
import type { Receipt } from '../../shared/receipts/codec.ts';
import { extractMedications } from '../../shared/receipts/extract-medications.ts';
import { type ReceiptVersion, receiptKey, versionOf } from '../../shared/receipts/later.ts';
import { visibleFrom } from '../../shared/receipts/visible-from.ts';
import { sk, TABLE } from '../storage/keys.ts';

/** The file that brought a receipt: version and first day of receiving are the same at every import of it. */
export type Delivery = { fingerprint: string; asOf: IsoDate };

/** One version of a receipt without its partition: the same items wait for a person or belong to one. */
export type ReceiptItems = {
  line: number;
  careMonth: YearMonth;
  claimant: Claimant;
  /** As versions of one person compare. */
  version: ReceiptVersion;
  items: ({ sk: string; body?: string } & Record<string, unknown>)[];
};

const KEY_LENGTH = 16; // 96 bits, within one person's month
const FILE_LENGTH = 24; // 96 bits

/** What is stored of a receipt, or undefined when an item would be larger than the table takes. */
export function receiptItems(receipt: Receipt, delivery: Delivery): ReceiptItems {
  const claimant = claimantOf(receipt);
  const version = versionOf(receipt, '', {
    asOf: delivery.asOf,
    file: delivery.fingerprint.slice(0, FILE_LENGTH),
    visibleFrom: visibleFrom(delivery.asOf),
  });
  const key = createHash('sha256').update(receiptKey(receipt, '')).digest('base64url');
  const shortKey = key.slice(0, KEY_LENGTH);
  const days = extractMedications(receipt);
  const count = Math.max(days.length, 1);
  const items = Array.from({ length: count }, (_, index) => ({
    sk: sk.dispensing(
      receipt.careMonth,
      shortKey,
      versionText(version, receipt.line),
      dayText(days, index),
    ),
    of: count,
    visibleFrom: version.visibleFrom,
    ...(version.searchNumbers.length > 0 ? { searchNumbers: version.searchNumbers } : {}),
    ...(version.splitInsurer ? { splitInsurer: version.splitInsurer } : {}),
    ...(days[index] ? { body: JSON.stringify(days[index]) } : {}),
    ...(index === 0 ? { claimant: JSON.stringify(claimant) } : {}),
    [TABLE.ttl]: startOfDay(receiptGoneFrom(receipt.careMonth)).getTime() / 1000,
  }));
  return {
    line: receipt.line,
    careMonth: receipt.careMonth,
    claimant,
    version: { ...version, key: `${receipt.careMonth}#${shortKey}` },
    items,
  };
}
