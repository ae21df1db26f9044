import * as v from 'valibot';
import { type IsoDate, isRealDate } from '../kernel/dates.ts';

/**
 * Where the next page begins: behind the n-th row of a day. It stays right when newer receipts arrive in
 * between, tells nothing but a date, and whatever is written into it only moves within one's own list.
 */
export type Position = { day: IsoDate; rowsOfDay: number };

const FORM = /^(\d{4}-\d\d-\d\d)\.(\d{1,5})$/;

export const MedicationCursor = v.pipe(
  v.string(),
  v.maxLength(16),
  v.regex(FORM),
  v.check((text) => isRealDate(text.slice(0, 10)), 'date'),
);

export const writeCursor = ({ day, rowsOfDay }: Position): string => `${day}.${rowsOfDay}`;

/** @param cursor one that {@link MedicationCursor} has accepted */
export function readCursor(cursor: string): Position {
  const [, day, rows] = FORM.exec(cursor) ?? [];
  return { day: day as IsoDate, rowsOfDay: Number(rows) };
}
