import {
  addMonths,
  addYears,
  firstDayOf,
  type IsoDate,
  lastDayOf,
  type YearMonth,
} from '../kernel/dates.ts';
import { KEEP } from '../kernel/retention.ts';

/** Last day on which a receipt of a care month is kept and shown. @source product.md §4 */
export const receiptKeptUntil = (careMonth: YearMonth): IsoDate =>
  lastDayOf(addMonths(careMonth, KEEP.receiptYears * 12));

/** From this day on the table may let go of it. */
export const receiptGoneFrom = (careMonth: YearMonth): IsoDate =>
  firstDayOf(addMonths(careMonth, KEEP.receiptYears * 12 + 1));

/** Last day on which an ended coverage is kept. */
export const coverageKeptUntil = (validTo: IsoDate): IsoDate =>
  addYears(validTo, KEEP.coverageYears);
