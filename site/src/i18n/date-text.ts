import { dateText } from '../../../shared/kernel/date-text.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { Language } from '../../../shared/kernel/texts.ts';

export { dateText };

const weekdays = {
  ja: new Intl.DateTimeFormat('ja-JP', { weekday: 'short', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'UTC' }),
};

/**
 * 2026年11月5日（木）, Thu 5 November 2026. A calendar date is midnight UTC here, so that the time zone of the
 * phone cannot move it.
 */
export const dateWithWeekday = (date: IsoDate, language: Language): string => {
  const weekday = weekdays[language].format(new Date(`${date}T00:00:00Z`));
  const text = dateText(date, language);
  return language === 'ja' ? `${text}（${weekday}）` : `${weekday} ${text}`;
};
