import { fromCompact, type IsoDate, type YearMonth } from './dates.ts';

type Era = { code: string; letter: string; name: string; from: string; offset: number };

/**
 * Eras of the Japanese calendar (和暦), newest first; `code` as in receipts, `letter` as in other files.
 * @source formats/identity-and-insurance-numbers.md §7 (dates of law)
 */
export const ERAS: readonly Era[] = [
  { code: '5', letter: 'R', name: '令和', from: '2019-05-01', offset: 2018 },
  { code: '4', letter: 'H', name: '平成', from: '1989-01-08', offset: 1988 },
  { code: '3', letter: 'S', name: '昭和', from: '1926-12-25', offset: 1925 },
  { code: '2', letter: 'T', name: '大正', from: '1912-07-30', offset: 1911 },
  { code: '1', letter: 'M', name: '明治', from: '1868-01-25', offset: 1867 },
];

/** `GYYMMDD` (era code or letter) to a date; undefined when it does not exist in that era. */
export function fromWareki(text: string): IsoDate | undefined {
  const parts = /^([1-5MTSHR])(\d\d)(\d\d)(\d\d)$/.exec(text);
  const index = ERAS.findIndex((era) => era.code === parts?.[1] || era.letter === parts?.[1]);
  const era = ERAS[index];
  if (!parts || !era || parts[2] === '00') return undefined;
  const date = fromCompact(`${era.offset + Number(parts[2])}${parts[3]}${parts[4]}`);
  const next = ERAS[index - 1];
  if (!date || date < era.from || (next && date >= next.from)) return undefined;
  return date;
}

/** `GYYMM` to a month; a month that any day of the era touches is accepted. */
export function monthFromWareki(text: string): YearMonth | undefined {
  const parts = /^([1-5])(\d\d)(0[1-9]|1[0-2])$/.exec(text);
  const index = ERAS.findIndex((era) => era.code === parts?.[1]);
  const era = ERAS[index];
  if (!parts || !era || parts[2] === '00') return undefined;
  const month = `${era.offset + Number(parts[2])}-${parts[3]}` as YearMonth;
  const next = ERAS[index - 1];
  if (month < era.from.slice(0, 7) || (next && month > next.from.slice(0, 7))) return undefined;
  return month;
}

/** 令和8年11月21日; year 1 reads 元年. */
export function toWareki(date: IsoDate): string {
  const era = ERAS.find((one) => date >= one.from);
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  if (!era) return `${year}年${month}月${day}日`;
  const inEra = year - era.offset;
  return `${era.name}${inEra === 1 ? '元' : inEra}年${month}月${day}日`;
}
