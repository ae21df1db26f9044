import { mergeRow, type RowOutcome } from '../../shared/eligibility/merge.ts';
import type { EligibilityRow } from '../../shared/eligibility/row.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { Table } from '../storage/client.ts';
import { finishLooking, linkArrived, lookAtRivals } from './link-coverages.ts';
import { type PersonChange, personChange } from './person-change.ts';
import {
  type LoadedPerson,
  type LookAgain,
  loadForRows,
  loadWhole,
  NOT_LOADED,
} from './person-state.ts';
import { writeChanges } from './write-changes.ts';

const ATTEMPTS = 20;

/**
 * Stores rows of a delivery. Each person changes in one transaction that holds only if nobody changed the
 * same person meanwhile; otherwise it is made again from what is there now. So imports may run side by side
 * and end at any moment.
 *
 * @param today     decides what is still kept
 * @param thorough  an earlier import of the file may have ended between a change and what follows from it
 * @returns one outcome per row, in the order of the rows
 */
export async function storeRows(
  table: Table,
  rows: readonly EligibilityRow[],
  today: IsoDate,
  thorough: boolean,
): Promise<RowOutcome[]> {
  const byPerson = new Map<string, EligibilityRow[]>();
  for (const row of rows) byPerson.set(row.personId, [...(byPerson.get(row.personId) ?? []), row]);
  const before = await loadForRows(table, byPerson);
  const merged = new Map<string, Merged>();
  for (const [personId, own] of byPerson) {
    const loaded = before.get(personId) ?? NOT_LOADED;
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
  for (const [personId, { lookAgain }] of merged) await finishLooking(table, personId, lookAgain);
  await linkArrived(table, rows);
  const each = new Map([...byPerson.keys()].map((id) => [id, merged.get(id)?.outcomes.values()]));
  const outcomes = rows.map((row) => each.get(row.personId)?.next().value ?? 'unchanged');
  const changed = (_: EligibilityRow, at: number) => thorough || outcomes[at] !== 'unchanged';
  await lookAtRivals(table, rows.filter(changed));
  return outcomes;
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
