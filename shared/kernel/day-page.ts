import * as v from 'valibot';
import { type IsoDate, isRealDate } from './dates.ts';

/**
 * Where the next page of a list begins, newest first: behind the n-th row of a day. It stays right when newer
 * rows arrive in between, tells nothing but a date, and whatever is written into it only moves within one's
 * own list.
 */
type Position = { day: IsoDate; rowsOfDay: number };

const FORM = /^(\d{4}-\d\d-\d\d)\.(\d{1,5})$/;

export const DayCursor = v.pipe(
  v.string(),
  v.maxLength(16),
  v.regex(FORM),
  v.check((text) => isRealDate(text.slice(0, 10)), 'date'),
);

/** One page from a cursor on. @param rows newest first @param cursor one that {@link DayCursor} accepts */
export function dayPage<Row>(
  rows: readonly Row[],
  cursor: string | undefined,
  size: number,
  dayOf: (row: Row) => IsoDate,
): { rows: readonly Row[]; next: string | null } {
  const start = cursor === undefined ? 0 : startOf(rows, readCursor(cursor), dayOf);
  const page = rows.slice(start, start + size);
  const last = page.at(-1);
  if (!last || start + size >= rows.length) return { rows: page, next: null };
  const day = dayOf(last);
  const firstOfDay = rows.findIndex((row) => dayOf(row) === day);
  return { rows: page, next: `${day}.${start + size - firstOfDay}` };
}

function readCursor(cursor: string): Position {
  const [, day, rows] = FORM.exec(cursor) ?? [];
  return { day: day as IsoDate, rowsOfDay: Number(rows) };
}

function startOf<Row>(
  rows: readonly Row[],
  { day, rowsOfDay }: Position,
  dayOf: (row: Row) => IsoDate,
): number {
  const firstNotNewer = rows.findIndex((row) => dayOf(row) <= day);
  const firstOlder = rows.findIndex((row) => dayOf(row) < day);
  const end = rows.length;
  return Math.min(
    (firstNotNewer < 0 ? end : firstNotNewer) + rowsOfDay,
    firstOlder < 0 ? end : firstOlder,
  );
}
