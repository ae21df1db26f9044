import type { IsoDate } from '../kernel/dates.ts';
import { foldForSearch } from '../kernel/text.ts';
import type { Route } from './codec.ts';
import type { MedicationRow } from './rows.ts';
import { searchFor } from './search.ts';

/** Filters of the list, joined by AND; days inclusive. */
export type MedicationFilter = {
  from?: IsoDate | undefined;
  to?: IsoDate | undefined;
  route?: Route | undefined;
  facility?: string | undefined;
  ingredient?: string | undefined;
  q?: string | undefined;
};

/**
 * The rows that fit. `facility` is the place that handed out or prescribed, `ingredient` 成分名: a whole name
 * where some row has it, else a part of one. `q` see {@link searchFor}.
 */
export function filterRows(
  rows: readonly MedicationRow[],
  filter: MedicationFilter,
): readonly MedicationRow[] {
  const { from, to, route } = filter;
  const tests = [
    from && (({ dispensing }: MedicationRow) => dispensing.day.dispensedOn >= from),
    to && (({ dispensing }: MedicationRow) => dispensing.day.dispensedOn <= to),
    route && (({ directions }: MedicationRow) => directions.prescription.route === route),
    named(rows, filter.facility, placesOf),
    named(rows, filter.ingredient, ingredientsOf),
    searchFor(filter.q),
  ].filter((test) => typeof test === 'function');
  return tests.length === 0 ? rows : rows.filter((row) => tests.every((fits) => fits(row)));
}

function named(
  rows: readonly MedicationRow[],
  wanted: string | undefined,
  namesOf: (row: MedicationRow) => readonly string[],
): ((row: MedicationRow) => boolean) | undefined {
  const folded = foldForSearch(wanted ?? '');
  if (folded === '') return undefined;
  const names = new Map<string, string>(); // a person's rows repeat a few names
  for (const name of rows.flatMap(namesOf))
    if (!names.has(name)) names.set(name, foldForSearch(name));
  const whole = [...names.values()].includes(folded);
  const fitting = new Set(
    [...names.keys()].filter((name) =>
      whole ? names.get(name) === folded : names.get(name)?.includes(folded),
    ),
  );
  return (row) => namesOf(row).some((name) => fitting.has(name));
}

const placesOf = ({ dispensing }: MedicationRow) => [
  dispensing.facilityName,
  dispensing.prescribedBy,
];
const ingredientsOf = ({ drug }: MedicationRow) =>
  drug?.ingredientName ? [drug.ingredientName] : [];

/** What the list can be narrowed to, last met first. */
export const choicesOf = (rows: readonly MedicationRow[]) => ({
  facilities: [...new Set(rows.flatMap(placesOf))],
  ingredients: [...new Set(rows.flatMap(ingredientsOf))],
});
