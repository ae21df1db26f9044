import { addDays, daysBetween, type IsoDate } from '../kernel/dates.ts';
import type { MedicationRow } from './rows.ts';

/** Two supplies with one ingredient from two places: a question for the pharmacist, never advice. */
export type SameIngredient = {
  /** First and last day that both supplies cover */
  from: IsoDate;
  until: IsoDate;
  /** The two rows, the newer one first */
  rows: readonly [MedicationRow, MedicationRow];
};

/** @source product.md F3 */
const MIN_DAYS = 3;

/**
 * Equal 7-character ingredient code, 内服 only, another prescriber or another pharmacy, supplies that
 * overlap for three days or more. For each pair of places and ingredient the newest overlap.
 *
 * @param rows newest first
 * @source product.md F3 (our rule; thresholds of the national service were not found)
 */
export function sameIngredient(rows: readonly MedicationRow[]): SameIngredient[] {
  const byIngredient = new Map<string, MedicationRow[]>();
  for (const row of rows) {
    if (row.medication.route !== 'internal' || !row.supply || row.ingredientCode === '') continue;
    const known = byIngredient.get(row.ingredientCode);
    if (known) known.push(row);
    else byIngredient.set(row.ingredientCode, [row]);
  }
  return [...byIngredient.values()]
    .flatMap(overlapsOf)
    .sort((a, b) => (a.until === b.until ? 0 : a.until < b.until ? 1 : -1));
}

function overlapsOf(rows: readonly MedicationRow[]): SameIngredient[] {
  if (rows.every((row) => placeOf(row) === placeOf(rows[0] as MedicationRow))) return [];
  const newest = new Map<string, SameIngredient>();
  for (const [at, newer] of rows.entries()) {
    for (let next = at + 1; next < rows.length; next += 1) {
      const older = rows[next] as MedicationRow;
      if (daysBetween(older.medication.dispensedOn, newer.medication.dispensedOn) > LONGEST) break;
      const overlap = overlapOf(newer, older);
      const pair = [placeOf(newer), placeOf(older)].sort().join('|');
      if (overlap && (newest.get(pair)?.until ?? '') < overlap.until) newest.set(pair, overlap);
    }
  }
  return [...newest.values()];
}

/** Days; a year's supply of every second day ends before, so no older row can still overlap. */
const LONGEST = 800;

const placeOf = (row: MedicationRow) => `${row.prescriber}/${row.facility}`;

function overlapOf(newer: MedicationRow, older: MedicationRow): SameIngredient | undefined {
  if (!newer.supply || !older.supply || placeOf(newer) === placeOf(older)) return undefined;
  const [, from] = [newer.supply.from, older.supply.from].sort() as [IsoDate, IsoDate];
  const [until] = [newer.supply.until, older.supply.until].sort() as [IsoDate, IsoDate];
  return until >= addDays(from, MIN_DAYS - 1) ? { from, until, rows: [newer, older] } : undefined;
}
