import type { IsHoliday } from '../../shared/facilities/holidays.ts';
import {
  type DayPlan,
  HOLIDAY,
  momentOf,
  type Openness,
  weekdayOf,
  weekOfMonth,
} from '../../shared/facilities/opening.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import { addDays } from '../../shared/kernel/dates.ts';
import type { Bitmap } from './bitmap.ts';
import { DAY_MINUTES, dayOfYear, YEAR_WORDS } from './opening-layout.ts';
import type { LoadedSections } from './section-file.ts';

/** Plan numbers that are no list of bands. */
const UNKNOWN = 0;
const CLOSED = 1;

/** One date seen by all schedules: which plan counts, and who is closed. */
type DayTables = {
  /** Start of the plans of the day in the column. */
  plansAt: number;
  /** On a holiday the ordinary day must be open too. */
  ordinaryAt: number | undefined;
  closedByWeeks: Uint8Array;
  closedByYear: Uint8Array;
};

/** Answers "who is open at this instant" for all rows; the same answer as `opennessAt` row by row. */
export class OpeningColumns {
  readonly #scheduleOf: Uint32Array;
  readonly #schedules: number;
  readonly #planOf: Uint16Array;
  readonly #weeksOf: Uint32Array;
  readonly #closuresOf: Uint32Array;
  readonly #late: Uint8Array;
  readonly #bandStarts: Uint32Array;
  readonly #bands: Uint16Array;
  readonly #weeks: Uint32Array;
  readonly #closures: Uint32Array;
  readonly #isHoliday: IsHoliday;
  readonly #days = new Map<string, DayTables>();

  constructor(sections: LoadedSections, isHoliday: IsHoliday) {
    this.#isHoliday = isHoliday;
    this.#scheduleOf = sections.hot('open.scheduleOf', 'Uint32Array');
    this.#planOf = sections.hot('open.planOf', 'Uint16Array');
    this.#weeksOf = sections.hot('open.weeksOf', 'Uint32Array');
    this.#closuresOf = sections.hot('open.closuresOf', 'Uint32Array');
    this.#late = sections.hot('open.late', 'Uint8Array');
    this.#bandStarts = sections.hot('open.bandStarts', 'Uint32Array');
    this.#bands = sections.hot('open.bands', 'Uint16Array');
    this.#weeks = sections.hot('open.weeks', 'Uint32Array');
    this.#closures = sections.hot('open.closures', 'Uint32Array');
    this.#schedules = this.#late.length;
  }

  /** Leaves only the rows that are certainly open. */
  keepOpenAt(instant: Date, rows: Bitmap): void {
    const open = this.#openSchedules(instant);
    const scheduleOf = this.#scheduleOf;
    for (let i = 0; i < rows.length; i += 1) {
      const word = rows[i] as number;
      if (word === 0) continue;
      const first = i << 5;
      const last = Math.min(first + 32, scheduleOf.length);
      let bits = 0;
      for (let row = first; row < last; row += 1)
        bits |= (open[scheduleOf[row] as number] as number) << (row & 31);
      rows[i] = word & bits;
    }
  }

  /** Open, closed or not stated at an instant, for one row. */
  opennessOf(row: number, instant: Date): Openness {
    const { date, minute } = momentOf(instant);
    const covers = (plan: DayPlan, at: number) =>
      typeof plan !== 'string' && plan.some(([from, to]) => at >= from && at < to);
    const today = this.planOn(row, date);
    if (covers(today, minute)) return 'open';
    const late = this.#late[this.#scheduleOf[row] as number] === 1;
    if (late && covers(this.planOn(row, addDays(date, -1)), minute + DAY_MINUTES)) return 'open';
    return today === 'unknown' ? 'unknown' : 'closed';
  }

  /** What holds for one row on a date. */
  planOn(row: number, date: IsoDate): DayPlan {
    const plan = this.#plan(this.#day(date), this.#scheduleOf[row] as number);
    if (plan === UNKNOWN) return 'unknown';
    if (plan === CLOSED) return 'closed';
    const bands: [number, number][] = [];
    const end = this.#bandStarts[plan + 1] as number;
    for (let at = this.#bandStarts[plan] as number; at < end; at += 2)
      bands.push([this.#bands[at] as number, this.#bands[at + 1] as number]);
    return bands;
  }

  /** 1 for every schedule that is open at the instant. */
  #openSchedules(instant: Date): Uint8Array {
    const { date, minute } = momentOf(instant);
    const today = this.#day(date);
    const before = this.#day(addDays(date, -1));
    const open = new Uint8Array(this.#schedules);
    this.#mark(open, today, this.#covering(minute));
    this.#mark(open, before, this.#covering(minute + DAY_MINUTES), this.#late);
    return open;
  }

  /** Sets 1 where the plan of the day is one of those that cover the minute, and nothing closes the day. */
  #mark(open: Uint8Array, day: DayTables, covering: Uint8Array, only?: Uint8Array): void {
    const { closedByWeeks, closedByYear, plansAt, ordinaryAt } = day;
    const planOf = this.#planOf;
    const weeksOf = this.#weeksOf;
    const closuresOf = this.#closuresOf;
    for (let one = 0; one < open.length; one += 1) {
      if (
        covering[planOf[plansAt + one] as number] === 1 &&
        closedByWeeks[weeksOf[one] as number] === 0 &&
        closedByYear[closuresOf[one] as number] === 0 &&
        (ordinaryAt === undefined || planOf[ordinaryAt + one] !== CLOSED) &&
        (only === undefined || only[one] === 1)
      )
        open[one] = 1;
    }
  }

  #plan(day: DayTables, schedule: number): number {
    if (day.closedByYear[this.#closuresOf[schedule] as number] === 1) return CLOSED;
    const closedWeek = day.closedByWeeks[this.#weeksOf[schedule] as number] === 1;
    const plan = this.#planOf[day.plansAt + schedule] as number;
    if (day.ordinaryAt === undefined) return closedWeek ? CLOSED : plan;
    const ordinary = closedWeek ? CLOSED : (this.#planOf[day.ordinaryAt + schedule] as number);
    return ordinary === CLOSED && plan !== CLOSED ? UNKNOWN : plan;
  }

  #day(date: IsoDate): DayTables {
    const known = this.#days.get(date);
    if (known) return known;
    const weekday = weekdayOf(date);
    const holiday = this.#isHoliday(date);
    const bit = (weekOfMonth(date) - 1) * 7 + weekday;
    const tables: DayTables = {
      plansAt: (holiday ? HOLIDAY : weekday) * this.#schedules,
      ordinaryAt: holiday ? weekday * this.#schedules : undefined,
      closedByWeeks: bitOfEach(this.#weeks, 2, bit),
      closedByYear: bitOfEach(this.#closures, YEAR_WORDS, dayOfYear(date)),
    };
    if (this.#days.size > 16) this.#days.clear();
    this.#days.set(date, tables);
    return tables;
  }

  /** For each plan: does one of its bands cover the minute? */
  #covering(minute: number): Uint8Array {
    const plans = this.#bandStarts.length - 1;
    const covering = new Uint8Array(plans);
    for (let plan = 0; plan < plans; plan += 1) {
      const end = this.#bandStarts[plan + 1] as number;
      for (let at = this.#bandStarts[plan] as number; at < end; at += 2) {
        if (minute >= (this.#bands[at] as number) && minute < (this.#bands[at + 1] as number))
          covering[plan] = 1;
      }
    }
    return covering;
  }
}

function bitOfEach(words: Uint32Array, width: number, bit: number): Uint8Array {
  const bits = new Uint8Array(words.length / width);
  for (let index = 0; index < bits.length; index += 1)
    bits[index] = ((words[index * width + (bit >>> 5)] as number) >>> (bit & 31)) & 1;
  return bits;
}
