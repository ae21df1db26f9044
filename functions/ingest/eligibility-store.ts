import { mergeRow, type RowOutcome } from '../../shared/eligibility/merge.ts';
import type { EligibilityRow, PutRow } from '../../shared/eligibility/row.ts';
import { foldCard } from '../../shared/insurance/card.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { Table } from '../storage/client.ts';
import { cardId } from '../storage/keys.ts';
import { type LoadedPerson, type LookAgain, loadForRows, loadWhole } from './person-state.ts';
import { forgetMark, type PersonChange, personChange, writeChanges } from './person-write.ts';
import { cardsWithMark, linkWaiting, lookAgain } from './waiting.ts';

const ATTEMPTS = 20;

/**
 * Stores rows of a delivery. Each person changes in one transaction that holds only if nobody changed the
 * same person meanwhile; otherwise it is made again from what is there now. So imports may run side by side
 * and end at any moment.
 *
 * @param today decides what is still kept
 * @returns one outcome per row, in the order of the rows
 */
export async function storeRows(
  table: Table,
  rows: readonly EligibilityRow[],
  today: IsoDate,
): Promise<RowOutcome[]> {
  const byPerson = new Map<string, EligibilityRow[]>();
  for (const row of rows) byPerson.set(row.personId, [...(byPerson.get(row.personId) ?? []), row]);
  const before = await loadForRows(table, byPerson);
  const merged = new Map<string, Merged>();
  for (const [personId, own] of byPerson) {
    const loaded = before.get(personId) as LoadedPerson;
    const first = merge(loaded, own, today);
    // Cards of coverages that these rows are not about repeat the name too.
    const whole = first.change && loaded.state.person && first.identityChanged;
    merged.set(personId, whole ? merge(await loadWhole(table, personId), own, today) : first);
  }
  const failed = await writeChanges(
    table,
    [...merged.values()].flatMap(({ change }) => change ?? []),
  );
  for (const personId of failed) {
    merged.set(personId, await storeAgain(table, personId, byPerson.get(personId) ?? [], today));
  }
  for (const [personId, { lookAgain }] of merged) await lookAgainAt(table, personId, lookAgain);
  await linkArrived(table, rows);
  const outcomes = new Map(
    [...byPerson.keys()].map((id) => [id, merged.get(id)?.outcomes.values()]),
  );
  return rows.map((row) => outcomes.get(row.personId)?.next().value ?? 'unchanged');
}

type Merged = {
  outcomes: RowOutcome[];
  change: PersonChange | undefined;
  lookAgain: LookAgain;
  identityChanged: boolean;
};

function merge(loaded: LoadedPerson, rows: readonly EligibilityRow[], today: IsoDate): Merged {
  let state = loaded.state;
  const outcomes = rows.map((row) => {
    const step = mergeRow(state, row, today);
    state = step.state;
    return step.outcome;
  });
  const { person } = loaded.state;
  const change = state === loaded.state ? undefined : personChange(loaded, state);
  return {
    outcomes,
    change,
    lookAgain: change?.lookAgain ?? loaded.lookAgain,
    identityChanged:
      person?.name !== state.person?.name ||
      person?.birthDate !== state.person?.birthDate ||
      person?.sex !== state.person?.sex,
  };
}

async function storeAgain(
  table: Table,
  personId: string,
  rows: readonly EligibilityRow[],
  today: IsoDate,
): Promise<Merged> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const merged = merge(await loadWhole(table, personId), rows, today);
    if (!merged.change || (await writeChanges(table, [merged.change])).length === 0) return merged;
    await new Promise((done) => setTimeout(done, Math.random() * 10 * 2 ** Math.min(attempt, 6)));
  }
  throw new Error('one person is being changed all the time');
}

/** Also for rows that changed nothing: an import that ended early may have left receipts waiting. */
async function linkArrived(table: Table, rows: readonly EligibilityRow[]): Promise<void> {
  const cards = rows.flatMap((row) => (row.action === 'put' ? [cardOf(row)] : []));
  await linkWaiting(table, await cardsWithMark(table, [...new Set(cards)]));
}

function cardOf({ insurerNumber, coverage }: PutRow): string {
  const { number, symbol = '' } = coverage;
  const card = foldCard({ insurerNumber, symbol, number });
  return cardId(card.insurerNumber, card.symbol, card.number);
}

async function lookAgainAt(table: Table, personId: string, mark: LookAgain): Promise<void> {
  if (mark.cards.length === 0) return;
  await lookAgain(table, personId, mark.cards);
  await forgetMark(table, personId, mark);
}
