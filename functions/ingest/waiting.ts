import * as v from 'valibot';
import { Claimant } from '../../shared/ingest/match-person.ts';
import { StoredDispensing, storedVersions } from '../../shared/medications/stored.ts';
import type { Table } from '../storage/client.ts';
import { putIdempotent, queryItems } from '../storage/items.ts';
import { pk, sk } from '../storage/keys.ts';
import { existing, type Key, keyText } from './batch-get.ts';
import { Bounded } from './bounded.ts';
import { cachedHolders, idOfCard, matchPerson, readHolders } from './card-holders.ts';
import type { ReceiptItems } from './receipt-items.ts';
import { removeAll } from './remove-all.ts';

/**
 * Receipts without a person wait at each of their cards. The mark, never removed, lets an eligibility import
 * ask for a hundred cards in one read whether anything may wait there.
 */
export async function putWaiting(
  table: Table,
  receipts: readonly Pick<ReceiptItems, 'claimant' | 'items'>[],
): Promise<void> {
  const marks = new Map<string, Key>();
  const items: Record<string, unknown>[] = [];
  for (const receipt of receipts) {
    for (const card of receipt.claimant.cards) {
      const partition = pk('waiting', idOfCard(card));
      marks.set(partition, { pk: partition, sk: sk.current });
      for (const item of receipt.items) items.push({ ...item, pk: partition });
    }
    if (receipt.claimant.cards.length === 0)
      for (const item of receipt.items)
        items.push({ ...item, pk: pk('waiting', idWithoutCard(item.sk)) });
  }
  await putIdempotent(table, [...marks.values()]);
  await putIdempotent(table, uniqueKeys(items));
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
export const idWithoutCard = (dispensingKey: string): string =>
  `no-card|${dispensingKey.slice(0, 'YYYY-MM'.length)}`;

const CARDS_AT_A_TIME = 8;

/**
 * Gives the receipts that wait at some cards to their persons, as far as they are told now. First put, then
 * delete, both repeatable: at any moment each receipt is in at least one place.
 */
export async function linkWaiting(table: Table, cards: readonly string[]): Promise<void> {
  const moves = new Bounded(CARDS_AT_A_TIME);
  const puts: Record<string, unknown>[] = [];
  const removals: Key[] = [];
  const holdersOf = cachedHolders(table);
  for (const card of cards)
    await moves.run(async () => {
      const items = await queryItems(table, 'waiting', card, { consistent: true });
      const waiting = withClaimants(items.filter((item) => item.sk !== sk.current));
      for (const { claimant, raw } of waiting) {
        const match = await matchPerson(claimant, holdersOf);
        if (typeof match === 'string') continue;
        const partition = pk('medications', match.personId);
        puts.push(...raw.map((item) => ({ ...item, pk: partition })));
        for (const one of claimant.cards)
          removals.push(...raw.map((item) => ({ pk: pk('waiting', idOfCard(one)), sk: item.sk })));
      }
    });
  await moves.drain();
  await putIdempotent(table, uniqueKeys(puts));
  await removeAll(table, uniqueKeys(removals));
}

/** A receipt with two cards can be met at both; one batch must not name a key twice. */
const uniqueKeys = <Of extends { pk?: unknown; sk?: unknown }>(items: readonly Of[]): Of[] => [
  ...new Map(items.map((item) => [`${item.pk}\n${item.sk}`, item])).values(),
];

/**
 * Looks again at the receipts of a person that came by one of these cards, because the card is no longer
 * theirs or says something else of them: what does not fit any more waits, or goes to whom it fits.
 */
export async function lookAgain(
  table: Table,
  personId: string,
  cards: readonly string[],
): Promise<void> {
  const items = await queryItems(table, 'medications', personId, { consistent: true });
  for (const { claimant, raw } of withClaimants(items)) {
    const ids = claimant.cards.map(idOfCard);
    if (!ids.some((id) => cards.includes(id))) continue;
    const match = await matchPerson(claimant, (id) => readHolders(table, id));
    if (typeof match !== 'string' && match.personId === personId) continue;
    await putWaiting(table, [{ claimant, items: raw }]);
    await removeAll(
      table,
      raw.map((item) => ({ pk: pk('medications', personId), sk: item.sk })),
    );
  }
  await linkWaiting(table, cards);
}

const WithClaimant = v.object({ ...StoredDispensing.entries, claimant: v.optional(v.string()) });

/** Versions that are all there; of others the import is still writing, or will be run again. */
function withClaimants(items: readonly Record<string, unknown>[]) {
  const parsed = items.map((item) => v.parse(WithClaimant, item));
  const rawOf = new Map(parsed.map((item, at) => [item.sk, { ...items[at], sk: item.sk }]));
  const claimantOf = new Map(parsed.map((item) => [item.sk, item.claimant]));
  return storedVersions(parsed).flatMap((version) => {
    const written = version.items.map((item) => claimantOf.get(item.sk)).find((one) => one);
    if (!written || !version.complete) return [];
    const claimant = v.parse(Claimant, JSON.parse(written));
    return [{ claimant, raw: version.items.flatMap((item) => rawOf.get(item.sk) ?? []) }];
  });
}
