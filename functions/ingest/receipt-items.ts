import { createHash } from 'node:crypto';
import { receiptGoneFrom } from '../../shared/ingest/kept.ts';
import { type Claimant, claimantOf } from '../../shared/ingest/match-person.ts';
import { type IsoDate, startOfDay, type YearMonth } from '../../shared/kernel/dates.ts';
import type { Receipt } from '../../shared/receipts/codec.ts';
import { type ReceiptVersion, receiptKey, versionOf } from '../../shared/receipts/later.ts';
import { versionText } from '../../shared/receipts/stored-version.ts';
import { visibleFrom } from '../../shared/receipts/visible-from.ts';
import { sk, TABLE } from '../storage/keys.ts';
import { isAnchor, ownerOf, partsOf } from './receipt-parts.ts';

/** The file that brought a receipt: version and first day of receiving are the same at every import of it. */
export type Delivery = { fingerprint: string; asOf: IsoDate };

/** An item without its partition: the same items wait for a person or belong to one. */
export type ReceiptItem = { sk: string; body?: string } & Record<string, unknown>;

/** One version of a receipt, for all partitions that hold something of it. */
export type ReceiptItems = {
  line: number;
  careMonth: YearMonth;
  claimant: Claimant;
  /** As versions of one person compare. */
  version: ReceiptVersion;
  /** Empty when the receipt says something that would not read back. */
  items: ReceiptItem[];
};

const KEY_LENGTH = 16; // 96 bits, within one person's month
const FILE_LENGTH = 24; // 96 bits

/** The file as versions name it. */
export const fileOfReceipts = (fingerprint: string): string => fingerprint.slice(0, FILE_LENGTH);

/** What is stored of a receipt. */
export function receiptItems(receipt: Receipt, delivery: Delivery): ReceiptItems {
  const { line, careMonth } = receipt;
  const claimant = claimantOf(receipt);
  const version = versionOf(receipt, '', {
    asOf: delivery.asOf,
    file: fileOfReceipts(delivery.fingerprint),
    visibleFrom: visibleFrom(delivery.asOf),
  });
  const key = createHash('sha256').update(receiptKey(receipt, '')).digest('base64url');
  const shortKey = key.slice(0, KEY_LENGTH);
  const rank = versionText(version, line);
  const parts = (partsOf(receipt) ?? []).map(({ part, body }) => ({
    sk: sk.receiptPart(careMonth, shortKey, rank, part),
    body,
  }));
  const inPartition = new Map<string, number>();
  for (const part of parts)
    inPartition.set(ownerOf(part.sk), (inPartition.get(ownerOf(part.sk)) ?? 0) + 1);
  const items = parts.map(({ sk, body }) => ({
    sk,
    of: inPartition.get(ownerOf(sk)),
    visibleFrom: version.visibleFrom,
    ...(version.searchNumbers.length > 0 ? { searchNumbers: version.searchNumbers } : {}),
    ...(version.splitInsurer ? { splitInsurer: version.splitInsurer } : {}),
    ...(body ? { body: JSON.stringify(body) } : {}),
    ...(isAnchor(sk) ? { claimant: JSON.stringify(claimant) } : {}),
    [TABLE.ttl]: startOfDay(receiptGoneFrom(careMonth)).getTime() / 1000,
  }));
  return {
    ...{ line, careMonth, claimant, items },
    version: { ...version, key: `${careMonth}#${shortKey}` },
  };
}
