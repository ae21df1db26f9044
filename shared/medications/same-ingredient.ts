import { addDays, type IsoDate } from '../kernel/dates.ts';
import type { Drug } from '../masters/drugs/drug.ts';
import { type MedicationRow, placeOf, supplyOf } from './rows.ts';
import type { Supply } from './rules.ts';

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
  const codes = new Map<Drug, string>(); // rows share a few drugs
  for (const row of rows) {
    const { drug } = row;
    if (!drug || row.directions.prescription.route !== 'internal') continue;
    const code = codes.get(drug) ?? drug.priceCode.slice(0, INGREDIENT_LENGTH);
    codes.set(drug, code);
    if (code.length < INGREDIENT_LENGTH) continue;
    const known = byIngredient.get(code);
    if (known) known.push(row);
    else byIngredient.set(code, [row]);
  }
  return [...byIngredient.values()]
    .filter((same) => new Set(same.map(placeOf)).size > 1)
    .flatMap(overlapsOf)
    .sort((a, b) => descending(a.until, b.until));
}

type Supplied = { row: MedicationRow; supply: Supply };

function overlapsOf(rows: readonly MedicationRow[]): SameIngredient[] {
  const byPlace = new Map<string, Supplied[]>();
  for (const row of rows) {
    const supply = supplyOf(row);
    if (!supply) continue;
    const place = placeOf(row);
    const known = byPlace.get(place);
    if (known) known.push({ row, supply });
    else byPlace.set(place, [{ row, supply }]);
  }
  const places = [...byPlace.values()].map((supplied) =>
    supplied.sort((a, b) => descending(a.supply.until, b.supply.until)),
  );
  return places.flatMap((one, at) =>
    places.slice(at + 1).flatMap((other) => newestOverlap(one, other) ?? []),
  );
}

/**
 * Walks both lists from the supply that lasts longest. A supply that begins too late for the longest-lasting
 * one of the other list is too late for all that follow there, so each step leaves one supply behind and the
 * first overlap is the newest.
 */
function newestOverlap(one: readonly Supplied[], other: readonly Supplied[]) {
  let [i, j] = [0, 0];
  for (;;) {
    const [a, b] = [one[i], other[j]];
    if (!a || !b) return undefined;
    const [longer, shorter] = a.supply.until >= b.supply.until ? [a, b] : [b, a];
    const latestStart = addDays(shorter.supply.until, 1 - MIN_DAYS);
    if (longer.supply.from <= latestStart && shorter.supply.from <= latestStart)
      return overlap(longer, shorter);
    const behind = shorter.supply.from > latestStart ? shorter : longer;
    if (behind === a) i += 1;
    else j += 1;
  }
}

function overlap(longer: Supplied, shorter: Supplied): SameIngredient {
  const [from] = [longer.supply.from, shorter.supply.from].sort(descending) as [IsoDate, IsoDate];
  const rows = [longer.row, shorter.row].sort((a, b) =>
    descending(a.dispensing.day.dispensedOn, b.dispensing.day.dispensedOn),
  ) as [MedicationRow, MedicationRow];
  return { from, until: shorter.supply.until, rows };
}

const descending = (a: string, b: string) => (a === b ? 0 : a < b ? 1 : -1);
