import { foldForSearch } from '../kernel/text.ts';
import { readAddress } from './address.ts';
import type { Facility, ListedParticipation } from './codec.ts';
import { type MatchReport, ParticipationMatcher } from './match-participation.ts';
import { municipalityOf } from './municipalities.ts';
import type { ListEntry } from './participation.ts';

/**
 * Joins a new participation list to the facilities. The list replaces the former one as a whole: who is
 * no longer on it becomes unlisted. Codes learned from a former list still help to match.
 * Entries that match nothing stay searchable as facilities of their own.
 */
export function applyParticipation(
  facilities: readonly Facility[],
  entries: readonly ListEntry[],
): { facilities: Facility[]; report: MatchReport } {
  const known = facilities.filter(({ participation }) => participation?.matchedBy !== 'list-only');
  const matcher = new ParticipationMatcher(known);
  const listed = new Map<string, ListedParticipation>();
  const alone = new Map<string, Facility>();
  const report: MatchReport = {
    entries: entries.length,
    byCode: 0,
    byNameAndAddress: 0,
    byName: 0,
    ambiguous: 0,
    unmatched: 0,
    repeated: 0,
  };
  for (const entry of entries) {
    const match = matcher.find(entry);
    if (match === undefined || match === 'ambiguous') {
      report[match ?? 'unmatched'] += 1;
      const facility = facilityOfEntry(entry);
      alone.set(facility.id, facility);
      continue;
    }
    report[COUNTER[match.by]] += 1;
    if (listed.has(match.facility.id)) report.repeated += 1;
    // A code was learned from an earlier match: that is how the two are joined.
    const by = match.by === 'code' ? (match.facility.participation?.matchedBy ?? 'code') : match.by;
    listed.set(match.facility.id, participationOf(entry, by));
  }
  const joined = known.map(({ participation: _, ...facility }) => {
    const participation = listed.get(facility.id);
    return participation ? { ...facility, participation } : facility;
  });
  return { facilities: [...joined, ...alone.values()], report };
}

const COUNTER = {
  code: 'byCode',
  'name-and-address': 'byNameAndAddress',
  name: 'byName',
  'list-only': 'unmatched',
} as const;

/** What an entry says, as kept with its facility. */
export const participationOf = (
  { code, phone, operatingFrom, methods, smartphone }: ListEntry,
  matchedBy: ListedParticipation['matchedBy'],
): ListedParticipation => ({
  ...(code ? { code } : {}),
  ...(phone ? { phone } : {}),
  ...(operatingFrom ? { operatingFrom } : {}),
  methods,
  ...(smartphone === undefined ? {} : { smartphone }),
  matchedBy,
});

/** A facility of which only the list knows: no hours, placed at the office of its municipality. */
export function facilityOfEntry(entry: ListEntry): Facility {
  const { municipality } = readAddress(entry.address, entry.prefecture);
  const point = municipality ? municipalityOf(municipality)?.point : undefined;
  return {
    id: listId(entry),
    name: entry.name,
    kana: '',
    alias: '',
    kind: entry.kind,
    address: entry.address,
    prefecture: entry.prefecture,
    municipality: municipality ?? '',
    ...point,
    pointSource: point ? 'municipality' : 'none',
    opening: {
      days: Array.from({ length: 8 }, () => 'unknown' as const),
      closedWeeks: [],
      closures: [],
      caution: false,
    },
    otherClosures: '',
    departments: [],
    participation: participationOf(entry, 'list-only'),
  };
}

/** Stable as long as the entry keeps prefecture, kind and code, or name and address. */
function listId({ prefecture, kind, code, name, address }: ListEntry): string {
  if (code && /^\d{7}$/.test(code)) return `list-${prefecture}-${kind}-${code}`;
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(foldForSearch(`${name}|${address}`)))
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return `list-${prefecture}-${kind}-${hash.toString(16).padStart(16, '0')}`;
}
