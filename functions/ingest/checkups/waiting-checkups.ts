import * as v from 'valibot';
import { type CardHolder, Claimant } from '../../../shared/ingest/match-person.ts';
import { IsoDate } from '../../../shared/kernel/dates.ts';
import type { Table } from '../../storage/client.ts';
import { putIdempotent, queryItems } from '../../storage/items.ts';
import { pk, sk } from '../../storage/keys.ts';
import { existing, type Key, keyText } from '../batch-get.ts';
import { type Found, idOfCard, matchPerson, readHolders } from '../card-holders.ts';
import { removeAll } from '../remove-all.ts';
import type { CheckupItem } from './checkup-item.ts';

type Placed = Pick<CheckupItem, 'sk' | 'examinedOn' | 'claimant'> & Record<string, unknown>;

const Item = v.looseObject({ sk: v.string(), examinedOn: IsoDate, claimant: v.string() });
const claimantIn = ({ claimant }: Placed): Claimant => v.parse(Claimant, JSON.parse(claimant));
const cardsOf = (item: Placed): string[] => claimantIn(item).cards.map(idOfCard);

/**
 * Whose checkup: who holds the card with this birth date, sex and 枝番, with a coverage that had begun on the
 * day of the examination. One that had ended meanwhile still tells whose it is, as with receipts.
 * @source product.md §4.3
 */
export const personOf = (
  item: Placed,
  holdersOf: (card: string) => Promise<CardHolder[]>,
): Promise<Found | 'nobody' | 'several'> =>
  matchPerson(claimantIn(item), async (card) =>
    (await holdersOf(card)).filter(({ validFrom }) => validFrom <= item.examinedOn),
  );

/** A checkup without a person waits at its card, marked as receipts are (`waiting.ts`). */
export async function putWaitingCheckup(table: Table, item: Placed): Promise<void> {
  for (const card of cardsOf(item)) {
    const partition = pk('waitingCheckups', card);
    await putIdempotent(table, [{ pk: partition, sk: sk.current }]);
    await putIdempotent(table, [{ ...item, pk: partition }]);
  }
}

/** Those of the cards at which checkups wait or have waited. */
export async function cardsWithCheckups(table: Table, cards: readonly string[]): Promise<string[]> {
  const keyOf = (card: string) => ({ pk: pk('waitingCheckups', card), sk: sk.current });
  const marks = await existing(table, cards.map(keyOf));
  return cards.filter((card) => marks.has(keyText(keyOf(card))));
}

/**
 * Gives waiting checkups to their persons. First put, then delete: at any moment each is somewhere. Meanwhile
 * another import may move the same one the other way; what is looked at afterwards is as with receipts
 * (`waiting.ts`).
 */
export async function linkWaitingCheckups(table: Table, cards: readonly string[]): Promise<void> {
  for (const card of cards) {
    const found = await queryItems(table, 'waitingCheckups', card, { consistent: true });
    const items = found.filter((raw) => raw.sk !== sk.current).map((raw) => v.parse(Item, raw));
    const moves: { item: Placed; personId: string }[] = [];
    for (const item of items) {
      const match = await personOf(item, (id) => readHolders(table, id));
      if (typeof match !== 'string') moves.push({ item, personId: match.personId });
    }
    await putIdempotent(
      table,
      moves.map(({ item, personId }) => ({ ...item, ...atPerson(personId, item) })),
    );
    let again = false;
    for (const { item, personId } of moves) {
      const match = await personOf(item, (id) => readHolders(table, id));
      const still = typeof match !== 'string' && match.personId === personId;
      if (!still) await takeBack(table, personId, item);
      else {
        await removeAll(table, [{ pk: pk('waitingCheckups', card), sk: item.sk }]);
        if ((await existing(table, [atPerson(personId, item)])).size > 0) continue;
        await putWaitingCheckup(table, item);
      }
      again = true;
    }
    if (again) await linkWaitingCheckups(table, [card]);
  }
}

const atPerson = (personId: string, { sk }: Placed): Key => ({ pk: pk('checkups', personId), sk });

async function takeBack(table: Table, personId: string, item: Placed): Promise<void> {
  await putWaitingCheckup(table, item);
  await removeAll(table, [atPerson(personId, item)]);
  const places = cardsOf(item).map((card) => ({ pk: pk('waitingCheckups', card), sk: item.sk }));
  if ((await existing(table, places)).size < places.length) await putWaitingCheckup(table, item);
}

/** As for receipts: what came by one of these cards and fits no more waits, or goes to whom it fits. */
export async function lookAgainAtCheckups(
  table: Table,
  personId: string,
  cards: readonly string[],
): Promise<void> {
  for (const raw of await queryItems(table, 'checkups', personId, { consistent: true })) {
    const item = v.parse(Item, raw);
    if (!cardsOf(item).some((card) => cards.includes(card))) continue;
    const match = await personOf(item, (id) => readHolders(table, id));
    if (typeof match !== 'string' && match.personId === personId) continue;
    await takeBack(table, personId, item);
  }
  await linkWaitingCheckups(table, cards);
}
