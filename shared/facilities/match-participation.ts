import { foldForSearch } from '../kernel/text.ts';
import { readAddress } from './address.ts';
import type { Facility, ListedParticipation } from './codec.ts';
import type { FacilityKind } from './kinds.ts';
import type { ListEntry } from './participation.ts';

/** How the entries of a list met the facilities; every entry is counted once. */
export type MatchReport = {
  entries: number;
  byCode: number;
  byNameAndAddress: number;
  /** The only facility of that kind and name in the municipality, though the address is written otherwise. */
  byName: number;
  /** Several facilities fit: none is taken. */
  ambiguous: number;
  unmatched: number;
  /** Two entries for one facility: the later line counts. */
  repeated: number;
};

/** Words of the legal form: one source writes them, the other does not. */
const LEGAL_FORMS =
  /医療法人(社団|財団)?|社会福祉法人|社会医療法人|一般社団法人|一般財団法人|公益社団法人|公益財団法人|独立行政法人|株式会社|有限会社|合同会社|\(株\)|\(有\)|\(医\)/g;
const looseName = (name: string): string => foldForSearch(name).replace(/[-ー・･.,'()「」]/g, '');
const bareName = (name: string): string => {
  const bare = looseName(foldForSearch(name).replace(LEGAL_FORMS, ''));
  return bare === '' ? looseName(name) : bare;
};

/** Prefecture, municipality and the numbers of the house: written alike in all sources. */
function looseAddress(address: string, prefecture: string): { place: string; rest: string } {
  const { municipality, rest } = readAddress(address, prefecture);
  const plain = rest
    .replace(/(大字|字)/g, '')
    .replace(/(丁目|番地の?|番|号|の|ノ)(?=[0-9]|$)/g, '-')
    .replace(/ー(?=[0-9])/g, '-');
  // The building behind the numbers is often missing on one side.
  const upToNumbers = /^[^0-9]*[0-9]+(?:-[0-9]+)*/u.exec(plain)?.[0] ?? plain;
  return { place: municipality ?? prefecture, rest: upToNumbers.replace(/-+$/, '') };
}

/** A hospital of the open data may stand as a clinic on the list and the other way round. */
const kindGroup = (kind: FacilityKind): string =>
  kind === 'clinic' || kind === 'workplace' || kind === 'hospital' ? 'medical' : kind;

type Candidate = { facility: Facility; name: string; bare: string; place: string; rest: string };

/** Facilities by what an entry of the list can be recognised by. */
export class ParticipationMatcher {
  readonly #byCode = new Map<string, Facility | undefined>();
  readonly #byName = new Map<string, Candidate[]>();

  constructor(facilities: Iterable<Facility>) {
    for (const facility of facilities) {
      const code = facility.participation?.code;
      if (code) {
        const key = codeKey(facility.prefecture, facility.kind, code);
        this.#byCode.set(key, this.#byCode.has(key) ? undefined : facility);
      }
      this.#byCode.set(facility.id, facility);
      const candidate = {
        facility,
        name: looseName(facility.name),
        bare: bareName(facility.name),
        ...looseAddress(facility.address, facility.prefecture),
      };
      const key = nameKey(facility.prefecture, facility.kind, candidate.bare);
      const same = this.#byName.get(key);
      if (same) same.push(candidate);
      else this.#byName.set(key, [candidate]);
    }
  }

  /** The one facility that an entry means; a namesake is never taken for it. */
  find(
    entry: ListEntry,
  ): { facility: Facility; by: ListedParticipation['matchedBy'] } | 'ambiguous' | undefined {
    if (entry.code) {
      const found =
        this.#byCode.get(codeKey(entry.prefecture, entry.kind, entry.code)) ??
        this.#byCode.get(entry.code);
      if (found && found.prefecture === entry.prefecture) return { facility: found, by: 'code' };
    }
    const address = looseAddress(entry.address, entry.prefecture);
    const named = this.#byName.get(nameKey(entry.prefecture, entry.kind, bareName(entry.name)));
    if (!named) return undefined;
    const exact = named.filter(
      ({ place, rest }) => place === address.place && rest === address.rest && rest !== '',
    );
    if (exact.length > 0) return only(exact, entry, 'name-and-address');
    const nearby = named.filter(({ place }) => place === address.place);
    return nearby.length > 0 ? only(nearby, entry, 'name') : undefined;
  }
}

function only(
  candidates: readonly Candidate[],
  entry: ListEntry,
  by: ListedParticipation['matchedBy'],
): { facility: Facility; by: ListedParticipation['matchedBy'] } | 'ambiguous' {
  const full = candidates.filter(({ name }) => name === looseName(entry.name));
  const sameKind = candidates.filter(({ facility }) => facility.kind === entry.kind);
  for (const set of [candidates, full, sameKind]) {
    const [one] = set;
    if (one && set.length === 1) return { facility: one.facility, by };
  }
  return 'ambiguous';
}

const codeKey = (prefecture: string, kind: FacilityKind, code: string): string =>
  `${prefecture}/${kindGroup(kind)}/${code}`;
const nameKey = (prefecture: string, kind: FacilityKind, bare: string): string =>
  `${prefecture}/${kindGroup(kind)}/${bare}`;
