import * as v from 'valibot';
import { IsoDate } from '../kernel/dates.ts';
import type { Endpoint } from '../kernel/endpoint.ts';
import { Facility } from './codec.ts';
import { FacilityKind } from './kinds.ts';
import { FacilityItem, FacilityPage, FacilityQuery } from './search-codec.ts';

/** IDs of the open data are 5–13 characters, ours for entries of the list alone begin with `list-`. */
export const FacilityId = v.pipe(v.string(), v.regex(/^[0-9A-Za-z-]{1,60}$/));

/** A facility of the present edition. */
const Listed = v.object({
  listed: v.literal(true),
  ...FacilityItem.entries,
  ...v.pick(Facility, ['alias', 'opening', 'otherClosures', 'departments']).entries,
  web: v.nullable(v.string()),
  beds: v.nullable(v.number()),
  /** First stated opening within 31 days; `certain` is false when a day without stated hours lies before it. */
  nextOpening: v.nullable(v.object({ date: IsoDate, minute: v.number(), certain: v.boolean() })),
  /** With consent, medicines and checkups can be used there; null when no method is known. */
  medicalInformation: v.nullable(v.boolean()),
  edition: v.string(),
  dataOf: v.nullable(IsoDate),
  attribution: v.string(),
});
/** A facility that an earlier edition had. */
const Removed = v.object({
  listed: v.literal(false),
  id: v.string(),
  name: v.string(),
  kind: FacilityKind,
  address: v.string(),
  lastEdition: v.string(),
  edition: v.string(),
});
export const FacilityDetail = v.variant('listed', [Listed, Removed]);
export type FacilityDetail = v.InferOutput<typeof FacilityDetail>;
export type ListedDetail = v.InferOutput<typeof Listed>;
export type RemovedDetail = v.InferOutput<typeof Removed>;

/** What is wrong; no free text, so that nobody writes about themselves. */
export const REPORTS = ['closed', 'place', 'hours', 'card', 'other'] as const;
export const ReportKind = v.picklist(REPORTS);
export type ReportKind = v.InferOutput<typeof ReportKind>;

const id = v.object({ id: FacilityId });

export const listFacilities = {
  method: 'get',
  path: '/api/facilities',
  summary: 'Clinics, pharmacies and others that match; one page, ranked',
  data: 'public',
  query: FacilityQuery,
  answer: FacilityPage,
  problems: ['invalid-input', 'conflict', 'not-available'],
} as const satisfies Endpoint;

export const exportFacilities = {
  method: 'get',
  path: '/api/facilities/export',
  summary:
    'All facilities of one prefecture, or of the country (gzip), as a file with source and edition',
  data: 'public',
  query: v.strictObject({
    format: v.picklist(['csv', 'geojson']),
    /** Two digits; without it the whole country, perhaps at another address (302). */
    prefecture: v.optional(v.pipe(v.string(), v.regex(/^(0[1-9]|[1-3]\d|4[0-7])$/))),
  }),
  media: ['text/csv', 'application/geo+json', 'application/gzip'],
  problems: ['invalid-input', 'not-available'],
} as const satisfies Endpoint;

export const getFacility = {
  method: 'get',
  path: '/api/facilities/{id}',
  summary: 'Everything known of one facility',
  data: 'public',
  params: id,
  answer: FacilityDetail,
  problems: ['not-found', 'invalid-input', 'not-available'],
} as const satisfies Endpoint;

export const reportFacility = {
  method: 'post',
  path: '/api/facilities/{id}/report',
  summary: 'Tell the operator that something is wrong; at most 20 a day from one address',
  data: 'public',
  params: id,
  body: v.strictObject({ what: ReportKind }),
  answer: v.object({ reported: v.literal(true) }),
  problems: ['not-found', 'invalid-input', 'too-many-requests', 'not-available'],
} as const satisfies Endpoint;
