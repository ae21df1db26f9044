import type { IsoDate } from '../kernel/dates.ts';
import type { CheckupDocument } from './document/codec.ts';
import { isDeletion } from './document/report.ts';

/**
 * One delivered version of a checkup: all that decides whether it counts. Versions are stored as a set and
 * chosen when read, so the order of arrival cannot matter.
 */
export type CheckupVersion = {
  /** {@link checkupKey}, or a hash of it */
  key: string;
  /** When the file was made, 14 digits. */
  created: string;
  /** Day the delivery was first received. */
  asOf: IsoDate;
  /** 削除依頼: what it replaces is no longer shown. */
  deletion: boolean;
  /** Fingerprint of the file: only makes a choice between equals the same always. */
  file: string;
};

/** Same day, institution and program of one person: one checkup. @source product.md F5 */
export const checkupKey = ({ examinedOn, institution, program }: CheckupDocument): string =>
  [examinedOn, institution.code, program].join('/');

/**
 * Order of versions as text that compares: when the document was made, then the day of delivery; of two that
 * are equal in both a deletion counts.
 */
export const rankOf = ({ created, asOf, deletion, file }: CheckupVersion): string =>
  `${created}/${asOf}/${deletion ? 1 : 0}/${file}`;

export const versionOf = (
  document: CheckupDocument,
  delivery: { key: string; asOf: IsoDate; file: string },
): CheckupVersion => ({
  ...delivery,
  created: document.created,
  deletion: isDeletion(document.report),
});

/** Of every checkup the version that counts, unless that is a deletion. Keeps the order of the input. */
export function currentCheckups<T extends CheckupVersion>(
  versions: readonly T[],
  today: IsoDate,
): T[] {
  const latest = new Map<string, T>();
  for (const version of versions) {
    if (version.asOf > today) continue;
    const known = latest.get(version.key);
    if (!known || rankOf(known) < rankOf(version)) latest.set(version.key, version);
  }
  return versions.filter((one) => latest.get(one.key) === one && !one.deletion);
}
