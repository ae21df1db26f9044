import { addDays, type IsoDate } from '../kernel/dates.ts';
import { type MedicationRow, placeOf, supplyOf } from './rows.ts';
import { LONGEST_SUPPLY_DAYS, type Supply } from './rules.ts';

/** Two supplies with one ingredient from two places: a question for the pharmacist, never advice. */
export type SameIngredient = Supply & {
  /** The newer one first. */
  rows: readonly [MedicationRow, MedicationRow];
};

/** @source product.md F3 */
const MIN_DAYS = 3;
const INGREDIENT_LENGTH = 7;

/**
 * Equal 7-character ingredient code, 内服 only, another prescriber or another pharmacy, supplies that
 * overlap for three days or more. For each pair of places and ingredient the newest overlap.
 *
 * Hospital drugs given day by day have supplies of one day and never count.
 *
 * @param rows newest first
 * @source product.md F3 (our rule; thresholds of the national service were not found)
 */
export function sameIngredient(rows: readonly MedicationRow[]): SameIngredient[] {
  const byIngredient = new Map<string, MedicationRow[]>();
  for (const row of rows) {
    const code = row.drug?.priceCode.slice(0, INGREDIENT_LENGTH) ?? '';
    const { route } = row.directions.prescription;
    if (route !== 'internal' || code.length < INGREDIENT_LENGTH) continue;
    const known = byIngredient.get(code);
    if (known) known.push(row);
    else byIngredient.set(code, [row]);
  }
  return [...byIngredient.values()]
    .filter((same) => new Set(same.map(placeOf)).size > 1)
    .flatMap(overlapsOf)
    .sort((a, b) => (a.until === b.until ? 0 : a.until < b.until ? 1 : -1));
}

type Supplied = { row: MedicationRow; place: string; supply: Supply };

function overlapsOf(rows: readonly MedicationRow[]): SameIngredient[] {
  const supplied = rows.flatMap((row): Supplied[] => {
    const supply = supplyOf(row);
    return supply ? [{ row, place: placeOf(row), supply }] : [];
  });
  const newest = new Map<string, SameIngredient>();
  for (const [at, newer] of supplied.entries()) {
    const oldest = addDays(newer.row.dispensing.day.dispensedOn, -LONGEST_SUPPLY_DAYS);
    for (const older of supplied.slice(at + 1)) {
      if (older.row.dispensing.day.dispensedOn < oldest) break;
      const overlap = newer.place === older.place ? undefined : overlapOf(newer, older);
      const pair = [newer.place, older.place].sort().join('|');
      if (overlap && (newest.get(pair)?.until ?? '') < overlap.until) newest.set(pair, overlap);
    }
  }
  return [...newest.values()];
}

function overlapOf(newer: Supplied, older: Supplied): SameIngredient | undefined {
  const [, from] = [newer.supply.from, older.supply.from].sort() as [IsoDate, IsoDate];
  const [until] = [newer.supply.until, older.supply.until].sort() as [IsoDate, IsoDate];
  if (until < addDays(from, MIN_DAYS - 1)) return undefined;
  return { from, until, rows: [newer.row, older.row] };
}
