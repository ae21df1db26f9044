import * as v from 'valibot';
import { receiptKeptUntil } from '../ingest/kept.ts';
import { IsoDate, YearMonth } from '../kernel/dates.ts';
import { currentVersions, type ReceiptVersion, rankOf } from './later.ts';

/**
 * One item made from one delivered version of a receipt, as a person's partition holds it: a day of medicines
 * (`MED#`), its treatments (`TREAT#`) or its expense (`EXP#`). The sort key tells care month, receipt, rank and
 * part. A version that has nothing to say to a partition still has one item there, without a body, so that it
 * can hide an older one. `of` counts the items of the version in the partition: with one missing the version
 * is not all there yet.
 */
export const StoredPart = v.object({
  sk: v.string(),
  of: v.number(),
  visibleFrom: IsoDate,
  /** 検索番号 of the review body. */
  searchNumbers: v.optional(v.array(v.string()), []),
  /** Insurer of one half of a split receipt (分割). */
  splitInsurer: v.optional(v.string(), ''),
  /** What the reader shows, as JSON: one string is half the size of a nested item. */
  body: v.optional(v.string()),
});
export type StoredPart = v.InferOutput<typeof StoredPart>;

const SortKey = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d#[^#]+#[^#]+#/),
  v.transform((sk) => sk.split('#')),
  v.tuple([YearMonth, v.string(), v.string(), v.string()]),
);
const Version = v.pipe(
  v.string(),
  v.transform((version) => version.split('/')),
  v.tuple([v.string(), v.picklist(['0', '1']), IsoDate, v.string(), v.string()]),
);
const NO_MONTH = '0000-00';

/** Sorts by rank; ends in the receipt's line, because one file can hold several of one key. */
export const versionText = (version: ReceiptVersion, line: number): string =>
  `${rankOf(version)}/${String(line).padStart(9, '0')}`;

/** What of a version stands in its items; `careMonth` and `id` are equal in all of them. */
export type StoredVersion = ReceiptVersion & {
  careMonth: YearMonth;
  /** The same in every partition that holds items of the version. */
  id: string;
  complete: boolean;
  items: StoredPart[];
};

/** Puts the items of one partition of a person together to versions, in the order of the keys. */
export function storedVersions(items: readonly StoredPart[]): StoredVersion[] {
  const versions = new Map<string, StoredVersion>();
  for (const item of items) {
    const [careMonth, key, version] = v.parse(SortKey, item.sk);
    const id = `${careMonth}#${key}#${version}`;
    const known = versions.get(id);
    if (known) {
      known.items.push(item);
      known.complete = known.items.length === item.of;
      continue;
    }
    const [claimMonth, form, asOf, file] = v.parse(Version, version);
    versions.set(id, {
      id,
      careMonth,
      key: `${careMonth}#${key}`,
      claimMonth: claimMonth === NO_MONTH ? undefined : v.parse(YearMonth, claimMonth),
      form: form === '1' ? 'insurer' : 'provider',
      asOf,
      file,
      visibleFrom: item.visibleFrom,
      searchNumbers: item.searchNumbers,
      splitInsurer: item.splitInsurer,
      complete: item.of === 1,
      items: [item],
    });
  }
  return [...versions.values()];
}

/**
 * What counts on a day: of every receipt the latest version that is all there and visible, as long as it is
 * kept. @source product.md §4.2
 */
export function currentStored(items: readonly StoredPart[], today: IsoDate): StoredVersion[] {
  const usable = storedVersions(items).filter(
    ({ complete, careMonth }) => complete && today <= receiptKeptUntil(careMonth),
  );
  return currentVersions(usable, today);
}

/** The bodies of what counts on a day, parsed; a version that only hides another has none. */
export const currentBodies = <T>(
  body: v.GenericSchema<unknown, T>,
  items: readonly StoredPart[],
  today: IsoDate,
): T[] =>
  currentStored(items, today).flatMap((version) =>
    version.items.flatMap((item) =>
      item.body === undefined ? [] : [v.parse(body, JSON.parse(item.body))],
    ),
  );
