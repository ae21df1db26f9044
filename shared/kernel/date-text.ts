import type { IsoDate } from './dates.ts';
import type { Language } from './texts.ts';

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** A date as people read it: 2026年11月21日, 21 November 2026. The same on every page, file and sheet. */
export function dateText(date: IsoDate, language: Language): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return language === 'ja' ? `${year}年${month}月${day}日` : `${day} ${MONTHS[month - 1]} ${year}`;
}
