import * as v from 'valibot';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import { StoredPart } from '../../shared/receipts/stored-version.ts';
import type { TreatmentReceipt } from '../../shared/treatments/codec.ts';
import { currentTreatments } from '../../shared/treatments/stored.ts';
import type { AuditedPerson } from '../http/health-data.ts';
import type { Table } from '../storage/client.ts';
import { queryItems } from '../storage/items.ts';

export interface TreatmentStore {
  /** What counts on a day: visible, not replaced by a later version, not past retention. One Query. */
  receipts(person: AuditedPerson, today: IsoDate): Promise<TreatmentReceipt[]>;
}

const Items = v.array(StoredPart);

export const treatmentStore = (table: Table): TreatmentStore => ({
  async receipts({ personId }, today) {
    const items = await queryItems(table, 'treatments', personId);
    return currentTreatments(v.parse(Items, items), today);
  },
});
