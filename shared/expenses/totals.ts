import type { IsoDate, YearMonth } from '../kernel/dates.ts';
import { monthsOf, opensOn } from './calendar.ts';
import type { ExpenseItem, InsurerTotal, MonthTotal, OwnItem, YearTotals } from './codec.ts';
import { NO_AMOUNTS, sumOf } from './myna-csv/check.ts';

/** Never shown: a group has rows. */
const FIRST_MONTH = '2015-01' as YearMonth;

const inYear = (items: readonly ExpenseItem[], year: number) =>
  items.filter(({ careMonth }) => careMonth.startsWith(`${year}-`));

/**
 * Rows that stand for an expense: a brought row that repeats another one does not, nor one whose amounts
 * cannot be read until the person says what was paid.
 */
export const isCounted = ({ sameAs, unreadable, note }: ExpenseItem): boolean =>
  sameAs === undefined && (!unreadable || note?.entry.actuallyPaid !== undefined);

/** The twelve months; months not yet public say when they will be. */
export function monthTotals(
  items: readonly ExpenseItem[],
  year: number,
  today: IsoDate,
): MonthTotal[] {
  return monthsOf(year).map((month) => {
    const own = items.filter((item) => item.careMonth === month && isCounted(item));
    const opens = opensOn(month);
    return { month, opensOn: opens, open: opens <= today, rows: own.length, ...sumOf(own) };
  });
}

/** Delivered rows of the care year by insurer, first met first. */
export function insurerTotals(
  items: readonly ExpenseItem[],
  year: number,
  names: ReadonlyMap<string, string>,
): InsurerTotal[] {
  const groups = new Map<string, ExpenseItem[]>();
  for (const item of inYear(items, year)) {
    if (item.source !== 'delivered' || item.unreadable) continue;
    const known = groups.get(item.insurerNumber);
    if (known) known.push(item);
    else groups.set(item.insurerNumber, [item]);
  }
  return [...groups].map(([insurerNumber, rows]) => {
    const months = rows.map(({ careMonth }) => careMonth).sort();
    const [from = FIRST_MONTH, to = from] = [months[0], months.at(-1)];
    const insurerName = names.get(insurerNumber) ?? '';
    return { insurerNumber, insurerName, from, to, rows: rows.length, ...sumOf(rows) };
  });
}

/** Rows of the tax year that no sum and no file has. */
export const leftOut = (items: readonly ExpenseItem[], year: number): number =>
  items.filter((item) => item.unreadable && !isCounted(item) && item.counted.taxYear === year)
    .length;

const spent = (counted: readonly { paid: number; compensated: number }[]) =>
  counted.reduce(
    (sum, one) => ({
      paid: sum.paid + one.paid,
      compensated: sum.compensated + one.compensated,
    }),
    { paid: 0, compensated: 0 },
  );

export function yearTotals(
  items: readonly ExpenseItem[],
  own: readonly OwnItem[],
  year: number,
): YearTotals {
  const ofYear = inYear(items, year);
  const delivered = ofYear.filter(
    ({ source, unreadable }) => source === 'delivered' && !unreadable,
  );
  const brought = ofYear.filter((item) => item.source === 'brought' && isCounted(item));
  const counts = <T extends { counted: { taxYear: number } }>({ counted }: T) =>
    counted.taxYear === year;
  const rows = items.filter((item) => isCounted(item) && counts(item));
  const owns = own.filter(counts);
  const all = spent([...rows, ...owns].map(({ counted }) => counted));
  const otc = owns.filter(({ entry }) => entry.selfMedication);
  return {
    delivered: {
      rows: delivered.length,
      ...(delivered.length > 0 ? sumOf(delivered) : NO_AMOUNTS),
    },
    brought: { rows: brought.length, ...sumOf(brought) },
    counted: { rows: rows.length + owns.length, net: all.paid - all.compensated, ...all },
    own: { rows: owns.length, ...spent(owns.map(({ counted }) => counted)) },
    selfMedication: spent(otc.map(({ counted }) => counted)),
    provisional: delivered.filter(({ state }) => state === 'provisional').length,
    corrected: delivered.filter(({ before }) => before !== undefined).length,
    elsewhere: [...items.filter(isCounted), ...own].filter((one) => !counts(one)).length,
    unreadable: leftOut(items, year),
  };
}

/** Sums over people of what each one's year adds up to. */
export function householdTotals(people: readonly { totals: YearTotals }[]) {
  const counted = spent(people.map(({ totals }) => totals.counted));
  return {
    counted: {
      rows: people.reduce((rows, { totals }) => rows + totals.counted.rows, 0),
      net: counted.paid - counted.compensated,
      ...counted,
    },
    selfMedication: spent(people.map(({ totals }) => totals.selfMedication)),
  };
}
