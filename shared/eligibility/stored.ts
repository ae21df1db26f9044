import * as v from 'valibot';
import { IsoDate } from '../kernel/dates.ts';
import { type Coverage, Person } from './codec.ts';

/** The last word of one insurer on 非開示 for one person. */
export const Stop = v.object({ asOf: IsoDate, stopped: v.boolean() });
export type Stop = v.InferOutput<typeof Stop>;

/** A person as stored: what is shown, and what decides whether a later delivered row is newer. */
export const StoredPerson = v.object({
  ...Person.entries,
  /** Start and insurer of the coverage whose row gave the columns: decides between rows of one day. */
  decidedBy: v.string(),
  /** By insurer number. */
  stops: v.record(v.string(), Stop),
});
export type StoredPerson = v.InferOutput<typeof StoredPerson>;

/** All that is stored of one person, or as much of it as a row can change. */
export type PersonState = {
  person: StoredPerson | undefined;
  /** By {@link coverageKey}, deleted ones too. */
  coverages: ReadonlyMap<string, Coverage>;
};

export const NOBODY_YET: PersonState = { person: undefined, coverages: new Map() };

/** One coverage of a person. @source product.md §4.1 */
export const coverageKey = (one: { validFrom: string; insurerNumber: string }): string =>
  `${one.validFrom}#${one.insurerNumber}`;
