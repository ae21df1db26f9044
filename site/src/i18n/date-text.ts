import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { Language } from '../../../shared/kernel/texts.ts';

const day = { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' } as const;
const formats = {
  ja: new Intl.DateTimeFormat('ja-JP', day),
  en: new Intl.DateTimeFormat('en-GB', day),
};
const weekdays = {
  ja: new Intl.DateTimeFormat('ja-JP', { weekday: 'short', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'UTC' }),
};

/** A calendar date is midnight UTC here, so that the time zone of the phone cannot move it. */
const instant = (date: IsoDate) => new Date(`${date}T00:00:00Z`);

/** 2026年11月5日, 5 November 2026 */
export const dateText = (date: IsoDate, language: Language): string =>
  formats[language].format(instant(date));

/** 2026年11月5日（木）, Thu 5 November 2026 */
export const dateWithWeekday = (date: IsoDate, language: Language): string => {
  const weekday = weekdays[language].format(instant(date));
  const text = dateText(date, language);
  return language === 'ja' ? `${text}（${weekday}）` : `${weekday} ${text}`;
};
