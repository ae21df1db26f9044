import { addMonths, dayOfMonth, type IsoDate, lastDayOf, monthOf } from '../kernel/dates.ts';

/** What stands on page, print and every export about how new the data are. */
export type Freshness = {
  /** 時点: the day for which the data are shown; receipts visible on it are in. */
  asOf: IsoDate;
  /**
   * Care up to this day has passed its ordinary date of claiming: whatever was claimed in the month after
   * the care is shown, as far as it was delivered. Not promised: late claims (月遅れ), claims made again
   * after a return (返戻), paper receipts; they appear whenever they come.
   */
  completeTo: IsoDate;
  /** The next day of the calendar on which new receipts appear. */
  nextExpectedOn: IsoDate;
};

/**
 * Receipts of a month of care are received from the 5th of the next month and appear on the 11th (received
 * to the 10th), 12th (received on the 11th) and 13th (received on the 12th).
 * @source 002, 薬剤情報の更新
 */
const FIRST_DAY = 11;
const LAST_DAY = 13;

/** @param today in Japan */
export function freshness(today: IsoDate): Freshness {
  const month = monthOf(today);
  const day = Number(today.slice(8));
  const allIn = day >= LAST_DAY;
  return {
    asOf: today,
    completeTo: lastDayOf(addMonths(month, allIn ? -1 : -2)),
    nextExpectedOn: allIn
      ? dayOfMonth(addMonths(month, 1), FIRST_DAY)
      : dayOfMonth(month, Math.max(day + 1, FIRST_DAY)),
  };
}
