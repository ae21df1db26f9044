import * as v from 'valibot';
import { PointSource } from '../../shared/facilities/codec.ts';
import { dateInJapan, IsoDate, startOfDay } from '../../shared/kernel/dates.ts';

/** Stands before and after every name in the index and in no text. */
export const EDGE = '\u0001';

/** Facilities per compressed block of details. */
export const DETAIL_BLOCK = 32;

export const POINT_SOURCES = PointSource.options;

/** First day of operation as a number: days since 1970 in Japan, and two values for "no date". */
export const STATUS_DAY = {
  UNLISTED: -0x80000000,
  WITHOUT_DATE: 0x7fffffff,
  dateOf: (day: number): IsoDate | undefined =>
    Math.abs(day) > 100_000 ? undefined : dateInJapan(new Date(day * 86_400_000)),
  of: (date: IsoDate | undefined): number =>
    date === undefined
      ? 0x7fffffff
      : Math.round((startOfDay(date).getTime() + 32_400_000) / 86_400_000),
} as const;

/** Head of an index file. */
export const IndexFacts = v.object({
  /** Name of the edition, unique per build. */
  edition: v.string(),
  /** Date of the newest open data in it. */
  dataOf: v.nullable(IsoDate),
  rows: v.number(),
  /** Rows that a search may compare with their text. */
  compareAtMost: v.number(),
  /** Facilities per kind. */
  counts: v.record(v.string(), v.number()),
  /** Rows per kind, method, department. */
  lists: v.record(v.string(), v.tuple([v.number(), v.number()])),
  removedBytes: v.number(),
});
export type IndexFacts = v.InferOutput<typeof IndexFacts>;
