import {
  addMonths,
  dayOfMonth,
  firstDayOf,
  type IsoDate,
  monthOf,
  type YearMonth,
} from '../../../shared/kernel/dates.ts';

/** Care months that the demo tells of at least, the latest included. */
const LEAST_MONTHS = 18;
const MONTHS_OF_A_YEAR = 12;

/** When things happen in the demo; everything hangs on the newest month that a person can already see. */
export type DemoCalendar = {
  today: IsoDate;
  /** Newest care month whose claims, received on the 10th, are visible (from the 11th of the next month). */
  latest: YearMonth;
  /** Care months that the demo tells of: this year's, all of the year before, and 18 at least. */
  months: number;
  /** First day of the oldest care month: masters and coverages are delivered then. */
  start: IsoDate;
  /** Day of the price revision (薬価改定), a 1 April with care months before and after it. */
  revision: IsoDate;
};

export function demoCalendar(today: IsoDate): DemoCalendar {
  const latest = addMonths(monthOf(today), Number(today.slice(8)) > 10 ? -1 : -2);
  const months = Math.max(LEAST_MONTHS, MONTHS_OF_A_YEAR + Number(latest.slice(5)));
  const start = firstDayOf(addMonths(latest, 1 - months));
  const april = (month: YearMonth): YearMonth =>
    month.endsWith('-04') ? month : april(addMonths(month, -1));
  return { today, latest, months, start, revision: firstDayOf(april(addMonths(latest, -3))) };
}

/** A day `monthsBack` before the latest care month; clinics are closed on Sundays, so those move by a day. */
export function careDay(calendar: DemoCalendar, monthsBack: number, day: number): IsoDate {
  const month = addMonths(calendar.latest, -monthsBack);
  const on = dayOfMonth(month, day);
  const isSunday = new Date(`${on}T00:00:00Z`).getUTCDay() === 0;
  return isSunday ? dayOfMonth(month, day === 1 ? 2 : Number(on.slice(8)) - 1) : on;
}

/** The day an insurer receives the claims of a claim month (請求年月). */
export const receivedOn = (claimMonth: YearMonth): IsoDate => dayOfMonth(claimMonth, 10);

/** `0, step, 2 × step …`: how many months back a regular visit took place, as far as the demo reaches. */
export const everyMonths = ({ months }: DemoCalendar, step: number, from = 0): number[] =>
  Array.from({ length: Math.ceil((months - from) / step) }, (_, index) => from + index * step);

/** How many months back the months of the year `1…12` lie within the demo. */
export const inSeason = (calendar: DemoCalendar, months: readonly number[]): number[] =>
  everyMonths(calendar, 1).filter((back) =>
    months.includes(Number(addMonths(calendar.latest, -back).slice(5))),
  );
