import type { Table } from '../storage/client.ts';
import { putIdempotent } from '../storage/items.ts';
import { pk } from '../storage/keys.ts';
import type { Key } from './batch-get.ts';
import type { ReceiptItem } from './receipt-items.ts';
import { isAnchor, ownerOf } from './receipt-parts.ts';
import { removeAll } from './remove-all.ts';

/** An item in a partition. */
export type PlacedItem = ReceiptItem & Key;

/** The items of receipts in the partitions of a person. */
export const atPerson = (personId: string, items: readonly ReceiptItem[]): PlacedItem[] =>
  items.map((item) => ({ ...item, pk: pk(ownerOf(item.sk), personId) }));

/** The items of receipts where they wait for a person; all of a receipt in one partition. */
export const atWaiting = (id: string, items: readonly ReceiptItem[]): PlacedItem[] =>
  items.map((item) => ({ ...item, pk: pk('waiting', id) }));

const FILE_PART = 3;

/** Where the receipts of one file that wait are listed, by the first characters of its fingerprint. */
export const waitingOfFile = (file: string): string => `file|${file}`;

/** The entry there of the receipt of an item. */
export function waitingEntry(sortKey: string, cards: readonly string[]): PlacedItem {
  const [careMonth, key, version = ''] = sortKey.split('#');
  const file = version.split('/')[FILE_PART] ?? '';
  return { pk: pk('waiting', waitingOfFile(file)), sk: `${careMonth}#${key}#${version}`, cards };
}

/**
 * Puts items of receipts, the anchors first. So wherever anything of a receipt lies, after a death at any
 * moment too, the item that tells whose it is lies as well.
 */
export async function putParts(table: Table, items: readonly PlacedItem[]): Promise<void> {
  const unlike = uniqueKeys(items);
  await putIdempotent(
    table,
    unlike.filter((item) => isAnchor(item.sk)),
  );
  await putIdempotent(
    table,
    unlike.filter((item) => !isAnchor(item.sk)),
  );
}

/** Deletes items of receipts, the anchors last. */
export async function removeParts(table: Table, keys: readonly Key[]): Promise<void> {
  const unlike = uniqueKeys(keys);
  await removeAll(
    table,
    unlike.filter((key) => !isAnchor(key.sk)),
  );
  await removeAll(
    table,
    unlike.filter((key) => isAnchor(key.sk)),
  );
}

/** A receipt with two cards can be met at both; one batch must not name a key twice. */
const uniqueKeys = <Of extends Key>(items: readonly Of[]): Of[] => [
  ...new Map(items.map((item) => [`${item.pk}\n${item.sk}`, item])).values(),
];
