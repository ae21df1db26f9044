import * as v from 'valibot';
import type { Endpoint } from '../kernel/endpoint.ts';
import { LANGUAGES } from '../kernel/texts.ts';
import { DocumentId, Localised, Series } from './codec.ts';
import { ABSENT_REASONS } from './sources/source-table.ts';

const Document = v.object({
  id: DocumentId,
  printedTitle: v.nullable(v.string()),
  title: Localised,
  publisher: Localised,
  /** `YYYY-MM` */
  month: v.string(),
});

/** One table or chart of a document: where its figures are, or why they are not here. */
const Table = v.variant('state', [
  v.object({
    heading: v.string(),
    state: v.picklist(['present', 'restates']),
    series: v.array(v.string()),
  }),
  v.object({
    heading: v.string(),
    state: v.literal('absent'),
    reason: v.picklist(ABSENT_REASONS),
  }),
]);

const Summary = v.pick(v.object(Series.entries), [
  'id',
  'topic',
  'title',
  'document',
  'heading',
  'asOf',
  'derivedFrom',
]);

/** All series at once (`next` is always null), and the documents with every table of theirs. */
export const SeriesList = v.object({
  items: v.array(Summary),
  next: v.null(),
  documents: v.array(v.object({ ...Document.entries, tables: v.array(Table) })),
});
export type SeriesList = v.InferOutput<typeof SeriesList>;

/** One series whole; `source` is null for one joined from several documents. */
export const SeriesAnswer = v.object({ ...Series.entries, source: v.nullable(Document) });
export type SeriesAnswer = v.InferOutput<typeof SeriesAnswer>;

const SeriesId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,80}$/));

export const listSeries = {
  method: 'get',
  path: '/api/statistics',
  summary: 'Every series of the rollout and use statistics, and every table of their documents',
  data: 'public',
  answer: SeriesList,
  problems: [],
} as const satisfies Endpoint;

export const getSeries = {
  method: 'get',
  path: '/api/statistics/{id}',
  summary: 'One series with its figures, units, wholes, footnotes and source',
  data: 'public',
  params: v.object({ id: SeriesId }),
  answer: SeriesAnswer,
  problems: ['not-found', 'invalid-input'],
} as const satisfies Endpoint;

export const exportSeries = {
  method: 'get',
  path: '/api/statistics/{id}/export',
  summary: 'The figures of one series as a file: CSV, UTF-8 with BOM',
  data: 'public',
  params: v.object({ id: SeriesId }),
  query: v.object({
    format: v.picklist(['csv']),
    /** Language of labels and texts; figures and keys are the same */
    lang: v.optional(v.picklist(LANGUAGES), 'ja'),
  }),
  media: ['text/csv'],
  problems: ['not-found', 'invalid-input'],
} as const satisfies Endpoint;
