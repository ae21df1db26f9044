import { dayPage } from '../kernel/day-page.ts';
import type { MedicationRow } from './rows.ts';

export const PAGE_ROWS = 100;

/** One page from a cursor on. @param rows newest first, filtered */
export const pageOf = (rows: readonly MedicationRow[], cursor: string | undefined) =>
  dayPage(rows, cursor, PAGE_ROWS, ({ dispensing }) => dispensing.day.dispensedOn);
