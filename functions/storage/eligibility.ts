import * as v from 'valibot';
import { Coverage } from '../../shared/eligibility/codec.ts';
import type { AuditedPerson } from '../http/health-data.ts';
import type { Table } from './client.ts';
import { queryItems } from './items.ts';
import { sk } from './keys.ts';

export interface EligibilityStore {
  /** Every coverage that was delivered of a person, deleted ones too; in no order. One Query. */
  coverages(person: AuditedPerson): Promise<Coverage[]>;
}

const Items = v.array(Coverage);

export const eligibilityStore = (table: Table): EligibilityStore => ({
  async coverages({ personId }) {
    const items = await queryItems(table, 'eligibility', personId, { beginsWith: sk.coverages });
    return v.parse(Items, items);
  },
});
