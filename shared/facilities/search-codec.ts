import * as v from 'valibot';
import { IsoDate } from '../kernel/dates.ts';
import { PointSource } from './codec.ts';
import { inJapan } from './distance.ts';
import { FacilityKind, FacilityStatus, VerificationMethod } from './kinds.ts';

export const MAX_QUERY_LENGTH = 200;
export const MAX_PAGE = 100;
export const MAX_RADIUS_METRES = 100_000;

const Numeric = v.pipe(v.string(), v.regex(/^-?\d{1,3}(\.\d{1,10})?$/), v.transform(Number));
/** Three decimals, about 100 m: nobody's exact place is in a search or in a cache. */
const Degrees = v.pipe(
  Numeric,
  v.transform((degrees) => Math.round(degrees * 1000) / 1000),
);
const Whole = v.pipe(v.string(), v.regex(/^\d{1,6}$/), v.transform(Number));

/** Several values of one filter are joined by commas; one of them must hold. */
const listOf = <const T extends readonly string[]>(values: T) =>
  v.pipe(
    v.string(),
    v.transform((text) => text.split(',')),
    v.pipe(v.array(v.picklist(values)), v.minLength(1), v.maxLength(values.length)),
  );

/** The query of `/api/facilities` (§5 of the product): every field optional, unknown ones refused. */
export const FacilityQuery = v.pipe(
  v.strictObject({
    /** Text in name, kana or address; words separated by blanks must all occur. */
    q: v.optional(v.pipe(v.string(), v.maxLength(MAX_QUERY_LENGTH))),
    prefecture: v.optional(v.pipe(v.string(), v.regex(/^(0[1-9]|[1-3]\d|4[0-7])$/))),
    /** Five digits; a designated city includes its wards. */
    municipality: v.optional(v.pipe(v.string(), v.regex(/^(0[1-9]|[1-3]\d|4[0-7])\d{3}$/))),
    kind: v.optional(listOf(FacilityKind.options)),
    /** Five digits, or the two of its group. */
    department: v.optional(v.pipe(v.string(), v.regex(/^\d{2}(\d{3})?$/))),
    method: v.optional(listOf(VerificationMethod.options)),
    status: v.optional(listOf(FacilityStatus.options)),
    /** `1`: accepts the phone in place of the card, where delivered. */
    smartphone: v.optional(v.literal('1')),
    /** An instant with time zone: only facilities that are certainly open then. */
    openAt: v.optional(v.pipe(v.string(), v.isoTimestamp())),
    lat: v.optional(Degrees),
    lng: v.optional(Degrees),
    /** Metres around lat, lng. */
    radius: v.optional(v.pipe(Whole, v.minValue(1), v.maxValue(MAX_RADIUS_METRES))),
    sort: v.optional(v.picklist(['rank', 'distance', 'name']), 'rank'),
    limit: v.optional(v.pipe(Whole, v.minValue(1), v.maxValue(MAX_PAGE)), '20'),
    cursor: v.optional(v.pipe(v.string(), v.maxLength(200))),
  }),
  v.check(({ lat, lng }) => (lat === undefined) === (lng === undefined), 'lat and lng go together'),
  v.check(
    ({ lat, lng }) => lat === undefined || lng === undefined || inJapan({ lat, lng }),
    'lat, lng: outside Japan',
  ),
  v.check(
    ({ lat, radius, sort }) => lat !== undefined || (radius === undefined && sort !== 'distance'),
    'radius and sort=distance need lat and lng',
  ),
);
export type FacilityQuery = v.InferOutput<typeof FacilityQuery>;

const TodayPlan = v.union([
  v.picklist(['unknown', 'closed']),
  v.array(v.tuple([v.number(), v.number()])),
]);

/** One facility in a list. */
export const FacilityItem = v.object({
  id: v.string(),
  name: v.string(),
  kana: v.string(),
  kind: FacilityKind,
  address: v.string(),
  /** Two digits, empty when unknown. */
  prefecture: v.string(),
  /** Five digits, empty when unknown. */
  municipality: v.string(),
  lat: v.nullable(v.number()),
  lng: v.nullable(v.number()),
  /** Anything but `delivered` is an approximate place. */
  pointSource: PointSource,
  /** Metres, when the query had lat and lng. */
  distance: v.nullable(v.number()),
  status: FacilityStatus,
  methods: v.array(VerificationMethod),
  /** `derived` is shown with 類型から推定. */
  methodsSource: v.picklist(['delivered', 'derived', 'none']),
  /** Delivered; null when the list does not say. */
  smartphone: v.nullable(v.boolean()),
  /** Delivered; null otherwise. */
  phone: v.nullable(v.string()),
  /** At `openAt`, else now. */
  openness: v.picklist(['open', 'closed', 'unknown']),
  /** Hours of that day in minutes after midnight. */
  today: TodayPlan,
  hoursStated: v.boolean(),
  /** The source contradicts itself or says more than was understood: call before going. */
  caution: v.boolean(),
});
export type FacilityItem = v.InferOutput<typeof FacilityItem>;

export const FacilityPage = v.object({
  /** Name of the edition the answer comes from. */
  edition: v.string(),
  /** Date of its newest open data. */
  dataOf: v.nullable(IsoDate),
  items: v.array(FacilityItem),
  total: v.number(),
  /** Cursor of the next page, null at the end. */
  next: v.nullable(v.string()),
});
export type FacilityPage = v.InferOutput<typeof FacilityPage>;
