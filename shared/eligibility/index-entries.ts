import { foldCard } from '../insurance/card.ts';
import type { IsoDate } from '../kernel/dates.ts';
import type { PersonState } from './stored.ts';

/** Where a person is found by the numbers of one card. Enough to decide whether a receipt is theirs. */
export type CardEntry = {
  insurerNumber: string;
  symbol: string;
  number: string;
  personId: string;
  branch: string | undefined;
  name: string;
  birthDate: string;
  sex: string;
  validFrom: string;
  validTo: IsoDate | undefined;
};

/** One per coverage that stands; empty as long as nothing is known of the person. */
export function cardEntries({ person, coverages }: PersonState): CardEntry[] {
  if (!person) return [];
  const { personId, name, birthDate, sex } = person;
  return [...coverages.values()]
    .filter((coverage) => !coverage.deleted)
    .map((coverage) => ({
      ...foldCard({ ...coverage, symbol: coverage.symbol ?? '' }),
      personId,
      branch: coverage.branch,
      name,
      birthDate,
      sex,
      validFrom: coverage.validFrom,
      validTo: coverage.validTo,
    }));
}
