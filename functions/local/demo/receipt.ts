import type { YearMonth } from '../../../shared/kernel/dates.ts';
import type { Facility } from './facilities.ts';
import type { InsurerKey } from './insurers.ts';
import type { FeeTable } from './receipt-head.ts';
import type { Line } from './receipt-line.ts';

/** One receipt (レセプト), ready to be put into a file, which gives it its number. */
export type Receipt = {
  table: FeeTable;
  facility: Facility;
  insurer: InsurerKey;
  careMonth: YearMonth;
  claimMonth: YearMonth;
  points: number;
  lines: (number: number) => Line[];
};
