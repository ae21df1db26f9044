import type { Cell, Column, Row, Series } from './codec.ts';
import { comparable } from './comparable.ts';
import { columnOf, figure } from './figures.ts';

/** Where one cell of a joined series comes from. */
export type Origin = { series: Series; row: string; column: string };
/** One row of a joined series: a date or month, and an origin per column (none: nothing was printed). */
export type JoinedRow = Omit<Row, 'values'> & { origins: readonly (Origin | undefined)[] };

/**
 * Takes single cells of printed tables into one series over time. Throws when a cell may not be joined with
 * its column, so a misleading series cannot be built. Figures under review (精査中) become empty.
 */
export function joinedCells(columns: readonly Column[], rows: readonly JoinedRow[]): Row[] {
  return rows.map(({ origins, ...row }) => ({
    ...row,
    values: columns.map((column, index) => cell(column, origins[index])),
  }));
}

function cell(column: Column, origin: Origin | undefined): Cell {
  if (!origin) return null;
  const from = columnOf(origin.series, origin.column);
  if (!comparable(column, from)) {
    throw new Error(`${origin.series.id}.${origin.column} cannot be joined with ${column.key}`);
  }
  return from.underReview ? null : (figure(origin.series, origin.row, origin.column) ?? null);
}

/** The printed series that a joined one was made from, each once. */
export const originsOf = (rows: readonly JoinedRow[]): string[] => [
  ...new Set(rows.flatMap((row) => row.origins.flatMap((origin) => origin?.series.id ?? []))),
];
