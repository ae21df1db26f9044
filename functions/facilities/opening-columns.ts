import type { IsHoliday } from '../../shared/facilities/holidays.ts';
import {
  type DayPlan,
  HOLIDAY,
  momentOf,
  type Opening,
  type Openness,
  weekdayOf,
  weekOfMonth,
} from '../../shared/facilities/opening.ts';
import { closedBy } from '../../shared/facilities/other-closures.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import { addDays } from '../../shared/kernel/dates.ts';
import { type Bitmap, setBit } from './bitmap.ts';
import type { LoadedSections, Section } from './section-file.ts';

/** Plan numbers that are no list of bands. */
const UNKNOWN = 0;
const CLOSED = 1;
const DAYS = 8;
const DAY_MINUTES = 1440;
/** The days of a leap year, as bits. */
const YEAR_WORDS = 12;
const LEAP_YEAR = 2024;

/** Hours of all rows: equal plans, grids and lists of closing days are kept once. */
export function writeOpenings(openings: readonly Opening[]): Record<string, Section> {
  const plans = new Numbers<DayPlan>(['unknown', 'closed']);
  const weeks = new Numbers<readonly number[]>([[]]);
  const closures = new Numbers<Opening['closures']>([[]]);
  const rows = openings.length;
  const planOf = new Uint16Array(rows * DAYS);
  const weeksOf = new Uint16Array(rows);
  const closuresOf = new Uint32Array(rows);
  openings.forEach((opening, row) => {
    opening.days.forEach((plan, day) => {
      planOf[day * rows + row] = plans.of(plan);
    });
    weeksOf[row] = weeks.of(opening.closedWeeks);
    closuresOf[row] = closures.of(opening.closures);
  });
  if (plans.values.length > 65_535 || weeks.values.length > 65_535)
    throw new RangeError('more kinds of opening hours than the index can hold');
  const bands = plans.values.map((plan) => (typeof plan === 'string' ? [] : plan.flat()));
  return {
    'open.planOf': planOf,
    'open.weeksOf': weeksOf,
    'open.closuresOf': closuresOf,
    'open.late': Uint8Array.from(openings, ({ days }) => (days.some(runsLate) ? 1 : 0)),
    'open.bandStarts': startsOf(bands),
    'open.bands': Uint16Array.from(bands.flat()),
    'open.weeks': Uint32Array.from(weeks.values.flatMap(bitsOfWeeks)),
    'open.closures': Uint32Array.from(closures.values.flatMap(bitsOfClosures)),
  };
}

/** Past midnight: only then do the hours of yesterday matter. */
const runsLate = (plan: DayPlan): boolean =>
  typeof plan !== 'string' && plan.some(([, to]) => to > DAY_MINUTES);

class Numbers<T> {
  readonly values: T[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #met = new Map<T, number>();
  constructor(first: readonly T[]) {
    for (const value of first) this.of(value);
  }
  of(value: T): number {
    const met = this.#met.get(value);
    if (met !== undefined) return met;
    const number = this.#numberOf(value);
    this.#met.set(value, number);
    return number;
  }
  #numberOf(value: T): number {
    const key = JSON.stringify(value);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.values.length);
    return this.values.push(value) - 1;
  }
}

function startsOf(lists: readonly (readonly number[])[]): Uint32Array {
  const starts = new Uint32Array(lists.length + 1);
  lists.forEach((list, index) => {
    starts[index + 1] = (starts[index] as number) + list.length;
  });
  return starts;
}

const bitsOfWeeks = (closedWeeks: readonly number[]): [low: number, high: number] => {
  let low = 0;
  let high = 0;
  for (const index of closedWeeks) {
    if (index < 32) low |= 1 << index;
    else high |= 1 << (index - 32);
  }
  return [low >>> 0, high >>> 0];
};

const dayOfYear = (date: string): number =>
  Math.round(
    (Date.parse(`${LEAP_YEAR}-${date.slice(5)}T00:00:00Z`) - Date.UTC(LEAP_YEAR, 0, 1)) /
      86_400_000,
  );

function bitsOfClosures(spans: Opening['closures']): number[] {
  const bits = new Uint32Array(YEAR_WORDS);
  for (let day = 0; day < 366 && spans.length > 0; day += 1) {
    const date = new Date(Date.UTC(LEAP_YEAR, 0, 1 + day)).toISOString().slice(0, 10);
    if (closedBy(spans, date)) setBit(bits, day);
  }
  return [...bits];
}

/** One date seen by all rows: which plan counts, and who is closed. */
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
  readonly #rows: number;
  readonly #planOf: Uint16Array;
  readonly #weeksOf: Uint16Array;
  readonly #closuresOf: Uint32Array;
  readonly #bandStarts: Uint32Array;
  readonly #bands: Uint16Array;
  readonly #weeks: Uint32Array;
  readonly #closures: Uint32Array;
  readonly #late: Uint8Array;
  readonly #isHoliday: IsHoliday;

  constructor(rows: number, sections: LoadedSections, isHoliday: IsHoliday) {
    this.#rows = rows;
    this.#isHoliday = isHoliday;
    this.#planOf = sections.hot('open.planOf', 'Uint16Array');
    this.#weeksOf = sections.hot('open.weeksOf', 'Uint16Array');
    this.#closuresOf = sections.hot('open.closuresOf', 'Uint32Array');
    this.#late = sections.hot('open.late', 'Uint8Array');
    this.#bandStarts = sections.hot('open.bandStarts', 'Uint32Array');
    this.#bands = sections.hot('open.bands', 'Uint16Array');
    this.#weeks = sections.hot('open.weeks', 'Uint32Array');
    this.#closures = sections.hot('open.closures', 'Uint32Array');
  }

  /** target := those of the candidates that are certainly open. */
  openAt(instant: Date, candidates: Bitmap, target: Bitmap): void {
    const { date, minute } = momentOf(instant);
    const today = this.#day(date);
    const before = this.#day(addDays(date, -1));
    const openNow = this.#covering(minute);
    const openFromBefore = this.#covering(minute + DAY_MINUTES);
    const isOpen = this.#reader(today, openNow);
    const isStillOpen = this.#reader(before, openFromBefore);
    const late = this.#late;
    for (let i = 0; i < target.length; i += 1) {
      let word = candidates[i] as number;
      let open = 0;
      while (word !== 0) {
        const low = word & -word;
        const row = (i << 5) + 31 - Math.clz32(low);
        if (isOpen(row) === 1 || (late[row] === 1 && isStillOpen(row) === 1)) open |= low;
        word ^= low;
      }
      target[i] = open;
    }
  }

  /** `values[plan of the row on that day]`, with everything at hand: this runs for every row. */
  #reader(day: DayTables, values: Uint8Array): (row: number) => number {
    const { closedByYear, closedByWeeks, plansAt, ordinaryAt } = day;
    const closuresOf = this.#closuresOf;
    const weeksOf = this.#weeksOf;
    const planOf = this.#planOf;
    if (ordinaryAt !== undefined) return (row) => values[this.#plan(day, row)] as number;
    return (row) =>
      values[planOf[plansAt + row] as number] === 1 &&
      closedByWeeks[weeksOf[row] as number] === 0 &&
      closedByYear[closuresOf[row] as number] === 0
        ? 1
        : 0;
  }

  /** Open, closed or not stated at an instant, for one row. */
  opennessOf(row: number, instant: Date): Openness {
    const { date, minute } = momentOf(instant);
    const covers = (plan: DayPlan, at: number) =>
      typeof plan !== 'string' && plan.some(([from, to]) => at >= from && at < to);
    const today = this.planOn(row, date);
    const late = this.#late[row] === 1 && this.planOn(row, addDays(date, -1));
    if (covers(today, minute) || (late && covers(late, minute + DAY_MINUTES))) return 'open';
    return today === 'unknown' ? 'unknown' : 'closed';
  }

  /** What holds for one row on a date. */
  planOn(row: number, date: IsoDate): DayPlan {
    const plan = this.#plan(this.#day(date), row);
    if (plan === UNKNOWN) return 'unknown';
    if (plan === CLOSED) return 'closed';
    const bands: [number, number][] = [];
    for (
      let at = this.#bandStarts[plan] as number;
      at < (this.#bandStarts[plan + 1] as number);
      at += 2
    )
      bands.push([this.#bands[at] as number, this.#bands[at + 1] as number]);
    return bands;
  }

  #plan(day: DayTables, row: number): number {
    if (day.closedByYear[this.#closuresOf[row] as number] === 1) return CLOSED;
    const closedWeek = day.closedByWeeks[this.#weeksOf[row] as number] === 1;
    const plan = this.#planOf[day.plansAt + row] as number;
    if (day.ordinaryAt === undefined) return closedWeek ? CLOSED : plan;
    const ordinary = closedWeek ? CLOSED : (this.#planOf[day.ordinaryAt + row] as number);
    return ordinary === CLOSED && plan !== CLOSED ? UNKNOWN : plan;
  }

  readonly #days = new Map<string, DayTables>();
  #day(date: IsoDate): DayTables {
    const known = this.#days.get(date);
    if (known) return known;
    const weekday = weekdayOf(date);
    const holiday = this.#isHoliday(date);
    const bit = (weekOfMonth(date) - 1) * 7 + weekday;
    const tables: DayTables = {
      plansAt: (holiday ? HOLIDAY : weekday) * this.#rows,
      ordinaryAt: holiday ? weekday * this.#rows : undefined,
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
      for (
        let at = this.#bandStarts[plan] as number;
        at < (this.#bandStarts[plan + 1] as number);
        at += 2
      ) {
        if (minute >= (this.#bands[at] as number) && minute < (this.#bands[at + 1] as number))
          covering[plan] = 1;
      }
    }
    return covering;
  }
}

const bitOfEach = (words: Uint32Array, width: number, bit: number): Uint8Array =>
  Uint8Array.from(
    { length: words.length / width },
    (_, index) => ((words[index * width + (bit >>> 5)] as number) >>> (bit & 31)) & 1,
  );
