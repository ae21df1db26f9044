import * as v from 'valibot';
import { Coverage } from '../../shared/eligibility/codec.ts';
import type { EligibilityRow } from '../../shared/eligibility/row.ts';
import {
  coverageKey,
  NOBODY_YET,
  type PersonState,
  StoredPerson,
} from '../../shared/eligibility/stored.ts';
import type { Table } from '../storage/client.ts';
import { queryItems } from '../storage/items.ts';
import { pk, sk } from '../storage/keys.ts';
import { batchGet, type Item, keyText } from './batch-get.ts';

/**
 * `revision` counts the changes of one person: a write says which state it was made from. `lookAgain`: cards
 * whose receipts are still to be matched again after a change.
 */
export type LoadedPerson = { state: PersonState; revision: number; lookAgain: LookAgain };

export const NOT_LOADED: LoadedPerson = {
  state: NOBODY_YET,
  revision: 0,
  lookAgain: { cards: [], revision: 0 },
};

const Revision = v.object({ revision: v.number() });
const LookAgain = v.object({ cards: v.array(v.string()), revision: v.number() });
export type LookAgain = v.InferOutput<typeof LookAgain>;

/** The persons of some rows, each with the coverages that these rows are about. */
export async function loadForRows(
  table: Table,
  rows: ReadonlyMap<string, readonly EligibilityRow[]>,
): Promise<Map<string, LoadedPerson>> {
  const keys = [...rows].map(([personId, own]) => {
    const partition = pk('eligibility', personId);
    const sortKeys = own.map((row) => sk.coverage(row.validFrom, row.insurerNumber));
    return [sk.person, sk.lookAgain, ...sortKeys].map((sortKey) => ({
      pk: partition,
      sk: sortKey,
    }));
  });
  const found = await batchGet(table, keys.flat());
  return new Map(
    [...rows.keys()].map((personId, at) => {
      const items = (keys[at] ?? []).map((key) => found.get(keyText(key)));
      return [personId, loaded(items.filter((item) => item !== undefined))];
    }),
  );
}

/** One person with all coverages: needed when name, birth date or sex change, which every card repeats. */
export async function loadWhole(table: Table, personId: string): Promise<LoadedPerson> {
  return loaded(await queryItems(table, 'eligibility', personId, { consistent: true }));
}

function loaded(items: readonly (Item | Record<string, unknown>)[]): LoadedPerson {
  const stored = items.find((item) => item.sk === sk.person);
  const marked = items.find((item) => item.sk === sk.lookAgain);
  const coverages = items
    .filter((item) => typeof item.sk === 'string' && item.sk.startsWith(sk.coverages))
    .map((item) => v.parse(Coverage, item));
  return {
    state: {
      person: stored ? v.parse(StoredPerson, stored) : NOBODY_YET.person,
      coverages: new Map(coverages.map((coverage) => [coverageKey(coverage), coverage])),
    },
    revision: stored ? v.parse(Revision, stored).revision : 0,
    lookAgain: marked ? v.parse(LookAgain, marked) : { cards: [], revision: 0 },
  };
}
