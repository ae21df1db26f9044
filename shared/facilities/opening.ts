import { addDays, dateInJapan, type IsoDate } from '../kernel/dates.ts';
import type { Band } from './bands.ts';
import type { IsHoliday } from './holidays.ts';
import { type ClosedSpan, closedBy } from './other-closures.ts';

/** `unknown`: the file says open but no hours, or says nothing at all. */
export type DayPlan = 'unknown' | 'closed' | readonly Band[];

/** When a facility receives people: all departments together. */
export type Opening = {
  /** Monday … Sunday, then national holidays. */
  days: readonly DayPlan[];
  /** Closed in a certain week of the month: (week 1–5 − 1) × 7 + weekday (Monday 0). */
  closedWeeks: readonly number[];
  /** Closed on these days of the year, as far as the text is certain. */
  closures: readonly ClosedSpan[];
  /** True when the source contradicts itself or says more than was understood: call before going. */
  caution: boolean;
};

export const HOLIDAY = 7;
const DAY_MINUTES = 1440;

/** Monday 0 … Sunday 6. */
export const weekdayOf = (date: IsoDate): number =>
  (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;

/** Which Monday, Tuesday … of its month the date is, 1–5 (第n週). */
export const weekOfMonth = (date: IsoDate): number => Math.ceil(Number(date.slice(8)) / 7);

/**
 * The plan of a date: the closed days of the year first, then holidays, then weekday and week of the
 * month. A holiday on a weekday that is closed anyway stays unknown when holidays are open: the source
 * does not say which of the two holds.
 */
export function planOn(opening: Opening, date: IsoDate, isHoliday: IsHoliday): DayPlan {
  if (closedBy(opening.closures, date)) return 'closed';
  const weekday = weekdayOf(date);
  const closedWeek = opening.closedWeeks.includes((weekOfMonth(date) - 1) * 7 + weekday);
  const ordinary = closedWeek ? 'closed' : (opening.days[weekday] ?? 'unknown');
  if (!isHoliday(date)) return ordinary;
  const holiday = opening.days[HOLIDAY] ?? 'unknown';
  return ordinary === 'closed' && holiday !== 'closed' ? 'unknown' : holiday;
}

export type Openness = 'open' | 'closed' | 'unknown';

/** Date and minute of the day in Japan. */
export function momentOf(instant: Date): { date: IsoDate; minute: number } {
  const shifted = new Date(instant.getTime() + 9 * 3_600_000);
  return {
    date: dateInJapan(instant),
    minute: shifted.getUTCHours() * 60 + shifted.getUTCMinutes(),
  };
}

const covers = (plan: DayPlan, minute: number): boolean =>
  typeof plan !== 'string' && plan.some(([from, to]) => minute >= from && minute < to);

/** Is it open at this instant? Hours of the day before may run past midnight. */
export function opennessAt(opening: Opening, instant: Date, isHoliday: IsHoliday): Openness {
  const { date, minute } = momentOf(instant);
  const today = planOn(opening, date, isHoliday);
  if (covers(today, minute)) return 'open';
  const yesterday = planOn(opening, addDays(date, -1), isHoliday);
  if (covers(yesterday, minute + DAY_MINUTES)) return 'open';
  return today === 'unknown' ? 'unknown' : 'closed';
}

export type NextOpening = {
  date: IsoDate;
  /** Minutes after midnight. */
  minute: number;
  /** False when a day without stated hours lies before it: it may open earlier. */
  certain: boolean;
};

/** First opening after the instant within the given days; undefined when none is stated. */
export function nextOpening(
  opening: Opening,
  instant: Date,
  isHoliday: IsHoliday,
  days = 31,
): NextOpening | undefined {
  const { date, minute } = momentOf(instant);
  let certain = true;
  for (let ahead = 0; ahead <= days; ahead += 1) {
    const on = addDays(date, ahead);
    const plan = planOn(opening, on, isHoliday);
    if (plan === 'unknown') certain = false;
    if (typeof plan === 'string') continue;
    const band = plan.find(([from]) => ahead > 0 || from > minute);
    if (band) return { date: on, minute: band[0], certain };
  }
  return undefined;
}

/** True when the source states hours for at least one day. */
export const hoursStated = (opening: Opening): boolean =>
  opening.days.some((plan) => typeof plan !== 'string' && plan.length > 0);
