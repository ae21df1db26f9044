import * as v from 'valibot';
import { IsoDate } from '../kernel/dates.ts';
import { type CheckupVersion, rankOf } from './versions.ts';

/**
 * One delivered version of a checkup: the item below `CHK#person`. Its sort key tells day, checkup and rank; the
 * body is the document (`document/codec.ts`) as JSON, packed by the store.
 */
export const StoredCheckup = v.object({
  sk: v.string(),
  body: v.optional(v.instance(Uint8Array)),
  /** SHA-256 of the delivered file, by which the original is found. */
  original: v.string(),
});
export type StoredCheckup = v.InferOutput<typeof StoredCheckup>;

const SortKey = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\d#[\w-]{16}#\d{14}\/[^/]+\/[01]\/[^/]+$/),
  v.transform((sk) => sk.split(/[#/]/)),
  v.tuple([IsoDate, v.string(), v.string(), IsoDate, v.picklist(['0', '1']), v.string()]),
);

/** Last part of the sort key. */
export const versionText = (version: CheckupVersion): string => rankOf(version);

/** What the sort key says, and which item said it. */
export function storedVersion<Of extends StoredCheckup>(item: Of): CheckupVersion & { item: Of } {
  const [, key, created, asOf, deletion, file] = v.parse(SortKey, item.sk);
  return { key, created, asOf, deletion: deletion === '1', file, item };
}
