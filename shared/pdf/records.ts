import * as v from 'valibot';
import { LANGUAGES } from '../kernel/texts.ts';
import { every, Field, Row } from './field.ts';

const CELL_LENGTH = 1_000;
const Line = v.pipe(v.string(), v.maxLength(CELL_LENGTH));
const Note = v.pipe(v.string(), v.maxLength(2_000));

/** What stands in one cell: a text, or a first line and smaller ones below it. */
const Cell = v.union([Line, v.array(Line)]);
export type Cell = v.InferOutput<typeof Cell>;

const Column = v.object({
  title: Field,
  /** Share of the width of the page; the columns of a table are as wide as the page together. */
  width: v.pipe(v.number(), v.gtValue(0)),
  /** Amounts end at one edge. */
  align: v.optional(v.picklist(['start', 'end']), 'start'),
});

const Table = v.pipe(
  v.object({
    /** A heading above it, where a document has several tables. */
    heading: v.optional(Field),
    columns: v.pipe(v.array(Column), v.minLength(1), v.maxLength(16)),
    rows: v.array(v.array(Cell)),
    /** Rows at the end in heavier letters: sums. */
    totals: v.optional(v.array(v.array(Cell)), []),
    /** Printed instead of a table without rows. */
    empty: Note,
  }),
  v.check(
    ({ columns, rows, totals }) =>
      [...rows, ...totals].every((row) => row.length === columns.length),
    'a row with other columns than the table',
  ),
);
export type RecordsTable = v.InferInput<typeof Table>;

/**
 * A list of records for paper and for keeping: medicines, treatments, expenses, results of checkups. Who it is
 * about, how new it is, one or more tables whose heads come again on every page, notes; page x of y. Rows come
 * in the order in which they are printed.
 *
 * What a page has, the document has: give the same rows, conditions and dates to both.
 */
export const RecordsDocument = v.object({
  template: v.literal('records'),
  ...every,
  language: v.picklist(LANGUAGES),
  orientation: v.picklist(['portrait', 'landscape']),
  /** Top of every page but the first: whose and what. */
  running: Field,
  /** See `person-header.ts`. */
  header: v.array(Row),
  /** As of, complete to, next expected on; conditions that the list was narrowed down to. */
  lines: v.array(Note),
  tables: v.pipe(v.array(Table), v.minLength(1)),
  notes: v.array(Note),
});
export type RecordsDocument = v.InferInput<typeof RecordsDocument>;

/** A text of any length as a cell: what is longer than a cell may be ends in 「…」, which the page does not. */
export const cellText = (text: string): string =>
  text.length <= CELL_LENGTH ? text : `${text.slice(0, CELL_LENGTH - 1)}…`;
