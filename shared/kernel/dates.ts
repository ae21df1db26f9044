import * as v from 'valibot';

/** Calendar date in Japan, `YYYY-MM-DD`, one that exists. */
export const IsoDate = v.pipe(
  v.string(),
  v.check((text) => isRealDate(text), 'date'),
  v.brand('IsoDate'),
);
export type IsoDate = v.InferOutput<typeof IsoDate>;

/** Month in Japan, `YYYY-MM`. */
export const YearMonth = v.pipe(
  v.string(),
  v.regex(/^(1[89]|20|21)\d\d-(0[1-9]|1[0-2])$/),
  v.brand('YearMonth'),
);
export type YearMonth = v.InferOutput<typeof YearMonth>;

/** The one way time enters: `new Date()` in production, shifted by `PORTAL_TODAY` elsewhere. */
export type Clock = () => Date;

const MS_PER_DAY = 86_400_000;
const JAPAN_OFFSET_MS = 9 * 3_600_000; // no daylight saving since 1951

const DATE = /^(?:1[89]|2[01])\d\d-\d\d-\d\d$/;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const yearOf = (date: string) => Number(date.slice(0, 4));
const isLeapYear = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
/** @param month 1 to 12 */
const daysIn = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);

/** True for a `YYYY-MM-DD` between 1800 and 2199 that the calendar has. Runs for every stored date: no `Date`. */
export function isRealDate(text: string): boolean {
  if (!DATE.test(text)) return false;
  const day = Number(text.slice(8));
  return day >= 1 && day <= daysIn(yearOf(text), Number(text.slice(5, 7)));
}

const twoDigits = (value: number) => (value < 10 ? `0${value}` : `${value}`);
const epochDay = (date: IsoDate): number =>
  Date.UTC(yearOf(date), Number(date.slice(5, 7)) - 1, Number(date.slice(8))) / MS_PER_DAY;

/** `YYYYMMDD` to a date, undefined when the calendar has no such day. */
export function fromCompact(text: string): IsoDate | undefined {
  if (!/^\d{8}$/.test(text)) return undefined;
  const date = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
  return isRealDate(date) ? (date as IsoDate) : undefined;
}

/** The calendar date in Japan at an instant. */
export const dateInJapan = (instant: Date): IsoDate =>
  new Date(instant.getTime() + JAPAN_OFFSET_MS).toISOString().slice(0, 10) as IsoDate;

/** Midnight in Japan at the start of a date, as an instant. */
export const startOfDay = (date: IsoDate): Date => new Date(Date.parse(`${date}T00:00:00+09:00`));

export function addDays(date: IsoDate, days: number): IsoDate {
  const moved = new Date((epochDay(date) + days) * MS_PER_DAY);
  return `${moved.getUTCFullYear()}-${twoDigits(moved.getUTCMonth() + 1)}-${twoDigits(moved.getUTCDate())}` as IsoDate;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => epochDay(to) - epochDay(from);

export const monthOf = (date: IsoDate): YearMonth => date.slice(0, 7) as YearMonth;

export function addMonths(month: YearMonth, months: number): YearMonth {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}` as YearMonth;
}

/** Day `n` of a month; a day past the end becomes the last one. */
export function dayOfMonth(month: YearMonth, n: number): IsoDate {
  const last = new Date(
    Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0),
  ).getUTCDate();
  return `${month}-${String(Math.min(n, last)).padStart(2, '0')}` as IsoDate;
}
export const firstDayOf = (month: YearMonth): IsoDate => `${month}-01` as IsoDate;
export const lastDayOf = (month: YearMonth): IsoDate => dayOfMonth(month, 31);

/**
 * Full years of age on a date. In law a year is completed at the end of the day before the birthday
 * (年齢計算ニ関スル法律); rules that need that say so, this is the everyday reading.
 */
export function ageOn(birthDate: IsoDate, on: IsoDate): number {
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return on.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** The same day `years` later; 29 February becomes 28 February in other years. */
export function addYears(date: IsoDate, years: number): IsoDate {
  const month = `${Number(date.slice(0, 4)) + years}${date.slice(4, 7)}` as YearMonth;
  return dayOfMonth(month, Number(date.slice(8)));
}

/** Clock for every command: `PORTAL_TODAY` (date in Japan) keeps the time of day and lets it run on. */
export function clockFrom(portalToday: string | undefined, now: Clock = () => new Date()): Clock {
  if (!portalToday) return now;
  const today = v.parse(IsoDate, portalToday);
  const shiftMs = daysBetween(dateInJapan(now()), today) * MS_PER_DAY;
  return () => new Date(now().getTime() + shiftMs);
}
