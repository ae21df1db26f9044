import type { Facility } from './codec.ts';
import { ParticipationMatcher } from './match-participation.ts';
import type { ListEntry } from './participation.ts';

/**
 * Takes the participation known so far to facilities of a new open data edition: by ID, else as an
 * entry of the list would be matched. What only the list knows is matched again and stays otherwise.
 */
export function carryParticipation(
  facilities: readonly Facility[],
  previous: Iterable<Facility>,
): Facility[] {
  const byId = new Map(facilities.map((one) => [one.id, one]));
  const matcher = new ParticipationMatcher(facilities);
  const kept: Facility[] = [];
  for (const old of previous) {
    const { participation } = old;
    if (!participation) continue;
    const same = participation.matchedBy === 'list-only' ? undefined : byId.get(old.id);
    const match = same
      ? { facility: same, by: participation.matchedBy }
      : matcher.find(entryOf(old));
    if (match === undefined || match === 'ambiguous') {
      // A matched facility that left the open data is gone; an entry of the list is not.
      if (participation.matchedBy === 'list-only') kept.push(old);
      continue;
    }
    const facility = byId.get(match.facility.id) ?? match.facility;
    if (!facility.participation)
      byId.set(facility.id, {
        ...facility,
        participation: { ...participation, matchedBy: match.by },
      });
  }
  return [...byId.values(), ...kept];
}

function entryOf({ prefecture, kind, name, address, participation }: Facility): ListEntry {
  return {
    line: 0,
    prefecture,
    kind,
    code: participation?.code,
    name,
    address,
    phone: participation?.phone,
    operatingFrom: participation?.operatingFrom,
    methods: participation?.methods ?? [],
    smartphone: participation?.smartphone,
  };
}
