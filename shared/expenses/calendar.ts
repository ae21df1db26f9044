import { addMonths, dayOfMonth, type IsoDate, type YearMonth } from '../kernel/dates.ts';
import { visibleFrom } from '../receipts/visible-from.ts';

/**
 * The day from which 医療費 of a care month are shown: the 11th of the second month after it; December from
 * 9 February, so that the year is complete when the return begins. @source 002, 医療費通知情報; product.md F6
 */
export function opensOn(careMonth: YearMonth): IsoDate {
  const month = addMonths(careMonth, 2);
  return dayOfMonth(month, careMonth.endsWith('-12') ? 9 : 11);
}

/** The day from which one delivered version counts. @param receivedOn day of its delivery */
export const expenseVisibleFrom = (careMonth: YearMonth, receivedOn: IsoDate): IsoDate => {
  const opens = opensOn(careMonth);
  return receivedOn < opens ? opens : visibleFrom(receivedOn);
};

/** The twelve months of a calendar year. */
export const monthsOf = (year: number): YearMonth[] =>
  Array.from(
    { length: 12 },
    (_, index) => `${year}-${String(index + 1).padStart(2, '0')}` as YearMonth,
  );

/** The last care month that is shown on a day. */
export function lastOpen(today: IsoDate): YearMonth {
  const month = addMonths(today.slice(0, 7) as YearMonth, -2);
  return opensOn(month) <= today ? month : addMonths(month, -1);
}

/** The year that is asked for first: while returns are made (to the end of March) the year before. */
export const usualYear = (today: IsoDate): number =>
  Number(today.slice(0, 4)) - (today.slice(5) <= '03-31' ? 1 : 0);
