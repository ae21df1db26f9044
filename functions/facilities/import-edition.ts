import { applyParticipation } from '../../shared/facilities/apply-participation.ts';
import { carryParticipation } from '../../shared/facilities/carry-over.ts';
import type { Facility } from '../../shared/facilities/codec.ts';
import type { IsHoliday } from '../../shared/facilities/holidays.ts';
import { FACILITY_KINDS, type FacilityKind } from '../../shared/facilities/kinds.ts';
import type { MatchReport } from '../../shared/facilities/match-participation.ts';
import type { OpenDataCollector } from '../../shared/facilities/open-data/collect.ts';
import { placeFacilities, type TownPoints } from '../../shared/facilities/open-data/place.ts';
import type { ListEntry } from '../../shared/facilities/participation.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import { buildIndex, type RemovedFacility } from './build-index.ts';
import type { EditionStore } from './editions.ts';
import type { FacilityIndex } from './facility-index.ts';
import { knownEntries } from './known-entries.ts';

/** Doubts that stop an edition until the operator confirms them. */
export const DOUBTS = [
  'fewer-rows',
  'mixed-editions',
  'older-edition',
  'hours-missing',
  'nothing-delivered',
] as const;
export type Doubt = (typeof DOUBTS)[number];

/** Thirty per cent fewer of any kind, or of all: probably a cut file. */
const FEWEST = 0.7;
/** Kinds with fewer rows than this may come and go. */
const FEWEST_COUNTED = 20;

export type Delivery = {
  /** Official files read so far; undefined when only the list came. */
  openData?: OpenDataCollector | undefined;
  /** The whole list; undefined when none came: the known one stays. */
  list?: readonly ListEntry[] | undefined;
  towns?: TownPoints | undefined;
  confirmed: readonly Doubt[];
};

export type ImportResult = {
  published: boolean;
  edition: string;
  doubts: Doubt[];
  counts: Record<string, number>;
  added: number;
  removed: number;
  defects: Record<string, number>;
  match: MatchReport | undefined;
};

/**
 * Makes a new edition and publishes it in one step, or refuses it and leaves everything as it is. Kinds
 * that were not delivered stay as they were.
 * @param edition  name of the new edition, not used before: date of the import and a random part
 */
export async function importEdition(
  store: EditionStore,
  delivery: Delivery,
  edition: string,
  isHoliday: IsHoliday,
): Promise<ImportResult> {
  const current = await store.current();
  const before = current && store.open(current.edition, isHoliday);
  const { openData } = delivery;
  const report = openData?.report;
  const delivered =
    openData && report ? placeFacilities(openData.finish(), report, delivery.towns) : [];
  const joined = joinParticipation(delivered, before, delivery.list);
  const counts = countKinds(joined.facilities);
  const doubts = doubtsAbout(delivery, delivered, counts, before);
  const removed = removedFrom(joined.facilities, before);
  const ids = new Set(
    before ? Array.from({ length: before.rows }, (_, row) => before.display(row).id) : [],
  );
  const result: ImportResult = {
    published: doubts.every((doubt) => delivery.confirmed.includes(doubt)),
    edition,
    doubts,
    counts,
    added: joined.facilities.filter(({ id }) => !ids.has(id)).length,
    removed: removed.filter(({ lastEdition }) => lastEdition === current?.edition).length,
    defects: Object.fromEntries(report?.defects ?? []),
    match: joined.match,
  };
  if (!result.published) return result;
  const facts = { edition, dataOf: newest(joined.facilities), counts };
  await store.write(edition, buildIndex(joined.facilities, removed, facts));
  await store.writeReport(edition, { ...result, rejections: report?.rejections ?? [] });
  await store.publish(edition);
  return result;
}

function joinParticipation(
  delivered: readonly Facility[],
  before: FacilityIndex | undefined,
  list: readonly ListEntry[] | undefined,
): { facilities: Facility[]; match: MatchReport | undefined } {
  const kinds = new Set(delivered.map(({ kind }) => kind));
  const stays = (row: number) => {
    const kind = FACILITY_KINDS[before?.kind[row] as number] ?? 'other';
    return !kinds.has(kind) && before?.display(row).matchedBy !== 'list-only';
  };
  const staying = before ? [...before.facilities(stays)] : [];
  const carried = carryParticipation(
    [...delivered, ...staying],
    before ? knownEntries(before) : [],
  );
  if (!list) return { facilities: carried, match: undefined };
  const { facilities, report } = applyParticipation(carried, list);
  return { facilities, match: report };
}

function countKinds(facilities: readonly Facility[]): Record<string, number> {
  const counts: Partial<Record<FacilityKind, number>> = {};
  for (const { kind } of facilities) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

function doubtsAbout(
  { openData, list }: Delivery,
  delivered: readonly Facility[],
  counts: Readonly<Record<string, number>>,
  before: FacilityIndex | undefined,
): Doubt[] {
  const doubts: Doubt[] = [];
  const sum = (one: Readonly<Record<string, number>>) =>
    Object.values(one).reduce((all, count) => all + count, 0);
  const known = before?.facts.counts ?? {};
  const fewer = Object.entries(known).some(
    ([kind, count]) => count >= FEWEST_COUNTED && (counts[kind] ?? 0) <= count * FEWEST,
  );
  if (fewer || (before && sum(counts) <= sum(known) * FEWEST)) doubts.push('fewer-rows');
  const dates = new Set(openData?.files.flatMap(({ dataOf }) => (dataOf ? [dataOf] : [])));
  if (dates.size > 1) doubts.push('mixed-editions');
  const latest = [...dates].toSorted().at(-1);
  const knownDate = before?.facts.dataOf;
  if (latest && knownDate && latest < knownDate) doubts.push('older-edition');
  const needHours = delivered.some(
    ({ kind }) => kind === 'clinic' || kind === 'hospital' || kind === 'dental',
  );
  const hours = openData?.files.some(({ shape }) => shape === 'hours') ?? false;
  if (before && needHours && !hours) doubts.push('hours-missing');
  if (delivered.length === 0 && !list) doubts.push('nothing-delivered');
  return doubts;
}

/** What the edition before had and this one has not, and what was already marked so and did not come back. */
function removedFrom(
  facilities: readonly Facility[],
  before: FacilityIndex | undefined,
): RemovedFacility[] {
  if (!before) return [];
  const ids = new Set(facilities.map(({ id }) => id));
  const removed: RemovedFacility[] = before.removed().filter(({ id }) => !ids.has(id));
  for (let row = 0; row < before.rows; row += 1) {
    const { id, name, address } = before.display(row);
    if (ids.has(id)) continue;
    const kind = FACILITY_KINDS[before.kind[row] as number] ?? 'other';
    removed.push({ id, name, kind, address, lastEdition: before.facts.edition });
  }
  return removed;
}

const newest = (facilities: readonly Facility[]): IsoDate | null =>
  facilities.reduce<IsoDate | null>(
    (latest, { dataOf }) => (dataOf && (!latest || dataOf > latest) ? dataOf : latest),
    null,
  );
