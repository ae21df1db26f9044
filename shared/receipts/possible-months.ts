import { addMonths, type YearMonth } from '../kernel/dates.ts';

/** Whatever a delivery says: leaves room for years of supply within the dates that the portal has. */
const LAST_MONTH = '2099-12' as YearMonth;

/**
 * Care comes before its claim, and neither is of the future. A claim of the month after the delivery is let
 * through, for systems that write the month in which it will be sent.
 *
 * @param latest month of the delivery; absent where no one knows it
 */
export function arePossible(
  careMonth: YearMonth,
  claimMonth: YearMonth | undefined,
  latest: YearMonth = LAST_MONTH,
): boolean {
  if (careMonth > latest || careMonth > LAST_MONTH) return false;
  if (claimMonth === undefined) return true;
  return careMonth <= claimMonth && claimMonth <= addMonths(latest, 1);
}
