import * as v from 'valibot';
import { Coverage, Person } from '../../shared/eligibility/codec.ts';
import type { Identity } from '../../shared/identity/claims.ts';
import type { Candidate } from '../../shared/identity/rules.ts';
import type { Table } from '../storage/client.ts';
import { queryItems } from '../storage/items.ts';
import { sk } from '../storage/keys.ts';
import { nameIndexId } from '../storage/name-index.ts';

export interface CandidateStore {
  /** Everybody of this name, birth date and sex, withheld people too; `matchPerson` decides. */
  find(identity: Identity): Promise<Candidate[]>;
}

/** Read when nobody has the name, so that the answer for an unknown person takes as long. */
const NOBODY = 'nobody';

export const candidateStore = (table: Table): CandidateStore => {
  const candidate = async (personId: string): Promise<Candidate[]> => {
    const items = await queryItems(table, 'eligibility', personId);
    const stored = items.find((item) => item.sk === sk.person);
    if (!stored) return [];
    const { name, birthDate, sex, address, stoppedBy } = v.parse(Person, stored);
    const coverages = items
      .filter((item) => typeof item.sk === 'string' && item.sk.startsWith('COVERAGE#'))
      .map((item) => v.parse(Coverage, item));
    const withheld = stoppedBy.length > 0;
    return [{ personId, name, birthDate, sex, address, withheld, coverages }];
  };
  return {
    async find({ name, birthDate, sex }) {
      const id = nameIndexId(name, birthDate, sex);
      const named = await queryItems(table, 'nameIndex', id, { consistent: true });
      const personIds = named.map((item) => v.parse(v.string(), item.sk));
      const read = personIds.length > 0 ? personIds : [NOBODY];
      return (await Promise.all(read.map(candidate))).flat();
    },
  };
};
