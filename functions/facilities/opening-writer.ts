import type { DayPlan, Opening } from '../../shared/facilities/opening.ts';
import { closedBy } from '../../shared/facilities/other-closures.ts';
import { setBit } from './bitmap.ts';
import { DAY_MINUTES, dayOfYear, LEAP_YEAR, YEAR_WORDS } from './opening-layout.ts';
import type { Section } from './section-file.ts';

const DAYS = 8;

/**
 * Hours of all rows. Equal plans of a day, grids of weeks and lists of closing days are kept once, and so
 * are whole schedules: rows only say which schedule is theirs.
 */
export function writeOpenings(openings: readonly Opening[]): Record<string, Section> {
  const plans = new Numbers<DayPlan>(['unknown', 'closed']);
  const weeks = new Numbers<readonly number[]>([[]]);
  const closures = new Numbers<Opening['closures']>([[]]);
  const schedules = new Numbers<string>([]);
  const scheduleOf = Uint32Array.from(openings, (one) => {
    const days = one.days.map((plan) => plans.of(plan));
    return schedules.of([...days, weeks.of(one.closedWeeks), closures.of(one.closures)].join());
  });
  const parts = schedules.values.map((text) => text.split(',').map(Number));
  if (plans.values.length > 65_535)
    throw new RangeError('more kinds of opening hours than the index can hold');
  const bands = plans.values.map((plan) => (typeof plan === 'string' ? [] : plan.flat()));
  const late = plans.values.map(runsLate);
  return {
    'open.scheduleOf': scheduleOf,
    'open.planOf': Uint16Array.from(
      Array.from({ length: DAYS }, (_, day) => parts.map((part) => part[day] as number)).flat(),
    ),
    'open.weeksOf': Uint32Array.from(parts, (part) => part[DAYS] as number),
    'open.closuresOf': Uint32Array.from(parts, (part) => part[DAYS + 1] as number),
    'open.late': Uint8Array.from(parts, (part) =>
      part.slice(0, DAYS).some((plan) => late[plan]) ? 1 : 0,
    ),
    'open.bandStarts': startsOf(bands),
    'open.bands': Uint16Array.from(bands.flat()),
    'open.weeks': Uint32Array.from(weeks.values.flatMap(bitsOfWeeks)),
    'open.closures': Uint32Array.from(closures.values.flatMap(bitsOfClosures)),
  };
}

/** Past midnight: only then do the hours of yesterday matter. */
const runsLate = (plan: DayPlan): boolean =>
  typeof plan !== 'string' && plan.some(([, to]) => to > DAY_MINUTES);

/** Numbers equal values in the order in which they are met. */
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

function bitsOfClosures(spans: Opening['closures']): number[] {
  const bits = new Uint32Array(YEAR_WORDS);
  for (let day = 0; day < 366 && spans.length > 0; day += 1) {
    const date = new Date(Date.UTC(LEAP_YEAR, 0, 1 + day)).toISOString().slice(0, 10);
    if (closedBy(spans, date)) setBit(bits, dayOfYear(date));
  }
  return [...bits];
}
