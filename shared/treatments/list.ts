import type { IsoDate } from '../kernel/dates.ts';
import { foldForSearch } from '../kernel/text.ts';
import { CATEGORIES, type Category } from './categories.ts';
import type { TreatmentRow } from './rows.ts';
import { searchFor } from './search.ts';

/** Filters of the list, joined by AND; days inclusive. */
export type TreatmentFilter = {
  from?: IsoDate | undefined;
  to?: IsoDate | undefined;
  category?: Category | undefined;
  facility?: string | undefined;
  q?: string | undefined;
};

type Test = (row: TreatmentRow) => boolean;

/** The rows that fit. `facility` is a whole name where some row has it, else a part of one. */
export function filterRows(
  rows: readonly TreatmentRow[],
  { from, to, category, facility, q }: TreatmentFilter,
): readonly TreatmentRow[] {
  const tests = [
    from && (({ treatedOn }: TreatmentRow) => treatedOn >= from),
    to && (({ treatedOn }: TreatmentRow) => treatedOn <= to),
    category && (({ procedure }: TreatmentRow) => procedure.category === category),
    atFacility(rows, facility),
    searchFor(q),
  ].filter((test) => typeof test === 'function');
  return tests.length === 0 ? rows : rows.filter((row) => tests.every((fits) => fits(row)));
}

function atFacility(rows: readonly TreatmentRow[], wanted: string | undefined): Test | undefined {
  const folded = foldForSearch(wanted ?? '');
  if (folded === '') return undefined;
  const names = new Map(facilitiesOf(rows).map((name) => [name, foldForSearch(name)]));
  const whole = [...names.values()].includes(folded);
  return ({ place }) => {
    const name = names.get(place.facilityName) ?? '';
    return whole ? name === folded : name.includes(folded);
  };
}

const facilitiesOf = (rows: readonly TreatmentRow[]): string[] => [
  ...new Set(rows.map(({ place }) => place.facilityName)),
];

/** What the list can be narrowed to: places, last visited first, and categories in their fixed order. */
export function choicesOf(rows: readonly TreatmentRow[]) {
  const met = new Set(rows.map(({ procedure }) => procedure.category));
  return {
    facilities: facilitiesOf(rows),
    categories: CATEGORIES.filter((category) => met.has(category)),
  };
}
