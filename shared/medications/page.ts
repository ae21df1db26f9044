import { readCursor, writeCursor } from './cursor.ts';
import type { MedicationRow } from './rows.ts';

export const PAGE_ROWS = 100;

/** One page from a cursor on. @param rows newest first, filtered */
export function pageOf(
  rows: readonly MedicationRow[],
  cursor: string | undefined,
): { rows: readonly MedicationRow[]; next: string | null } {
  const start = cursor === undefined ? 0 : startOf(rows, cursor);
  const page = rows.slice(start, start + PAGE_ROWS);
  const last = page.at(-1);
  if (!last || start + PAGE_ROWS >= rows.length) return { rows: page, next: null };
  const day = last.dispensing.day.dispensedOn;
  const firstOfDay = rows.findIndex(({ dispensing }) => dispensing.day.dispensedOn === day);
  return {
    rows: page,
    next: writeCursor({ day, rowsOfDay: start + PAGE_ROWS - firstOfDay }),
  };
}

function startOf(rows: readonly MedicationRow[], cursor: string): number {
  const { day, rowsOfDay } = readCursor(cursor);
  const firstNotNewer = rows.findIndex(({ dispensing }) => dispensing.day.dispensedOn <= day);
  const firstOlder = rows.findIndex(({ dispensing }) => dispensing.day.dispensedOn < day);
  const end = rows.length;
  return Math.min(
    (firstNotNewer < 0 ? end : firstNotNewer) + rowsOfDay,
    firstOlder < 0 ? end : firstOlder,
  );
}
