import * as v from 'valibot';
import { IsoDate } from '../kernel/dates.ts';
import { DayCursor } from '../kernel/day-page.ts';
import type { Endpoint } from '../kernel/endpoint.ts';
import { LANGUAGES } from '../kernel/texts.ts';
import { Medication, Route } from './codec.ts';

const SearchText = v.pipe(v.string(), v.maxLength(200));

/** Filters of the list; all optional and joined by AND. `from` and `to` are inclusive. */
export const MedicationQuery = v.object({
  from: v.optional(IsoDate),
  to: v.optional(IsoDate),
  route: v.optional(Route),
  facility: v.optional(SearchText),
  ingredient: v.optional(SearchText),
  q: v.optional(SearchText),
  cursor: v.optional(DayCursor),
  for: v.optional(v.pipe(v.string(), v.maxLength(700))),
});
export type MedicationQuery = v.InferOutput<typeof MedicationQuery>;

/** Two supplies with the same ingredient from two places that cover the same days; both inclusive. */
export const SameIngredientPair = v.object({
  ingredientName: v.string(),
  from: IsoDate,
  until: IsoDate,
  /** The newer one first. */
  medications: v.tuple([Medication, Medication]),
});
export type SameIngredientPair = v.InferOutput<typeof SameIngredientPair>;

/** Newest first. For what the three dates promise see freshness.ts. */
export const MedicationList = v.object({
  asOf: IsoDate,
  completeTo: IsoDate,
  nextExpectedOn: IsoDate,
  items: v.array(Medication),
  next: v.nullable(v.string()),
  /** いまの薬: the supply covers today, an estimate over all medicines whatever the filter; first page only */
  current: v.array(Medication),
  /** A question for the pharmacist, over all medicines whatever the filter; first page only */
  sameIngredient: v.array(SameIngredientPair),
  /** What the list can be narrowed to, over all of the person's medicines; on the first page only */
  choices: v.object({ facilities: v.array(v.string()), ingredients: v.array(v.string()) }),
});
export type MedicationList = v.InferOutput<typeof MedicationList>;

export const ExportQuery = v.object({
  ...v.omit(MedicationQuery, ['cursor']).entries,
  format: v.picklist(['csv', 'pdf', 'jahis', 'fhir']),
  /** Language of column names and fixed values; names of drugs and places stay as they are. */
  lang: v.optional(v.picklist(LANGUAGES), 'ja'),
});

const problems = [
  'not-signed-in',
  'session-expired',
  'not-available',
  'invalid-input',
  'no-audit',
] as const;

export const listMedications = {
  method: 'get',
  path: '/api/medications',
  summary: 'Medicines of a person, newest first',
  data: 'health',
  query: MedicationQuery,
  answer: MedicationList,
  problems,
} as const satisfies Endpoint;

export const exportMedications = {
  method: 'get',
  path: '/api/medications/export',
  summary: 'The same medicines as a file',
  data: 'health',
  query: ExportQuery,
  media: ['text/csv', 'application/pdf', 'text/plain', 'application/fhir+json'],
  problems,
} as const satisfies Endpoint;
