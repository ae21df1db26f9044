import type { IsoDate } from './dates.ts';
import { ERAS } from './wareki.ts';

/** A date of the Japanese calendar in the parts that a form asks for; year 1 reads 元. */
export type WarekiParts = { era: string; year: string; month: string; day: string };

/** Undefined before 明治. */
export function warekiParts(date: IsoDate): WarekiParts | undefined {
  const era = ERAS.find(({ from }) => date >= from);
  if (!era) return undefined;
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const inEra = year - era.offset;
  return {
    era: era.name,
    year: inEra === 1 ? '元' : String(inEra),
    month: String(month),
    day: String(day),
  };
}

/** 昭和48年, as receptions ask for it beside the date. */
export function eraYear(date: IsoDate): string {
  const parts = warekiParts(date);
  return parts ? `${parts.era}${parts.year}年` : `${Number(date.slice(0, 4))}年`;
}
