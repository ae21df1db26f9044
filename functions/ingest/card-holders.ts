import * as v from 'valibot';
import {
  CardHolder,
  type Claimant,
  type ClaimantCard,
  matchHolder,
} from '../../shared/ingest/match-person.ts';
import type { Table } from '../storage/client.ts';
import { queryItems } from '../storage/items.ts';
import { cardId, pk, sk } from '../storage/keys.ts';
import type { Key } from './batch-get.ts';

export const idOfCard = ({ insurerNumber, symbol, number }: ClaimantCard): string =>
  cardId(insurerNumber, symbol, number);

/** Who holds a card now. */
export async function readHolders(table: Table, id: string): Promise<CardHolder[]> {
  const items = await queryItems(table, 'cardIndex', id, { consistent: true });
  return items.map((item) => v.parse(CardHolder, item));
}

/** The person, and the item of the card index that told so. */
export type Found = { personId: string; entry: Key };

/** Whose receipt: the first of its cards that tells. */
export async function matchPerson(
  claimant: Claimant,
  holdersOf: (id: string) => Promise<CardHolder[]>,
): Promise<Found | 'nobody' | 'several'> {
  for (const card of claimant.cards) {
    const id = idOfCard(card);
    const holders = await holdersOf(id);
    const matched = matchHolder(claimant, card, holders);
    if (matched === 'nobody') continue;
    if (matched === 'several') return matched;
    const { personId } = matched;
    const validFrom = holders.find((holder) => holder.personId === personId)?.validFrom ?? '';
    const entry = { pk: pk('cardIndex', id), sk: sk.cardHolder(personId, validFrom) };
    return { personId, entry };
  }
  return 'nobody';
}

const CACHED_CARDS = 20_000;

/** Families and frequent patients share cards: within one file each card is read once. */
export function cachedHolders(table: Table): (id: string) => Promise<CardHolder[]> {
  const cached = new Map<string, Promise<CardHolder[]>>();
  return (id) => {
    const known = cached.get(id);
    if (known) return known;
    const read = readHolders(table, id);
    read.catch(() => cached.delete(id)); // the reader of the promise sees the failure
    const oldest = cached.size >= CACHED_CARDS ? cached.keys().next().value : undefined;
    if (oldest !== undefined) cached.delete(oldest);
    cached.set(id, read);
    return read;
  };
}
