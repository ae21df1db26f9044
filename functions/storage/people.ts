import * as v from 'valibot';
import { Person } from '../../shared/eligibility/codec.ts';
import type { Table } from './client.ts';
import { getItem } from './items.ts';
import { sk } from './keys.ts';

export interface PeopleStore {
  /** The person as last delivered, withheld or not: callers decide by `mayAct`. */
  find(personId: string): Promise<Person | undefined>;
}

export const peopleStore = (table: Table): PeopleStore => ({
  async find(personId) {
    const item = await getItem(table, 'eligibility', personId, sk.person);
    return item && v.parse(Person, item);
  },
});
