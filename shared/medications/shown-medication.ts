import type { Prescription } from '../receipts/dispensing-day.ts';
import type { Medication } from './codec.ts';
import { genericSaving } from './generic-saving.ts';
import { type MedicationRow, supplyOf } from './rows.ts';

const SUPPLY_UNITS = { days: '日分', doses: '回分', total: '回' } as const;

/**
 * Unit of 調剤数量: days of 内服, doses of 屯服, times of an injection. What is handed out in one piece (外用)
 * counts 1 without a unit: 「1回」 beside an ointment would read as a direction.
 * @source formats/receipt-uke.md §6
 */
export const supplyUnitOf = ({ route, quantity: { unit } }: Prescription): string =>
  route === 'external' && unit === 'total' ? '' : SUPPLY_UNITS[unit];

/** 医薬品名; a code that no edition has is shown as a code. */
export const drugNameOf = ({ drug, item }: MedicationRow): string =>
  drug?.name ?? `名称不明（${item.drugCode}）`;

/** 一回用量 and 特別指示 */
export function noteOf({ directions: { note }, item, drug }: MedicationRow): string {
  if (!item.singleDose) return note;
  const dose = `１回${item.singleDose}${drug?.unit ?? ''}`;
  return note === '' ? dose : `${dose}　${note}`;
}

/** A row in the words and numbers that page, print and exports show. */
export function shownMedication(row: MedicationRow): Medication {
  const {
    dispensing: { day, facilityName, prescribedBy },
    directions: { prescription },
    item,
    drug,
  } = row;
  const supply = supplyOf(row);
  const saving = genericSaving(row);
  return {
    dispensedOn: day.dispensedOn,
    facilityName,
    prescribedBy,
    setting: day.setting,
    route: prescription.route,
    drugCode: item.drugCode,
    drugName: drugNameOf(row),
    ingredientName: drug?.ingredientName ?? '',
    usage: prescription.usage,
    note: noteOf(row),
    dose: { amount: item.dose, unit: drug?.unit ?? '' },
    quantity: { amount: prescription.quantity.amount, unit: supplyUnitOf(prescription) },
    marks: drug ? [...drug.marks] : [],
    ...(supply && { suppliedUntil: supply.until }),
    ...(saving && { genericSaving: saving }),
    ...(drug?.originalCode && { electedOriginal: true as const }),
  };
}
