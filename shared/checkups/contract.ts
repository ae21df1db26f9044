import * as v from 'valibot';
import { IsoDate } from '../kernel/dates.ts';
import type { Endpoint } from '../kernel/endpoint.ts';
import { LANGUAGES } from '../kernel/texts.ts';
import { Checkup } from './codec.ts';
import { Registration } from './registration.ts';
import { Series } from './series.ts';

const For = v.optional(v.pipe(v.string(), v.maxLength(700)));
/** Language of names and labels; names of places and what a person or a doctor wrote stay as they are. */
const Lang = v.optional(v.picklist(LANGUAGES), 'ja');

export const CheckupQuery = v.object({ for: For, lang: Lang });
export const CheckupParams = v.object({ id: v.pipe(v.string(), v.regex(/^[\w-]{16}$/)) });

/** The five latest, newest first, all of each; so two of them side by side need no other request. */
export const CheckupList = v.object({
  asOf: IsoDate,
  completeTo: IsoDate,
  nextExpectedOn: IsoDate,
  items: v.array(Checkup),
  next: v.null(),
  series: v.array(Series),
  /** Of the insurers that the person has today, the present fiscal year and the one before. */
  registration: v.array(Registration),
});
export type CheckupList = v.InferOutput<typeof CheckupList>;

export const CheckupsExportQuery = v.object({
  ...CheckupQuery.entries,
  format: v.picklist(['pdf', 'csv', 'fhir']),
});
export const CheckupExportQuery = v.object({
  ...CheckupQuery.entries,
  /** `xml`: the document as the insurer delivered it, byte for byte. */
  format: v.picklist(['pdf', 'csv', 'xml', 'fhir']),
});

const problems = [
  'not-signed-in',
  'session-expired',
  'not-available',
  'invalid-input',
  'no-audit',
] as const;
const media = ['application/pdf', 'text/csv', 'application/fhir+json'] as const;

export const listCheckups = {
  method: 'get',
  path: '/api/checkups',
  summary: 'The five latest checkups of a person, values over the years, what is still expected',
  data: 'health',
  query: CheckupQuery,
  answer: CheckupList,
  problems,
} as const satisfies Endpoint;

export const exportCheckups = {
  method: 'get',
  path: '/api/checkups/export',
  summary: 'The same checkups as a file',
  data: 'health',
  query: CheckupsExportQuery,
  media,
  problems,
} as const satisfies Endpoint;

export const getCheckup = {
  method: 'get',
  path: '/api/checkups/{id}',
  summary: 'One of these checkups',
  data: 'health',
  params: CheckupParams,
  query: CheckupQuery,
  answer: Checkup,
  problems: [...problems, 'not-found'],
} as const satisfies Endpoint;

export const exportCheckup = {
  method: 'get',
  path: '/api/checkups/{id}/export',
  summary: 'One checkup as a file, also the original document unchanged',
  data: 'health',
  params: CheckupParams,
  query: CheckupExportQuery,
  media: [...media, 'application/xml'],
  problems: [...problems, 'not-found'],
} as const satisfies Endpoint;
