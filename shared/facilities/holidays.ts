import y2024 from '@holiday-jp/holiday_jp/lib/holidays_every_year/2024.js';
import y2025 from '@holiday-jp/holiday_jp/lib/holidays_every_year/2025.js';
import y2026 from '@holiday-jp/holiday_jp/lib/holidays_every_year/2026.js';
import y2027 from '@holiday-jp/holiday_jp/lib/holidays_every_year/2027.js';
import y2028 from '@holiday-jp/holiday_jp/lib/holidays_every_year/2028.js';
import y2029 from '@holiday-jp/holiday_jp/lib/holidays_every_year/2029.js';
import y2030 from '@holiday-jp/holiday_jp/lib/holidays_every_year/2030.js';
import y2031 from '@holiday-jp/holiday_jp/lib/holidays_every_year/2031.js';
import y2032 from '@holiday-jp/holiday_jp/lib/holidays_every_year/2032.js';
import y2033 from '@holiday-jp/holiday_jp/lib/holidays_every_year/2033.js';
import y2034 from '@holiday-jp/holiday_jp/lib/holidays_every_year/2034.js';
import y2035 from '@holiday-jp/holiday_jp/lib/holidays_every_year/2035.js';
import type { IsoDate } from '../kernel/dates.ts';

/** National holidays of Japan (国民の祝日, with 振替休日 and 国民の休日). */
export type IsHoliday = (date: IsoDate) => boolean;

/** Only the years that a visitor can ask about: the whole list would be a third of the function. */
const YEARS = [y2024, y2025, y2026, y2027, y2028, y2029, y2030, y2031, y2032, y2033, y2034, y2035];
const days: ReadonlySet<string> = new Set(YEARS.flatMap((year) => Object.keys(year)));

/** From the kept list of the library; a year it does not know has none, which errs to ordinary opening hours. */
export const isJapaneseHoliday: IsHoliday = (date) => days.has(date);
