import { addDays, type IsoDate } from '../kernel/dates.ts';
import { type MedicationRow, placeOf, supplyOf } from './rows.ts';
import { coversDay, LONGEST_SUPPLY_DAYS } from './rules.ts';

/**
 * いまの薬 on a day: rows whose supply covers it, newest first. A drug that was fetched again from the same
 * place with the same dose and directions before the earlier supply ran out stands there once, as last
 * dispensed.
 * @param rows newest first
 */
export function takenOn(rows: readonly MedicationRow[], day: IsoDate): MedicationRow[] {
  const oldest = addDays(day, -LONGEST_SUPPLY_DAYS);
  const newest = new Map<string, IsoDate>();
  return rows.filter((row) => {
    const { dispensedOn } = row.dispensing.day;
    if (dispensedOn < oldest || !coversDay(supplyOf(row), day)) return false;
    const { drug, item, directions } = row;
    const code = drug?.originalCode ?? item.drugCode; // a （選） twin is the same drug
    const key = [placeOf(row), code, directions.prescription.usage, item.dose].join('/');
    const last = newest.get(key) ?? dispensedOn;
    newest.set(key, last);
    return last === dispensedOn;
  });
}
