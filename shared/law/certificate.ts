import { addMonths, type IsoDate, lastDayOf, monthOf } from '../kernel/dates.ts';

/** Months after the month of expiry. */
const GRACE_MONTHS = 3;

/**
 * The last day on which eligibility can still be checked with a card whose 電子証明書 has expired: three
 * months from the end of the month of expiry. Only eligibility; medical information is not shared.
 *
 * Document 004 says "three months" without the exact end; the end of the month is from the public pages.
 *
 * @param certificateExpiresOn the last day on which the 電子証明書 is valid (有効期間満了日)
 * @source 004, 電子証明書の有効期限の状況に応じたマイナ保険証の利用; public pages read 2026-11 (product.md §7)
 */
export const graceEndsOn = (certificateExpiresOn: IsoDate): IsoDate =>
  lastDayOf(addMonths(monthOf(certificateExpiresOn), GRACE_MONTHS));
