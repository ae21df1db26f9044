import { canonical } from '../../shared/eligibility/canonical.ts';
import { cardEntries } from '../../shared/eligibility/index-entries.ts';
import type { PersonState } from '../../shared/eligibility/stored.ts';
import { coverageKeptUntil } from '../../shared/ingest/kept.ts';
import { addDays, type IsoDate, startOfDay } from '../../shared/kernel/dates.ts';
import { cardId, pk, sk, TABLE } from '../storage/keys.ts';
import { nameIndexId } from '../storage/name-index.ts';
import { type Item, keyText } from './batch-get.ts';

/**
 * Everything that is stored because of one person: the person, the coverages, and where others find them.
 * The indexes are made from the state alone, so a change of the state says what to put and what to delete.
 */
export function personItems(state: PersonState): Map<string, Item> {
  const { person, coverages } = state;
  const items: Item[] = [...coverages.values()].map((coverage) => ({
    pk: pk('eligibility', coverage.personId),
    sk: sk.coverage(coverage.validFrom, coverage.insurerNumber),
    ...coverage,
    ...ends(coverage.validTo),
  }));
  for (const { insurerNumber, symbol, number, ...entry } of cardEntries(state)) {
    items.push({
      pk: pk('cardIndex', cardId(insurerNumber, symbol, number)),
      sk: sk.cardHolder(entry.personId, entry.validFrom),
      ...entry,
      ...ends(entry.validTo),
    });
  }
  if (person) {
    const { personId } = person;
    items.push({ pk: pk('eligibility', personId), sk: sk.person, ...person });
    const nameId = nameIndexId(person.name, person.birthDate, person.sex);
    items.push({ pk: pk('nameIndex', nameId), sk: personId });
    for (const guardian of person.guardians)
      items.push({ pk: pk('household', guardian), sk: sk.ward(personId), personId });
  }
  return new Map(items.map((item) => [keyText(item), item]));
}

const ends = (validTo: IsoDate | undefined) =>
  validTo && {
    [TABLE.ttl]: startOfDay(addDays(coverageKeptUntil(validTo), 1)).getTime() / 1000,
  };

/** What leads from one set of items to the other. */
export function difference(
  before: ReadonlyMap<string, Item>,
  after: ReadonlyMap<string, Item>,
): { put: Item[]; remove: Item[] } {
  return {
    put: [...after].filter(([key, item]) => !same(before.get(key), item)).map(([, item]) => item),
    remove: [...before].filter(([key]) => !after.has(key)).map(([, item]) => item),
  };
}

const same = (one: Item | undefined, other: Item): boolean =>
  one !== undefined && canonical(one) === canonical(other);
