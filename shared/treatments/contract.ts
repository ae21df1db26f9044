import * as v from 'valibot';
import { IsoDate } from '../kernel/dates.ts';
import { DayCursor } from '../kernel/day-page.ts';
import type { Endpoint } from '../kernel/endpoint.ts';
import { LANGUAGES } from '../kernel/texts.ts';
import { CATEGORIES } from './categories.ts';
import { Treatment } from './treatment.ts';

const SearchText = v.pipe(v.string(), v.maxLength(200));

/** Filters of the list; all optional and joined by AND. `from` and `to` are inclusive. */
export const TreatmentQuery = v.object({
  from: v.optional(IsoDate),
  to: v.optional(IsoDate),
  category: v.optional(v.picklist(CATEGORIES)),
  facility: v.optional(SearchText),
  q: v.optional(SearchText),
  cursor: v.optional(DayCursor),
  for: v.optional(v.pipe(v.string(), v.maxLength(700))),
});
export type TreatmentQuery = v.InferOutput<typeof TreatmentQuery>;

/** Newest first. For what the three dates promise see medications/freshness.ts. */
export const TreatmentList = v.object({
  asOf: IsoDate,
  completeTo: IsoDate,
  nextExpectedOn: IsoDate,
  items: v.array(Treatment),
  next: v.nullable(v.string()),
  /** What the list can be narrowed to, over all of the person's treatments; on the first page only */
  choices: v.object({
    facilities: v.array(v.string()),
    categories: v.array(v.picklist(CATEGORIES)),
  }),
});
export type TreatmentList = v.InferOutput<typeof TreatmentList>;

export const TreatmentExportQuery = v.object({
  ...v.omit(TreatmentQuery, ['cursor']).entries,
  format: v.picklist(['csv', 'pdf']),
  /** Language of column names and fixed values; names of procedures and places stay as they are. */
  lang: v.optional(v.picklist(LANGUAGES), 'ja'),
});

const problems = [
  'not-signed-in',
  'session-expired',
  'not-available',
  'invalid-input',
  'no-audit',
] as const;

export const listTreatments = {
  method: 'get',
  path: '/api/treatments',
  summary: 'Treatments of a person, newest first',
  data: 'health',
  query: TreatmentQuery,
  answer: TreatmentList,
  problems,
} as const satisfies Endpoint;

export const exportTreatments = {
  method: 'get',
  path: '/api/treatments/export',
  summary: 'The same treatments as a file',
  data: 'health',
  query: TreatmentExportQuery,
  media: ['text/csv', 'application/pdf'],
  problems,
} as const satisfies Endpoint;
