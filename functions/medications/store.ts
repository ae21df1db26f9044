import * as v from 'valibot';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import { currentDispensings } from '../../shared/medications/stored.ts';
import type { DispensingDay } from '../../shared/receipts/dispensing-day.ts';
import { StoredPart } from '../../shared/receipts/stored-version.ts';
import type { AuditedPerson } from '../http/health-data.ts';
import type { Table } from '../storage/client.ts';
import { queryItems } from '../storage/items.ts';

export interface MedicationStore {
  /** What counts on a day: visible, not replaced by a later version, not past retention. One Query. */
  days(person: AuditedPerson, today: IsoDate): Promise<DispensingDay[]>;
}

const Items = v.array(StoredPart);

export const medicationStore = (table: Table): MedicationStore => ({
  async days({ personId }, today) {
    const items = await queryItems(table, 'medications', personId);
    return currentDispensings(v.parse(Items, items), today);
  },
});
