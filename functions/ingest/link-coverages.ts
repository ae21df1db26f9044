import type { EligibilityRow, PutRow } from '../../shared/eligibility/row.ts';
import { foldCard } from '../../shared/insurance/card.ts';
import type { Table } from '../storage/client.ts';
import { cardId } from '../storage/keys.ts';
import { Bounded } from './bounded.ts';
import { readHolders } from './card-holders.ts';
import {
  cardsWithCheckups,
  linkWaitingCheckups,
  lookAgainAtCheckups,
} from './checkups/waiting-checkups.ts';
import type { LookAgain } from './person-state.ts';
import { cardsWithMark, linkWaiting, lookAgain } from './waiting.ts';
import { forgetMark } from './write-changes.ts';

const CARDS_AT_A_TIME = 8;

/**
 * Gives waiting receipts and checkups to the persons of these rows. Also for rows that changed nothing: an import that
 * ended early may have left some waiting.
 */
export async function linkArrived(table: Table, rows: readonly EligibilityRow[]): Promise<void> {
  const cards = [...new Set(rows.filter(isPut).map(cardOf))];
  await linkWaiting(table, await cardsWithMark(table, cards));
  await linkWaitingCheckups(table, await cardsWithCheckups(table, cards));
}

/**
 * A second person with the same card, birth date and sex (twins without 枝番, one person delivered under two
 * ids) makes receipts ambiguous that the first one has: all holders are looked at again.
 */
export async function lookAtRivals(table: Table, rows: readonly EligibilityRow[]): Promise<void> {
  const put = rows.filter(isPut);
  const cards = new Bounded(CARDS_AT_A_TIME);
  for (const card of new Set(put.map(cardOf)))
    await cards.run(async () => {
      const holders = await readHolders(table, card);
      const rivals = new Set<string>();
      for (const one of holders)
        for (const other of holders)
          if (
            one.personId !== other.personId &&
            one.birthDate === other.birthDate &&
            one.sex === other.sex
          )
            rivals.add(one.personId);
      for (const personId of rivals) {
        await lookAgain(table, personId, [card]);
        await lookAgainAtCheckups(table, personId, [card]);
      }
    });
  await cards.drain();
}

/** Does what a change has left to do, and forgets that it was to be done. */
export async function finishLooking(
  table: Table,
  personId: string,
  mark: LookAgain,
): Promise<void> {
  if (mark.cards.length === 0) return;
  await lookAgain(table, personId, mark.cards);
  await lookAgainAtCheckups(table, personId, mark.cards);
  await forgetMark(table, personId, mark);
}

const isPut = (row: EligibilityRow): row is PutRow => row.action === 'put';

function cardOf({ insurerNumber, coverage }: PutRow): string {
  const { number, symbol = '' } = coverage;
  const card = foldCard({ insurerNumber, symbol, number });
  return cardId(card.insurerNumber, card.symbol, card.number);
}
