import * as v from 'valibot';
import type { CardHolder } from '../../shared/ingest/match-person.ts';
import {
  StoredDispensing,
  type StoredVersion,
  storedVersions,
} from '../../shared/medications/stored.ts';
import { isSameReceipt, rankOf } from '../../shared/receipts/later.ts';
import type { Table } from '../storage/client.ts';
import { putIdempotent, queryItems } from '../storage/items.ts';
import { type Owner, pk } from '../storage/keys.ts';
import { batchGet, keyText } from './batch-get.ts';
import { type Found, idOfCard, matchPerson } from './card-holders.ts';
import type { ReceiptItems } from './receipt-items.ts';
import { linkWaiting, lookAgain, putWaiting } from './waiting.ts';

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
  const known = knownVersions(table);
  const writes: Record<string, unknown>[] = [];
  const waiting: ReceiptItems[] = [];
  const linked: (Found & { cards: string[] })[] = [];
  const outcomes = await Promise.all(
    receipts.map(async (receipt, at): Promise<ReceiptOutcome> => {
      const match = matched[at];
      if (match === undefined || typeof match === 'string') {
        waiting.push(receipt);
        return 'unmatched';
      }
      const partition = pk('medications', match.personId);
      linked.push({ ...match, cards: receipt.claimant.cards.map(idOfCard) });
      const outcome = compare(
        receipt,
        await known('medications', match.personId, receipt.careMonth),
      );
      if (outcome !== 'unchanged')
        for (const item of receipt.items) writes.push({ pk: partition, ...item });
      return outcome;
    }),
  );
  await putIdempotent(table, writes);
  await putWaiting(table, waiting);
  // A coverage may have arrived between our look and our put; its import looks here after its own write.
  const cards = new Set(waiting.flatMap(({ claimant }) => claimant.cards.map(idOfCard)));
  await linkWaiting(table, [...cards]);
  await lookAgainAtLost(table, linked);
  return outcomes;
}

/** A card may have been taken back between our look and our put: same rule, the other way round. */
async function lookAgainAtLost(table: Table, linked: readonly (Found & { cards: string[] })[]) {
  const entries = await batchGet(
    table,
    linked.map(({ entry }) => entry),
  );
  for (const { personId, entry, cards } of linked)
    if (!entries.has(keyText(entry))) await lookAgain(table, personId, cards);
}

/** Reads the versions of a month of a person once. */
function knownVersions(table: Table) {
  const reads = new Map<string, Promise<StoredVersion[]>>();
  return (owner: Owner, id: string, careMonth: string): Promise<StoredVersion[]> => {
    const key = `${id}#${careMonth}`;
    const started = reads.get(key) ?? readVersions(table, owner, id, careMonth);
    reads.set(key, started);
    return started;
  };
}

async function readVersions(table: Table, owner: Owner, id: string, careMonth: string) {
  const items = await queryItems(table, owner, id, {
    beginsWith: `${careMonth}#`,
    consistent: true,
  });
  return storedVersions(items.map((item) => v.parse(StoredDispensing, item)));
}

function compare(
  { version, items }: ReceiptItems,
  stored: readonly StoredVersion[],
): ReceiptOutcome {
  const own = items[0]?.sk ?? '';
  const same = stored.find(({ id }) => own.startsWith(`${id}#`));
  if (same?.complete) return 'unchanged';
  const replaces = stored.some(
    (one) =>
      one.file !== version.file && isSameReceipt(one, version) && rankOf(one) < rankOf(version),
  );
  return replaces ? 'replaced' : 'accepted';
}
