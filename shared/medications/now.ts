import type { IsoDate } from '../kernel/dates.ts';
import type { MedicationRow } from './rows.ts';
import { coversDay } from './rules.ts';

/**
 * いまの薬 on a day: rows whose supply covers it, newest first. A drug that was fetched again from the same
 * place with the same dose before the earlier supply ran out stands there once, as last dispensed.
 * @param rows newest first
 */
export function takenOn(rows: readonly MedicationRow[], day: IsoDate): MedicationRow[] {
  const seen = new Map<string, IsoDate>();
  return rows.filter(({ medication, supply, facility, prescriber }) => {
    if (!coversDay(supply, day)) return false;
    const key = [
      medication.drugCode,
      facility,
      prescriber,
      medication.usage,
      medication.dose.amount,
    ].join('/');
    const newest = seen.get(key);
    if (newest !== undefined && newest !== medication.dispensedOn) return false;
    seen.set(key, medication.dispensedOn);
    return true;
  });
}
