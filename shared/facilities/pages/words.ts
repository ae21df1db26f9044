import { dateText } from '../../kernel/date-text.ts';
import type { IsoDate } from '../../kernel/dates.ts';
import { type Html, html } from '../../kernel/html.ts';
import type { Language } from '../../kernel/texts.ts';
import type { Band } from '../bands.ts';
import { municipalityOf } from '../municipalities.ts';
import { facilityPageTexts } from '../page-texts.ts';
import { prefectureOf } from '../prefectures.ts';
import { romanName } from '../romaji.ts';

export const facilityPath = (language: Language, path = ''): string =>
  `${language === 'ja' ? '' : `/${language}`}/facilities/${path}`;

/** Japanese in an English page is marked, so that it is read aloud as Japanese. */
export const japanese = (text: string, language: Language): Html =>
  language === 'ja' ? html`${text}` : html`<span lang="ja">${text}</span>`;

/** `9:00`; hours after midnight count on: 25:30 is `翌1:30`, in English `1:30 (next day)`. */
export function timeText(minute: number, language: Language): string {
  const within = minute > 1440 ? minute - 1440 : minute;
  const text = `${Math.floor(within / 60)}:${String(within % 60).padStart(2, '0')}`;
  if (minute <= 1440) return text;
  return language === 'ja' ? `翌${text}` : `${text} (next day)`;
}

export const bandsText = (bands: readonly Band[], language: Language): string =>
  bands
    .map(([from, to]) => `${timeText(from, language)}–${timeText(to, language)}`)
    .join(language === 'ja' ? '、' : ', ');

export const numberText = (n: number): string => n.toLocaleString('ja-JP');

export function distanceText(metres: number, language: Language): string {
  const texts = facilityPageTexts[language];
  return metres < 1000
    ? texts.metres({ n: String(Math.max(10, Math.round(metres / 10) * 10)) })
    : texts.kilometres({ n: (metres / 1000).toFixed(1) });
}

/** `11月24日 9:00` */
export const momentText = (date: IsoDate, minute: number, language: Language): string =>
  `${dateText(date, language)} ${timeText(minute, language)}`;

export function prefectureName(code: string, language: Language): string {
  const prefecture = prefectureOf(code);
  return (language === 'ja' ? prefecture?.name : prefecture?.english) ?? '';
}
/** In English the ward comes before its city: `Chuo-ku, Sapporo-shi`. */
export function municipalityName(code: string, language: Language): string {
  const one = municipalityOf(code);
  if (!one) return '';
  if (language === 'ja') return one.name;
  const city = one.city === undefined ? undefined : municipalityOf(one.city);
  return city
    ? `${romanName(one.kana.slice(city.kana.length), one.name)}, ${romanName(city.kana, city.name)}`
    : romanName(one.kana, one.name);
}
