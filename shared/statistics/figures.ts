import type { Column, Row, Series } from './codec.ts';

/** A column by key; a key that is none is a bug in the data or the chart. */
export function columnOf(series: Series, key: string): Column {
  const found = series.columns.find((column) => column.key === key);
  if (!found) throw new Error(`${series.id}: no column ${key}`);
  return found;
}

export function rowOf(series: Series, key: string): Row {
  const found = series.rows.find((row) => row.key === key);
  if (!found) throw new Error(`${series.id}: no row ${key}`);
  return found;
}

/** The figure of one cell; undefined where the document prints none, or a text. */
export function figure(series: Series, row: string, column: string): number | undefined {
  const index = series.columns.indexOf(columnOf(series, column));
  const cell = rowOf(series, row).values[index];
  return typeof cell === 'number' ? cell : undefined;
}
