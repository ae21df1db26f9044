import type { Language } from '../kernel/texts.ts';
import type { Cell, Column, Row, Series } from './codec.ts';

const LOCALE = { ja: 'ja-JP', en: 'en-GB' } as const;

/** `—` for a cell that is empty in the document: never zero. */
export const EMPTY_CELL = '—';

/** A number as printed: digit groups, and the digits after the point that the document prints. */
export const formatNumber = (value: number, decimals: number, lang: Language): string =>
  value.toLocaleString(LOCALE[lang], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });

const UNIT_AFTER = {
  percent: { ja: '％', en: '%' },
  'percentage-points': { ja: 'ポイント', en: ' points' },
  rank: { ja: '位', en: '' },
} as const;

/** What follows a figure of this column; the unit of a count stands in the column's head instead. */
export const unitAfter = ({ unit }: Column, lang: Language): string =>
  unit in UNIT_AFTER ? UNIT_AFTER[unit as keyof typeof UNIT_AFTER][lang] : '';

/** A cell for people: 約9,790万, 20.0％, +1.32ポイント, —. */
export function formatCell(
  cell: Cell | undefined,
  column: Column,
  row: Row,
  lang: Language,
): string {
  if (cell === null || cell === undefined) return EMPTY_CELL;
  if (typeof cell !== 'number') return cell[lang];
  const sign = column.unit === 'percentage-points' && cell > 0 ? '+' : '';
  const after = unitAfter(column, lang);
  if (after === '' && row.roundedTo && cell % row.roundedTo === 0 && cell >= row.roundedTo) {
    return rounded(cell, row.roundedTo, lang);
  }
  return `${sign}${formatNumber(cell, column.decimals ?? 0, lang)}${after}`;
}

/** Rounded figures keep the grain in which they are printed. */
function rounded(value: number, grain: number, lang: Language): string {
  if (lang === 'en') return `about ${formatNumber(value, 0, lang)}`;
  if (grain < 10_000) return `約${formatNumber(value, 0, lang)}`;
  const oku = Math.floor(value / 100_000_000);
  const man = (value % 100_000_000) / 10_000;
  if (oku === 0) return `約${formatNumber(man, 0, lang)}万`;
  return `約${formatNumber(oku, 0, lang)}億${man === 0 ? '' : `${formatNumber(man, 0, lang)}万`}`;
}

/** All rows as text, for the table of a page. */
export const formattedRows = (series: Series, lang: Language): string[][] =>
  series.rows.map((row) =>
    series.columns.map((column, index) => formatCell(row.values[index], column, row, lang)),
  );
