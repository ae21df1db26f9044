import { addMonths, type IsoDate, lastDayOf } from '../kernel/dates.ts';
import { type PlacedRow, placeBrought, type StoredBrought } from './brought.ts';
import { lastOpen, opensOn } from './calendar.ts';
import type { ExpenseItem, ExpenseYear, OwnItem } from './codec.ts';
import { countedOwn, countedRow } from './counted.ts';
import type { DeliveredRow } from './delivered-rows.ts';
import type { RowNote, StoredEntry } from './entries.ts';
import { insurerTotals, monthTotals, yearTotals } from './totals.ts';

/** Everything stored of one person that a year is made of. */
export type PersonExpenses = {
  name: string;
  rows: readonly DeliveredRow[];
  entries: readonly StoredEntry[];
  brought: readonly StoredBrought[];
  /** 保険者番号 to name. */
  insurerNames: ReadonlyMap<string, string>;
};

type Noted = { version: number; entry: RowNote };

/**
 * One year of one person. A row is listed in the year of its care month and in the year in which it counts;
 * sums for the deduction take only rows that count in this year. @source product.md F6
 */
export function yearOf(person: PersonExpenses, year: number, today: IsoDate): ExpenseYear {
  const subsidies = new Set<number>();
  const notes = new Map<string, Noted>();
  const own: OwnItem[] = [];
  let subsidy: ExpenseYear['subsidy'] = null;
  for (const { version, entry } of person.entries) {
    if (entry.kind === 'note') notes.set(entry.rowId, { version, entry });
    else if (entry.kind === 'own') own.push({ version, entry, counted: countedOwn(entry) });
    else {
      subsidies.add(entry.year);
      if (entry.year === year) subsidy = { version, entry };
    }
  }
  const isSubsidised = (row: Pick<DeliveredRow, 'careMonth'>) =>
    subsidies.has(careYear(row.careMonth));
  const used = new Set<string>();
  const noteOf = (ids: readonly string[]) => {
    const id = ids.find((one) => notes.has(one));
    if (id !== undefined) used.add(id);
    return id === undefined ? undefined : notes.get(id);
  };
  const all = [
    ...person.rows.map((row) =>
      deliveredItem(row, noteOf([row.id, ...row.earlierIds]), isSubsidised(row)),
    ),
    ...placeBrought(
      person.brought,
      person.rows.filter(({ unreadable }) => !unreadable),
    ).map((row) => broughtItem(row, noteOf([row.id]), isSubsidised(row))),
  ];
  const items = all
    .filter(({ careMonth, counted }) => careYear(careMonth) === year || counted.taxYear === year)
    .sort(byMonth);
  const ownItems = own
    .filter(({ entry, counted }) => entry.year === year || counted.taxYear === year)
    .sort(byPayment);
  const last = lastOpen(today);
  return {
    asOf: today,
    completeTo: lastDayOf(last),
    nextExpectedOn: opensOn(addMonths(last, 1)),
    year,
    name: person.name,
    items,
    next: null,
    months: monthTotals(items, year, today),
    insurers: insurerTotals(items, year, person.insurerNames),
    own: ownItems,
    subsidy,
    orphans: [...notes]
      .filter(([id, { entry }]) => !used.has(id) && careYear(entry.seen.careMonth) === year)
      .map(([, note]) => note),
    brought: person.brought.map(({ rows, ...file }) => ({ ...file, rows: rows.length })),
    totals: yearTotals(items, ownItems, year),
  };
}

export const careYear = (month: string): number => Number(month.slice(0, 4));

const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const byMonth = (a: ExpenseItem, b: ExpenseItem) =>
  text(a.careMonth, b.careMonth) || text(a.id, b.id);
const byPayment = (a: OwnItem, b: OwnItem) =>
  text(a.entry.paidOn ?? '', b.entry.paidOn ?? '') || text(a.entry.id, b.entry.id);

function deliveredItem(
  { earlierIds: _, before, ...row }: DeliveredRow,
  note: Noted | undefined,
  subsidised: boolean,
): ExpenseItem {
  return {
    ...row,
    source: 'delivered',
    days: row.days ?? null,
    steps: [...row.steps],
    ...(before ? { before } : {}),
    ...(note ? { note } : {}),
    counted: countedRow(row, note?.entry, subsidised),
  };
}

function broughtItem(
  { sameAs, patientName, ...row }: PlacedRow,
  note: Noted | undefined,
  subsidised: boolean,
): ExpenseItem {
  return {
    ...row,
    source: 'brought',
    days: row.days ?? null,
    state: 'final',
    insurerNumber: '',
    paper: false,
    steps: [],
    ...(note ? { note } : {}),
    ...(patientName ? { patientName } : {}),
    ...(sameAs ? { sameAs } : {}),
    // What another row tells is counted there.
    counted: countedRow(
      sameAs ? { ...row, patient: 0 } : row,
      sameAs ? undefined : note?.entry,
      subsidised,
    ),
  };
}
