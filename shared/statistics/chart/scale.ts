import type { Language } from '../../kernel/texts.ts';

const STEPS = [1, 2, 2.5, 5, 10];

/** Round steps from zero that cover `max`, at most five. Charts start at zero: lengths are compared. */
export function ticks(max: number): number[] {
  if (max <= 0) return [0, 1];
  const rough = max / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (STEPS.find((one) => one * power >= rough - 1e-9) ?? 10) * power;
  const last = Math.ceil(max / step - 1e-9);
  return Array.from({ length: last + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}

/** 2000万 / 20M: a number that fits beside an axis. */
export const shortNumber = (value: number, lang: Language): string =>
  value.toLocaleString(lang === 'ja' ? 'ja-JP' : 'en-US', {
    notation: 'compact',
    maximumFractionDigits: 1,
  });

/** Months since year 0, with days as a part of a month: the honest distance between two row keys. */
export function monthsOf(key: string): number {
  const [year = 0, month = 1, day = 1] = key.split('-').map(Number);
  return year * 12 + (month - 1) + (day - 1) / 31;
}
