import { monthOf, type YearMonth } from '../kernel/dates.ts';
import type { Drug } from '../masters/drugs/drug.ts';
import type { DrugLookup } from '../masters/drugs/drug-index.ts';
import type { DispensingDay, Prescription } from '../receipts/dispensing-day.ts';
import { type CommentText, commentWords } from '../receipts/usage-comments.ts';
import type { Medication } from './codec.ts';
import { type Supply, suppliesOf } from './rules.ts';

/** One line of the list, with what rules need beside what is shown. */
export type MedicationRow = {
  medication: Medication;
  supply: Supply | undefined;
  /** First 7 characters of 薬価基準収載医薬品コード; empty when not known */
  ingredientCode: string;
  /** Who handed it out and who prescribed it: code, or name where the code is missing */
  facility: string;
  prescriber: string;
};

/**
 * Rows of a person, newest first; on one day in the order of the receipts and of their lines. Names are
 * those of the drug master in the month in which the drug was handed out, the month of care of its receipt.
 */
export function medicationRows(
  days: readonly DispensingDay[],
  drugs: DrugLookup,
  commentText?: CommentText,
): MedicationRow[] {
  return [...days]
    .sort((a, b) => compareText(b.dispensedOn, a.dispensedOn))
    .flatMap((day) => rowsOfDay(day, drugs, commentText));
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function rowsOfDay(day: DispensingDay, drugs: DrugLookup, commentText?: CommentText) {
  const careMonth = monthOf(day.dispensedOn);
  const facilityName = day.facilityName || day.facilityCode;
  const prescribedBy =
    day.prescribedBy === 'same' ? facilityName : day.prescribedBy.name || day.prescribedBy.code;
  const facility = identity(day.facilityCode, facilityName);
  const prescriber =
    day.prescribedBy === 'same' ? facility : identity(day.prescribedBy.code, prescribedBy);
  const lines = day.prescriptions.flatMap((prescription) => {
    const note = noteOf(prescription, careMonth, commentText);
    return prescription.drugs.flatMap((item) => {
      const drug = drugs.find(item.drugCode, careMonth);
      // 薬剤料減点 and the flat rates of dentistry stand among the drugs and are none.
      if (drug && drug.kind !== 'drug') return [];
      return [{ prescription, item, drug, note: noteWithDose(note, item.singleDose, drug) }];
    });
  });
  const supplies = suppliesOf(
    day.dispensedOn,
    lines.map(({ prescription, item, note }) => ({
      drugCode: item.drugCode,
      route: prescription.route,
      usage: note ? `${prescription.usage}\n${note}` : prescription.usage,
      dose: item.dose,
      quantity: prescription.quantity,
    })),
  );
  return lines.map(({ prescription, item, drug, note }, at): MedicationRow => {
    const supply = supplies[at];
    return {
      medication: {
        dispensedOn: day.dispensedOn,
        facilityName,
        prescribedBy,
        setting: day.setting,
        route: prescription.route,
        drugCode: item.drugCode,
        drugName: drug?.name ?? `名称不明（${item.drugCode}）`,
        ingredientName: drug?.ingredientName ?? '',
        usage: prescription.usage,
        note,
        dose: { amount: item.dose, unit: drug?.unit ?? '' },
        quantity: {
          amount: prescription.quantity.amount,
          unit: SUPPLY_UNITS[prescription.quantity.unit],
        },
        marks: drug ? [...drug.marks] : [],
        ...(supply && { suppliedUntil: supply.until }),
      },
      supply,
      ingredientCode: drug?.priceCode.slice(0, 7) ?? '',
      facility,
      prescriber,
    };
  });
}

/** 調剤数量: days of 内服, doses of 屯服; 1 for what is handed out as a whole. @source formats/receipt-uke.md §6 */
export const SUPPLY_UNITS = { days: '日分', doses: '回分', total: '回' } as const;

/** A real file has institution codes of zeros only. */
const identity = (code: string, name: string) => (/[1-9]\d*$/.test(code.slice(-7)) ? code : name);

const noteOf = (prescription: Prescription, careMonth: YearMonth, commentText?: CommentText) =>
  [
    prescription.instruction ?? '',
    ...prescription.comments.map((comment) => commentWords(comment, careMonth, commentText)),
  ]
    .filter((words) => words !== '')
    .join('　');

const noteWithDose = (note: string, singleDose: string | undefined, drug: Drug | undefined) => {
  const dose = singleDose ? `１回${singleDose}${drug?.unit ?? ''}` : '';
  return note && dose ? `${dose}　${note}` : dose || note;
};
