import { facilityOfEntry, participationOf } from './apply-participation.ts';
import type { Facility, ListedParticipation } from './codec.ts';
import { ParticipationMatcher } from './match-participation.ts';
import type { ListEntry } from './participation.ts';

/** What an edition knows of a participating facility, in the form of the list. */
export type KnownEntry = {
  id: string;
  matchedBy: ListedParticipation['matchedBy'];
  entry: ListEntry;
};

/**
 * Takes the participation known so far to facilities of a new open data edition: by ID, else as an
 * entry of the list would be matched. What only the list knows is matched again and stays otherwise.
 */
export function carryParticipation(
  facilities: readonly Facility[],
  known: Iterable<KnownEntry>,
): Facility[] {
  const byId = new Map(facilities.map((one) => [one.id, one]));
  const matcher = new ParticipationMatcher(facilities);
  const alone: Facility[] = [];
  for (const { id, matchedBy, entry } of known) {
    const same = matchedBy === 'list-only' ? undefined : byId.get(id);
    const match = same ? { facility: same, by: matchedBy } : matcher.find(entry);
    if (match === undefined || match === 'ambiguous') {
      // A matched facility that left the open data is gone; an entry of the list is not.
      if (matchedBy === 'list-only') alone.push(facilityOfEntry(entry));
      continue;
    }
    const facility = byId.get(match.facility.id) ?? match.facility;
    if (!facility.participation) {
      const participation = participationOf(entry, match.by);
      byId.set(facility.id, { ...facility, participation });
    }
  }
  return [...byId.values(), ...alone];
}
