import * as v from 'valibot';
import { KnownRegistration } from '../../shared/cancellation/registration.ts';
import type { AuditedPerson } from '../http/health-data.ts';
import type { Table } from '../storage/client.ts';
import { getItem } from '../storage/items.ts';
import { sk } from '../storage/keys.ts';

export interface RegistrationStore {
  /** 利用登録 as the newest list or daily query of 中間サーバー told it; undefined when none did. One read. */
  listed(person: AuditedPerson): Promise<KnownRegistration | undefined>;
}

export const registrationStore = (table: Table): RegistrationStore => ({
  async listed({ personId }) {
    const item = await getItem(table, 'cancellation', personId, sk.registration);
    return item && v.parse(KnownRegistration, item);
  },
});
