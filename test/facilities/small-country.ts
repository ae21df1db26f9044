import { buildIndex } from '../../functions/facilities/build-index.ts';
import { FacilityIndex } from '../../functions/facilities/facility-index.ts';
import { generateCountry } from '../../functions/facilities/generate-country.ts';
import type { ByteSource } from '../../functions/facilities/section-file.ts';
import { applyParticipation } from '../../shared/facilities/apply-participation.ts';
import type { Facility } from '../../shared/facilities/codec.ts';
import { isJapaneseHoliday } from '../../shared/facilities/holidays.ts';
import { dateInFileName, OpenDataCollector } from '../../shared/facilities/open-data/collect.ts';
import { placeFacilities } from '../../shared/facilities/open-data/place.ts';
import { ParticipationReader } from '../../shared/facilities/participation.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';

export const EDITION = '2026-06-01' as IsoDate;
type Country = Parameters<typeof generateCountry>[0];

/** The generated files read by the real readers. */
export async function readCountry(options: Partial<Country> = {}) {
  const collector = new OpenDataCollector();
  const reader = new ParticipationReader('list', collector.report);
  for (const file of generateCountry({ facilities: 600, seed: 1, edition: EDITION, ...options })) {
    if (file.name.startsWith('participation')) {
      for (const chunk of file.chunks) reader.push(chunk);
      reader.end();
    } else await collector.add(file.name, file.chunks, dateInFileName(file.name));
  }
  return { collector, list: reader.entries };
}

export async function smallCountry(options: Partial<Country> = {}) {
  const { collector, list } = await readCountry(options);
  const placed = placeFacilities(collector.finish(), collector.report);
  return { ...applyParticipation(placed, list), defects: collector.report };
}

/** An index in memory, through the same bytes as on disk; small enough numbers count as many. */
export function indexOf(facilities: readonly Facility[], compareAtMost = 20): FacilityIndex {
  const facts = { edition: 'test', dataOf: EDITION, counts: {} };
  const bytes = Buffer.concat([...buildIndex(facilities, [], facts, compareAtMost)]);
  return new FacilityIndex(memorySource(bytes), isJapaneseHoliday);
}

export const memorySource = (bytes: Uint8Array): ByteSource => ({
  bytes: bytes.length,
  read(offset, target) {
    if (offset + target.length > bytes.length) throw new RangeError('too short');
    target.set(bytes.subarray(offset, offset + target.length));
  },
});
