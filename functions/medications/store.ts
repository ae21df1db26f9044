import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { DayOfCare } from '../../shared/medications/rows.ts';
import type { AuditedPerson } from '../http/health-data.ts';

export interface MedicationStore {
  /** What counts on a day: visible, not replaced, not past retention. One Query. */
  days(person: AuditedPerson, today: IsoDate): Promise<DayOfCare[]>;
}
