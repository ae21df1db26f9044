import * as v from 'valibot';
import { type IsoDate, isRealDate, YearMonth } from '../../kernel/dates.ts';
import { ERAS, fromWareki, monthFromWareki } from '../../kernel/wareki.ts';
import type { NoticePeriod } from './notice.ts';

/** Longer numbers are no amount that one person's year can have, yen. */
const MOST_DIGITS = 12;
const MOST_DAYS = 31 * 12; // a whole year in one row

/** Full-width digits and signs as ASCII, no blanks. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');

export type BadAmount = 'missing-value' | 'not-an-amount' | 'negative-amount';

/** Yen: `3,702`, `3702`, `３，７０２円`, `¥3,702`. A comma anywhere else than before three digits is an error. */
export function readAmount(text: string): number | BadAmount {
  const amount = plain(text)
    .replace(/^[¥\\]/, '')
    .replace(/円$/, '');
  if (amount === '') return 'missing-value';
  if (/^[-−△▲]/.test(amount)) return 'negative-amount';
  if (!/^(\d+|\d{1,3}(,\d{3})+)$/.test(amount)) return 'not-an-amount';
  const digits = amount.replaceAll(',', '');
  return digits.length > MOST_DIGITS ? 'not-an-amount' : Number(digits);
}

/** `2`, `２日`. */
export function readDays(text: string): number | undefined {
  const days = plain(text).replace(/日$/, '');
  return /^\d{1,3}$/.test(days) && Number(days) <= MOST_DAYS ? Number(days) : undefined;
}

const two = (digits: string | undefined): string => `${digits}`.padStart(2, '0');
const ERA = new RegExp(
  `^(${ERAS.map(({ name, letter }) => `${name}|${letter}`).join('|')})(元|\\d{1,2})$`,
  'i',
);

/** `2025`, `令和7`, `R7`, as a year of the era that wareki.ts reads: `5` + `07`. */
function eraYear(year: string): { code: string; letter: string; inEra: string } | undefined {
  const [, name, inEra] = ERA.exec(year) ?? [];
  const era = ERAS.find((one) => one.name === name || one.letter === name?.toUpperCase());
  if (!era || !inEra) return undefined;
  return { code: era.code, letter: era.letter, inEra: inEra === '元' ? '01' : two(inEra) };
}

/** `2025年12月29日`, `1981年01月01日`, `2025/12/29`, `2025-12-29`, `令和7年12月29日`, `R7.12.29`. */
export function readDate(text: string): IsoDate | undefined {
  const [, year, month, day] =
    /^(.{2,5}?)[年/.-](\d{1,2})[月/.-](\d{1,2})日?$/.exec(plain(text)) ?? [];
  if (!year) return undefined;
  const era = eraYear(year);
  if (era) return fromWareki(`${era.letter}${era.inEra}${two(month)}${two(day)}`);
  const date = `${year}-${two(month)}-${two(day)}`;
  return isRealDate(date) ? (date as IsoDate) : undefined;
}

/** `2025年1月`, `2025年01月`, `2025/1`, `2025-01`, `令和7年1月`, with or without 分. */
export function readMonth(text: string): YearMonth | undefined {
  const [, year, month] = /^(.{2,5}?)[年/.-](\d{1,2})月?分?$/.exec(plain(text)) ?? [];
  if (!year) return undefined;
  const era = eraYear(year);
  if (era) return monthFromWareki(`${era.code}${era.inEra}${two(month)}`);
  const parsed = v.safeParse(YearMonth, `${year}-${two(month)}`);
  return parsed.success ? parsed.output : undefined;
}

/** `2025年10月まで`. */
export const readUntil = (text: string): YearMonth | undefined =>
  readMonth(plain(text).replace(/まで$/, ''));

/** U+FF5E and U+301C come from the same bytes by different decoders; NFKC makes `~` of the first. */
const SEPARATOR = /[~〜–—―−-]|から/g;

/** `2025年1月～2025年12月`; one month alone is a period of itself. The later month never comes first. */
export function readPeriod(text: string): NoticePeriod | undefined {
  const period = plain(text).replace(/まで$/, '');
  const one = readMonth(period);
  if (one) return { from: one, to: one };
  for (const found of period.matchAll(SEPARATOR)) {
    const from = readMonth(period.slice(0, found.index));
    const to = readMonth(period.slice(found.index + found[0].length));
    if (from && to && from <= to) return { from, to };
  }
  return undefined;
}
