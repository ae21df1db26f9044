import holidays from '@holiday-jp/holiday_jp';
import type { IsoDate } from '../kernel/dates.ts';

/** National holidays of Japan (国民の祝日, with 振替休日 and 国民の休日). */
export type IsHoliday = (date: IsoDate) => boolean;

/** From the kept list of the library; a year it does not know has none, which errs to ordinary opening hours. */
export const isJapaneseHoliday: IsHoliday = (date) => Object.hasOwn(holidays.holidays, date);
