import * as v from 'valibot';
import type { CardHolder } from '../../shared/ingest/match-person.ts';
import { isSameReceipt, rankOf } from '../../shared/receipts/later.ts';
import {
  StoredPart,
  type StoredVersion,
  storedVersions,
} from '../../shared/receipts/stored-version.ts';
import type { Table } from '../storage/client.ts';
import { queryItems } from '../storage/items.ts';
import { existing, keyText } from './batch-get.ts';
import { type Found, idOfCard, matchPerson } from './card-holders.ts';
import type { ReceiptItems } from './receipt-items.ts';
import { atPerson, type PlacedItem, putParts } from './receipt-places.ts';
import { linkWaiting, lookAgain, putWaiting, takeBack } from './waiting.ts';

export type ReceiptOutcome = 'accepted' | 'replaced' | 'unchanged' | 'unmatched';

/**
 * Stores receipts of one file. All puts are idempotent and nothing is overwritten: a version is made of its
 * file, its line and its content, and readers choose. So imports may run side by side and end at any moment.
 *
 * @param holdersOf may remember holders of cards for the time of one file
 * @returns one outcome per receipt, in their order
 */
export async function storeReceipts(
  table: Table,
  receipts: readonly ReceiptItems[],
  holdersOf: (card: string) => Promise<CardHolder[]>,
): Promise<ReceiptOutcome[]> {
  const matched = await Promise.all(
    receipts.map(({ claimant }) => matchPerson(claimant, holdersOf)),
  );
  const stored = await storedKeys(table, receipts, matched);
  const known = knownVersions(table);
  const writes: PlacedItem[] = [];
  const waiting: ReceiptItems[] = [];
  const linked: Linked[] = [];
  const outcomes = await Promise.all(
    receipts.map(async (receipt, at): Promise<ReceiptOutcome> => {
      const match = matched[at];
      if (match === undefined || typeof match === 'string') {
        waiting.push(receipt);
        return 'unmatched';
      }
      const items = atPerson(match.personId, receipt.items);
      if (items.every((item) => stored.has(keyText(item)))) return 'unchanged';
      linked.push({ ...match, receipt });
      writes.push(...items);
      const others = await known(match.personId, receipt.careMonth);
      return others.some((other) => isReplacedBy(other, receipt)) ? 'replaced' : 'accepted';
    }),
  );
  await putParts(table, writes);
  await putWaiting(table, waiting);
  // A coverage may have arrived between our look and our put; its import looks here after its own write.
  const cards = new Set(waiting.flatMap(({ claimant }) => claimant.cards.map(idOfCard)));
  await linkWaiting(table, [...cards]);
  await lookAgainAtLost(table, linked);
  return outcomes;
}

type Linked = Found & { receipt: ReceiptItems };

/** A card may have been taken back between our look and our put: same rule, the other way round. */
async function lookAgainAtLost(table: Table, linked: readonly Linked[]) {
  const entries = await existing(
    table,
    linked.map(({ entry }) => entry),
  );
  for (const { personId, entry, receipt } of linked) {
    if (entries.has(keyText(entry))) continue;
    // Who took the card back may have looked between our puts: only we know all that we have put.
    await takeBack(table, personId, receipt);
    await lookAgain(table, personId, receipt.claimant.cards.map(idOfCard));
  }
}

/** What an earlier import of the same file has stored: a hundred items in one read. */
const storedKeys = (
  table: Table,
  receipts: readonly ReceiptItems[],
  matched: readonly (Found | 'nobody' | 'several')[],
): Promise<Set<string>> =>
  existing(
    table,
    receipts.flatMap((receipt, at) => {
      const match = matched[at];
      return typeof match === 'object' ? atPerson(match.personId, receipt.items) : [];
    }),
  );

/** Reads the versions of a month of a person once. */
function knownVersions(table: Table) {
  const reads = new Map<string, Promise<StoredVersion[]>>();
  return (personId: string, careMonth: string): Promise<StoredVersion[]> => {
    const key = `${personId}#${careMonth}`;
    const started = reads.get(key) ?? readVersions(table, personId, careMonth);
    reads.set(key, started);
    return started;
  };
}

async function readVersions(table: Table, personId: string, careMonth: string) {
  const items = await queryItems(table, 'expenses', personId, {
    beginsWith: `${careMonth}#`,
    consistent: true,
  });
  return storedVersions(items.map((item) => v.parse(StoredPart, item)));
}

const isReplacedBy = (other: StoredVersion, { version }: ReceiptItems): boolean =>
  other.file !== version.file && isSameReceipt(other, version) && rankOf(other) < rankOf(version);
