import * as v from 'valibot';
import { isRealDate } from '../kernel/dates.ts';
import { DENOMINATORS, MEASURES, UNITS } from './measures.ts';
import { TOPICS } from './topics.ts';
import { TRAPS } from './traps.ts';

const Name = v.pipe(v.string(), v.nonEmpty(), v.maxLength(300));
const Key = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const PlainDate = v.pipe(v.string(), v.check(isRealDate, 'date'));

/** One text in both languages; the Japanese is the one that counts. */
export const Localised = v.strictObject({ ja: Name, en: Name });
export type Localised = v.InferOutput<typeof Localised>;

/** The five public documents (product.md), by number; 004 is the newest (November 2024). */
export const DocumentId = v.picklist(['000', '001', '002', '003', '004']);
export type DocumentId = v.InferOutput<typeof DocumentId>;

/** A figure, a text, or null where the document prints nothing or a dash (never zero). */
export const Cell = v.union([v.pipe(v.number(), v.finite()), Localised, v.null()]);
export type Cell = v.InferOutput<typeof Cell>;

export const Column = v.strictObject({
  key: Key,
  label: Localised,
  unit: v.picklist(UNITS),
  /** Digits after the point, as printed: 20.0 stays 20.0. None means 0. */
  decimals: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2))),
  /** What is counted; only columns with the same one may ever be joined (see comparable.ts). */
  measure: v.optional(v.picklist(MEASURES)),
  /** Every share says of what it is the share. */
  denominator: v.optional(v.picklist(DENOMINATORS)),
  /** Whether 一括照会 (advance batch inquiries) is part of the figure: yes in 000/003, no in 001/004. */
  bulk: v.optional(v.picklist(['included', 'excluded'])),
  /** The document itself says these figures are being re-examined (精査中). */
  underReview: v.optional(v.literal(true)),
});
export type Column = v.InferOutput<typeof Column>;

export const Row = v.strictObject({
  key: Key,
  label: Localised,
  values: v.array(Cell),
  role: v.optional(v.picklist(['total'])),
  /** Printed as 約: the count is rounded to this many (10,000 for 万). */
  roundedTo: v.optional(v.number()),
});
export type Row = v.InferOutput<typeof Row>;

/** Arithmetic that the printed table promises; checks.ts does it again. */
export const Check = v.variant('rule', [
  v.strictObject({
    rule: v.literal('rows-sum'),
    columns: v.array(Key),
    total: Key,
    tolerance: v.optional(v.number()),
  }),
  v.strictObject({ rule: v.literal('columns-sum'), total: Key, parts: v.array(Key) }),
  v.strictObject({ rule: v.literal('ratio'), share: Key, part: Key, whole: Key }),
  v.strictObject({ rule: v.literal('share-of-row'), share: Key, part: Key, row: Key }),
  v.strictObject({ rule: v.literal('change'), change: Key, from: Key, to: Key }),
  v.strictObject({ rule: v.literal('rank'), rank: Key, by: Key }),
]);
export type Check = v.InferOutput<typeof Check>;

/** A place where the document does not agree with its own arithmetic: its figure is kept, and said so. */
export const Difference = v.strictObject({
  row: Key,
  column: Key,
  printed: v.number(),
  computed: v.number(),
});
export type Difference = v.InferOutput<typeof Difference>;

export const Footnote = v.strictObject({
  /** `document`: the document's own note, in our words; `portal`: added here. */
  by: v.picklist(['document', 'portal']),
  /** Stands above the table on a page: without it the figures mislead. */
  trap: v.optional(v.picklist(TRAPS)),
  text: Localised,
});
export type Footnote = v.InferOutput<typeof Footnote>;

export const ChartSpec = v.strictObject({
  kind: v.picklist(['bars', 'line', 'tiles']),
  columns: v.pipe(v.array(Key), v.minLength(1), v.maxLength(4)),
  title: Localised,
});
export type ChartSpec = v.InferOutput<typeof ChartSpec>;

/** One table of one document, or one joined from several (`derivedFrom`). */
export const Series = v.strictObject({
  id: Key,
  topic: v.picklist(TOPICS),
  document: v.nullable(DocumentId),
  /** As printed above the table; empty where the document prints none. */
  heading: v.pipe(v.string(), v.maxLength(200)),
  title: Localised,
  /** State on `to`, or the period `from`–`to`; calendar dates in Japan, both included. */
  asOf: v.strictObject({ from: v.optional(PlainDate), to: PlainDate }),
  columns: v.pipe(v.array(Column), v.minLength(1)),
  rows: v.pipe(v.array(Row), v.minLength(1)),
  checks: v.array(Check),
  differences: v.array(Difference),
  footnotes: v.array(Footnote),
  charts: v.array(ChartSpec),
  derivedFrom: v.optional(v.array(Key)),
});
export type Series = v.InferOutput<typeof Series>;
