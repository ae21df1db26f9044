import type { Language } from '../../kernel/texts.ts';
import type { Column, Row, Series } from '../codec.ts';
import { columnOf, figure } from '../figures.ts';
import { formatCell } from '../format.ts';
import { barFill, barPatterns, legend } from './marks.ts';
import { BLUE, element, text, textWidth, WIDTH, wrapped } from './svg.ts';

const LABEL = 13;
const LINE = 17;
const BAR = 14;
const GAP = 9;

export type Drawing = { markup: string; height: number };

/** Rows that have a figure. A total of counts would dwarf its parts and 100% says nothing; a rate is kept. */
export function barRows(series: Series, columns: readonly Column[]): Row[] {
  const shares = columns.every((column) => column.unit === 'percent');
  return series.rows.filter(
    (row) =>
      (row.role !== 'total' ||
        (shares && columns.every((column) => figure(series, row.key, column.key) !== 100))) &&
      columns.some((column) => figure(series, row.key, column.key) !== undefined),
  );
}

/** Lying bars, each under its label and with its value at the end: nothing must be read off an axis. */
export function drawBars(
  series: Series,
  keys: readonly string[],
  lang: Language,
  id: string,
): Drawing {
  const columns = keys.map((key) => columnOf(series, key));
  const rows = barRows(series, columns);
  const values = rows.flatMap((row) =>
    columns.map((column) => figure(series, row.key, column.key) ?? 0),
  );
  const words = rows.flatMap((row) =>
    columns.map((column) => valueText(series, row, column, lang)),
  );
  const room = WIDTH - Math.max(...words.map((word) => textWidth(word, 12))) - 6;
  const scale = room / Math.max(...values, 1e-9);
  const head = legend(
    columns.map((column) => column.label[lang]),
    (column, x, y) =>
      element('rect', {
        x: x + 0.5,
        y: y - 11,
        width: 20,
        height: 12,
        fill: barFill(id, column),
        stroke: BLUE,
      }),
  );
  let y = head.height;
  const parts = rows.map((row) => {
    const lines = wrapped(row.label[lang], LABEL, WIDTH);
    const label = lines.map((line, index) => text(0, y + 13 + index * LINE, LABEL, line)).join('');
    y += lines.length * LINE + 1;
    const bars = columns.map((column, index) => {
      const value = figure(series, row.key, column.key) ?? 0;
      const top = y;
      y += BAR + 2;
      const bar = { x: 0.5, y: top + 0.5, width: Math.max(value * scale, 0.5), height: BAR - 1 };
      return (
        // Nothing is drawn for zero: even the thinnest bar would say there is something.
        (value > 0 ? element('rect', { ...bar, fill: barFill(id, index), stroke: BLUE }) : '') +
        text(value * scale + 5, top + 11.5, 12, valueText(series, row, column, lang))
      );
    });
    y += GAP;
    return label + bars.join('');
  });
  return { markup: barPatterns(id, columns.length) + head.markup + parts.join(''), height: y };
}

const valueText = (series: Series, row: Row, column: Column, lang: Language): string =>
  formatCell(row.values[series.columns.indexOf(column)], column, row, lang);
