import * as v from 'valibot';
import { Claimant } from '../../shared/ingest/match-person.ts';
import type { Table } from '../storage/client.ts';
import { putIdempotent, queryItems } from '../storage/items.ts';
import { pk, sk, TABLE } from '../storage/keys.ts';
import { existing, type Key, keyText } from './batch-get.ts';
import { Bounded } from './bounded.ts';
import { cachedHolders, idOfCard, matchPerson, readHolders } from './card-holders.ts';
import type { ReceiptItem, ReceiptItems } from './receipt-items.ts';
import { isAnchor } from './receipt-parts.ts';
import {
  atPerson,
  atWaiting,
  type PlacedItem,
  putParts,
  removeParts,
  waitingEntry,
} from './receipt-places.ts';
import { removeAll } from './remove-all.ts';

type Unmatched = Pick<ReceiptItems, 'claimant' | 'items'>;

/**
 * Receipts without a person wait at each of their cards. The mark, never removed, lets an eligibility import
 * ask for a hundred cards in one read whether anything may wait there.
 */
export async function putWaiting(table: Table, receipts: readonly Unmatched[]): Promise<void> {
  const marks = new Map<string, Key>();
  for (const { claimant } of receipts)
    for (const card of claimant.cards) {
      const partition = pk('waiting', idOfCard(card));
      marks.set(partition, { pk: partition, sk: sk.current });
    }
  await putIdempotent(table, [...marks.values()]);
  await putParts(table, receipts.flatMap(whereItWaits));
  await putIdempotent(table, receipts.flatMap(listEntry));
}

/** One line in the list of what waits of a file; it goes first when the receipt is given to its person. */
function listEntry({ claimant, items: [first] }: Unmatched): PlacedItem[] {
  if (!first) return [];
  const entry = waitingEntry(first.sk, claimant.cards.map(idOfCard));
  return [{ ...entry, [TABLE.ttl]: first[TABLE.ttl] }];
}

function whereItWaits({ claimant, items }: Unmatched): PlacedItem[] {
  if (claimant.cards.length > 0)
    return claimant.cards.flatMap((card) => atWaiting(idOfCard(card), items));
  const [first] = items;
  return first ? atWaiting(idWithoutCard(first.sk), items) : [];
}

/** Those of the cards at which receipts wait or have waited. */
export async function cardsWithMark(table: Table, cards: readonly string[]): Promise<string[]> {
  const keyOf = (card: string) => ({ pk: pk('waiting', card), sk: sk.current });
  const marks = await existing(table, cards.map(keyOf));
  return cards.filter((card) => marks.has(keyText(keyOf(card))));
}

/**
 * 不詳レセプト and 公費単独 name no card that could match anyone: kept by care month for the operator, where no
 * card leads, since an insurer number has only digits.
 */
export const idWithoutCard = (sortKey: string): string =>
  `no-card|${sortKey.slice(0, 'YYYY-MM'.length)}`;

const CARDS_AT_A_TIME = 8;

/**
 * Gives the receipts that wait at some cards to their persons, as far as they are told now. First put, then
 * delete, both repeatable: at any moment each receipt is in at least one place. What an import that died has
 * left of a receipt moves as well; the import, run again, puts the rest to the same person.
 */
export async function linkWaiting(table: Table, cards: readonly string[]): Promise<void> {
  const found = new Bounded(CARDS_AT_A_TIME);
  const moves: Move[] = [];
  const holdersOf = cachedHolders(table);
  for (const card of cards)
    await found.run(async () => {
      const waiting = await queryItems(table, 'waiting', card, { consistent: true });
      for (const receipt of receiptsIn(waiting)) {
        const match = await matchPerson(receipt.claimant, holdersOf);
        if (typeof match !== 'string') moves.push({ personId: match.personId, receipt });
      }
    });
  await found.drain();
  if (moves.length === 0) return;
  await putParts(
    table,
    moves.flatMap(({ personId, receipt }) => atPerson(personId, receipt.items)),
  );
  const { still, lost } = await matchedStill(table, moves);
  for (const { personId, receipt } of lost) await takeBack(table, personId, receipt);
  const listed = still.flatMap(({ receipt }) => listEntry(receipt));
  await removeAll(table, [...new Map(listed.map((key) => [keyText(key), key])).values()]);
  await removeParts(
    table,
    still.flatMap(({ receipt }) => whereItWaits(receipt)),
  );
  const gone = await notThere(table, still, ({ personId, receipt }) =>
    atPerson(personId, receipt.items),
  );
  await putWaiting(
    table,
    gone.map(({ receipt }) => receipt),
  );
  const again = [...lost, ...gone].flatMap(({ receipt }) => receipt.claimant.cards.map(idOfCard));
  if (again.length > 0) await linkWaiting(table, [...new Set(again)]);
}

type Move = { personId: string; receipt: Unmatched };

/** A card may have been taken away between our look and our put; who took it has found nothing to take back. */
async function matchedStill(table: Table, moves: readonly Move[]) {
  const still: Move[] = [];
  const lost: Move[] = [];
  const holdersOf = cachedHolders(table);
  const looked = new Bounded(CARDS_AT_A_TIME);
  for (const move of moves)
    await looked.run(async () => {
      const match = await matchPerson(move.receipt.claimant, holdersOf);
      const same = typeof match !== 'string' && match.personId === move.personId;
      (same ? still : lost).push(move);
    });
  await looked.drain();
  return { still, lost };
}

/**
 * One import gives a receipt to a person while another takes it back: each deletes the copy that the other relies
 * on. Whoever deletes looks afterwards for the copy it relied on; the last one to delete sees that it has gone.
 */
async function notThere<Of>(
  table: Table,
  receipts: readonly Of[],
  placeOf: (receipt: Of) => readonly Key[],
): Promise<Of[]> {
  const there = await existing(table, receipts.flatMap(placeOf));
  return receipts.filter((one) => placeOf(one).some((key) => !there.has(keyText(key))));
}

/**
 * Looks again at the receipts of a person that came by one of these cards, because the card is no longer
 * theirs or says something else of them: what does not fit any more waits, or goes to whom it fits.
 */
export async function lookAgain(
  table: Table,
  personId: string,
  cards: readonly string[],
): Promise<void> {
  const anchors = await queryItems(table, 'expenses', personId, { consistent: true });
  for (const { claimant, items } of receiptsIn(anchors)) {
    const ids = claimant.cards.map(idOfCard);
    if (!ids.some((id) => cards.includes(id))) continue;
    const match = await matchPerson(claimant, (id) => readHolders(table, id));
    if (typeof match !== 'string' && match.personId === personId) continue;
    await takeBack(table, personId, {
      claimant,
      items: [...items, ...(await otherParts(table, personId, items))],
    });
  }
  await linkWaiting(table, cards);
}

/** Puts a receipt where it waits, then takes it from the person who has it. */
export async function takeBack(table: Table, personId: string, receipt: Unmatched): Promise<void> {
  await putWaiting(table, [receipt]);
  await removeParts(table, atPerson(personId, receipt.items));
  await putWaiting(table, await notThere(table, [receipt], whereItWaits));
}

/** What the other partitions of a person hold of the receipt of an anchor. */
async function otherParts(table: Table, personId: string, anchors: readonly ReceiptItem[]) {
  const parts: ReceiptItem[] = [];
  for (const { sk } of anchors) {
    const range = { beginsWith: versionOfKey(sk), consistent: true };
    for (const owner of ['treatments', 'medications'] as const)
      parts.push(...(await queryItems(table, owner, personId, range)).map(itemOf));
  }
  return parts;
}

const versionOfKey = (sortKey: string): string => sortKey.slice(0, sortKey.lastIndexOf('#') + 1);

const SortKey = v.object({ sk: v.string() });
const Anchor = v.object({ claimant: v.string() });

const itemOf = (item: Record<string, unknown>): ReceiptItem => ({
  ...item,
  ...v.parse(SortKey, item),
});

/** The receipts among the items of one partition; where an item is, its anchor is. */
function receiptsIn(found: readonly Record<string, unknown>[]): Unmatched[] {
  const receipts = new Map<string, ReceiptItem[]>();
  for (const item of found.map(itemOf)) {
    if (item.sk === sk.current) continue;
    const version = versionOfKey(item.sk);
    const known = receipts.get(version);
    if (known) known.push(item);
    else receipts.set(version, [item]);
  }
  return [...receipts.values()].flatMap((items) => {
    const anchor = items.find((item) => isAnchor(item.sk));
    if (!anchor) return [];
    const { claimant } = v.parse(Anchor, anchor);
    return [{ claimant: v.parse(Claimant, JSON.parse(claimant)), items }];
  });
}
