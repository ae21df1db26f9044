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
  /** Sent back to the provider (返戻), which claims again: never reviewed. */
  returned?: boolean | undefined;
  /** The claim made again. */
  corrects?: boolean | undefined;
  /** Not reviewed yet though others of its month are. */
  inReview?: boolean | undefined;
  /** The review takes some points off it (査定). */
  reduced?: boolean | undefined;
  lines: (number: number) => Line[];
};
