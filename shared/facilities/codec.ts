import * as v from 'valibot';
import { IsoDate } from '../kernel/dates.ts';
import { FacilityKind, VerificationMethod } from './kinds.ts';
import { WeekText } from './week-text.ts';

const Minutes = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2880));
/** Minutes after midnight, end excluded; above 1440 on the next day. */
const BandShape = v.pipe(v.tuple([Minutes, Minutes]), v.readonly());
const Bands = v.pipe(v.array(BandShape), v.readonly());
const Span = v.pipe(v.tuple([v.number(), v.number()]), v.readonly());

export const OpeningShape = v.object({
  days: v.pipe(
    v.array(v.union([v.picklist(['unknown', 'closed']), Bands])),
    v.length(8),
    v.readonly(),
  ),
  /** (week − 1) × 7 + weekday. */
  closedWeeks: v.pipe(v.array(v.number()), v.readonly()),
  /** `MMDD` from–to. */
  closures: v.pipe(v.array(Span), v.readonly()),
  caution: v.boolean(),
});

/** One department (診療科目) of a facility; pharmacies and midwives have one without code. */
export const DepartmentHours = v.object({
  /** Five digits, empty for pharmacies and midwives. */
  code: v.string(),
  /** Official name, or the free text of an "other" department. */
  name: v.string(),
  /** Consultation (診療時間) or opening hours. */
  hours: WeekText,
  /** Reception (外来受付時間) as delivered; nothing is derived from it. */
  reception: v.optional(WeekText),
});
export type DepartmentHours = v.InferOutput<typeof DepartmentHours>;

/** How exactly the point is known: delivered, middle of the town, the municipality's office, or not at all. */
export const PointSource = v.picklist(['delivered', 'town', 'municipality', 'none']);
export type PointSource = v.InferOutput<typeof PointSource>;

/** How an entry of the participation list was joined to the facility. */
export const MatchedBy = v.picklist(['code', 'name-and-address', 'name', 'list-only']);
export type MatchedBy = v.InferOutput<typeof MatchedBy>;

export const ListedParticipation = v.object({
  /** 医療機関コード, seven digits, where the list has one. */
  code: v.optional(v.string()),
  phone: v.optional(v.string()),
  operatingFrom: v.optional(IsoDate),
  methods: v.array(VerificationMethod),
  smartphone: v.optional(v.boolean()),
  matchedBy: MatchedBy,
});
export type ListedParticipation = v.InferOutput<typeof ListedParticipation>;

/** One facility with all that is known of it, as stored per edition. */
export const Facility = v.object({
  /** ID of the open data (opaque, 5–13 characters), or `list-…` for an entry of the participation list alone. */
  id: v.string(),
  name: v.string(),
  kana: v.string(),
  /** Short name (略称) where it is another one. */
  alias: v.string(),
  kind: FacilityKind,
  address: v.string(),
  /** Two digits, empty when unknown. */
  prefecture: v.string(),
  /** Five digits, empty when unknown. */
  municipality: v.string(),
  /** Degrees; absent without a point. */
  lat: v.optional(v.number()),
  lng: v.optional(v.number()),
  pointSource: PointSource,
  web: v.optional(v.string()),
  opening: OpeningShape,
  /** その他の休診日, line breaks as `\n`: always shown as it is. */
  otherClosures: v.string(),
  departments: v.array(DepartmentHours),
  /** 合計病床数. */
  beds: v.optional(v.number()),
  participation: v.optional(ListedParticipation),
  /** Date of the open data (1 June or 1 December), absent for entries of the list alone. */
  dataOf: v.optional(IsoDate),
});
export type Facility = v.InferOutput<typeof Facility>;
