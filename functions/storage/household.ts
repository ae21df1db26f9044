import * as v from 'valibot';
import type { Table } from './client.ts';
import { queryItems } from './items.ts';
import { sk } from './keys.ts';

export interface HouseholdStore {
  /** personIds whose delivered guardians once named this person; each must still pass `mayAct`. */
  wardsOf(personId: string): Promise<string[]>;
}

const Ward = v.object({ personId: v.string() });

export const householdStore = (table: Table): HouseholdStore => ({
  async wardsOf(personId) {
    const items = await queryItems(table, 'household', personId, { beginsWith: sk.ward('') });
    return items.map((item) => v.parse(Ward, item).personId);
  },
});
