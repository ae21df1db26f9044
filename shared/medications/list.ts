import type { IsoDate } from '../kernel/dates.ts';
import type { Route } from './codec.ts';
import { readCursor, writeCursor } from './cursor.ts';
import type { MedicationRow } from './rows.ts';
import { type Fold, folding, shownText } from './search-text.ts';

/** Filters of the list, joined by AND; days inclusive. */
export type MedicationFilter = {
  from?: IsoDate | undefined;
  to?: IsoDate | undefined;
  route?: Route | undefined;
  facility?: string | undefined;
  ingredient?: string | undefined;
  q?: string | undefined;
};

export const PAGE_ROWS = 100;

/**
 * The rows that fit. `facility` is the one that handed out or prescribed, `ingredient` 成分名: a whole name
 * where a row has it, else a part of one. `q`: every word of it stands somewhere in what the row shows.
 * Width, kana kind, case and kanji variants do not matter.
 */
export function filterRows(
  rows: readonly MedicationRow[],
  filter: MedicationFilter,
): readonly MedicationRow[] {
  const fold = folding();
  const tests: ((row: MedicationRow) => boolean)[] = [];
  const { from, to, route } = filter;
  if (from) tests.push(({ medication }) => medication.dispensedOn >= from);
  if (to) tests.push(({ medication }) => medication.dispensedOn <= to);
  if (route) tests.push(({ medication }) => medication.route === route);
  const inPeriod = tests.length > 0 ? rows.filter((row) => tests.every((fits) => fits(row))) : rows;
  const named = byName(inPeriod, rows, filter.facility, fold, ({ medication }) => [
    medication.facilityName,
    medication.prescribedBy,
  ]);
  const ofIngredient = byName(named, rows, filter.ingredient, fold, ({ medication }) => [
    medication.ingredientName,
  ]);
  const words = (filter.q ?? '')
    .split(/\s+/u)
    .map(fold)
    .filter((word) => word !== '');
  if (words.length === 0) return ofIngredient;
  return ofIngredient.filter((row) => {
    const text = shownText(row.medication, fold);
    return words.every((word) => text.includes(word));
  });
}

function byName(
  rows: readonly MedicationRow[],
  all: readonly MedicationRow[],
  wanted: string | undefined,
  fold: Fold,
  namesOf: (row: MedicationRow) => readonly string[],
): readonly MedicationRow[] {
  const folded = fold(wanted ?? '');
  if (folded === '') return rows;
  const whole = all.some((row) => namesOf(row).some((name) => fold(name) === folded));
  return rows.filter((row) =>
    namesOf(row).some((name) => (whole ? fold(name) === folded : fold(name).includes(folded))),
  );
}

/** One page from a cursor on. @param rows newest first, filtered */
export function pageOf(
  rows: readonly MedicationRow[],
  cursor: string | undefined,
): { rows: readonly MedicationRow[]; next: string | null } {
  const start = cursor === undefined ? 0 : startOf(rows, cursor);
  const page = rows.slice(start, start + PAGE_ROWS);
  const last = page.at(-1);
  if (!last || start + PAGE_ROWS >= rows.length) return { rows: page, next: null };
  const day = last.medication.dispensedOn;
  const firstOfDay = rows.findIndex(({ medication }) => medication.dispensedOn === day);
  return {
    rows: page,
    next: writeCursor({ day, rowsOfDay: start + PAGE_ROWS - firstOfDay }),
  };
}

function startOf(rows: readonly MedicationRow[], cursor: string): number {
  const { day, rowsOfDay } = readCursor(cursor);
  const firstOfDay = rows.findIndex(({ medication }) => medication.dispensedOn <= day);
  if (firstOfDay < 0) return rows.length;
  const older = rows.findIndex(({ medication }) => medication.dispensedOn < day);
  return Math.min(firstOfDay + rowsOfDay, older < 0 ? rows.length : older);
}

/** What the list can be narrowed to, as last met. */
export function choicesOf(rows: readonly MedicationRow[]) {
  const facilities = new Set<string>();
  const ingredients = new Set<string>();
  for (const { medication } of rows) {
    facilities.add(medication.facilityName).add(medication.prescribedBy);
    if (medication.ingredientName) ingredients.add(medication.ingredientName);
  }
  return { facilities: [...facilities], ingredients: [...ingredients] };
}
