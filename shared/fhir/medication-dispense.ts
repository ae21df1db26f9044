import type { Medication } from '../medications/codec.ts';
import { medicationTexts } from '../medications/texts.ts';
import { type Quantity, type Resource, referenceTo } from './bundle.ts';
import { profile, SYSTEM } from './systems.ts';

/** Abbreviations of MERIT-9; other units stand as text, a wrong code would be worse. */
const UNIT_CODES: Readonly<Record<string, string>> = { 錠: 'TAB' };

/** Where it was dispensed, in the words of the standard. */
const CATEGORY = {
  inpatient: 'inpatient',
  'in-house': 'outpatient',
  outside: 'community',
} as const;

export type Dispensed = {
  medication: Medication;
  id: string;
  /** RP番号 and place in the RP, both from 1, as in the お薬手帳 of the same list */
  rp: number;
  order: number;
  patient: Resource;
  dispenser: Resource;
  prescriber: Resource;
};

/**
 * JP_MedicationDispense. `quantity` is the whole amount handed out: dose × days, × doses, or × times. The
 * dose stands in `dosageInstruction`: per day for 内服, per dose for 屯服; for others only the total is known.
 */
export function dispenseResource(dispensed: Dispensed): Resource {
  const { medication, id, rp, order, patient, dispenser, prescriber } = dispensed;
  const { setting, dose, quantity, route } = medication;
  const texts = medicationTexts.ja;
  const days = quantity.unit === '日分' ? quantity.amount : undefined;
  return {
    resourceType: 'MedicationDispense',
    id,
    meta: { profile: [profile('JP_MedicationDispense')] },
    identifier: [
      { system: SYSTEM.rpNumber, value: String(rp) },
      { system: SYSTEM.orderInRp, value: String(order) },
    ],
    status: 'completed',
    category: {
      coding: [{ system: SYSTEM.dispenseCategory, code: CATEGORY[setting] }],
      text: `${texts.settings[setting]}・${texts.routes[route]}`,
    },
    medicationCodeableConcept: {
      coding: [
        {
          system: SYSTEM.receiptDrugCode,
          code: medication.drugCode,
          display: medication.drugName,
        },
      ],
      text: medication.drugName,
    },
    subject: referenceTo(patient),
    performer: [{ actor: referenceTo(dispenser, medication.facilityName) }],
    supportingInformation: [referenceTo(prescriber, medication.prescribedBy)],
    quantity: quantityOf(times(dose.amount, quantity.amount), dose.unit),
    ...(days === undefined
      ? {}
      : { daysSupply: { value: days, unit: '日', system: SYSTEM.ucum, code: 'd' } }),
    whenHandedOver: medication.dispensedOn,
    ...notesOf(medication),
    dosageInstruction: [dosage(medication)],
  };
}

function dosage({ usage, note, route, dose }: Medication) {
  const amount = quantityOf(dose.amount, dose.unit);
  const perDay = { value: 1, unit: '日', system: SYSTEM.ucum, code: 'd' };
  return {
    ...(usage === '' ? { text: '用法の記載なし' } : { text: usage }),
    ...(note === '' ? {} : { patientInstruction: note }),
    ...(route === 'as-needed' ? { asNeededBoolean: true } : {}),
    ...(route === 'internal'
      ? { doseAndRate: [{ rateRatio: { numerator: amount, denominator: perDay } }] }
      : route === 'as-needed'
        ? { doseAndRate: [{ doseQuantity: amount }] }
        : {}),
  };
}

/** What the standard has no element for. */
function notesOf({ ingredientName, marks, electedOriginal }: Medication) {
  const texts = medicationTexts.ja;
  const note = [
    ingredientName && `${texts.columns.ingredientName}：${ingredientName}`,
    marks.length > 0 &&
      `${texts.columns.marks}：${marks.map((mark) => texts.markHelp[mark]).join('、')}`,
    electedOriginal && texts.electedOriginal,
  ].flatMap((text) => (text ? [{ text }] : []));
  return note.length > 0 ? { note } : {};
}

function quantityOf(value: number, unit: string): Quantity {
  const code = UNIT_CODES[unit];
  return {
    value,
    ...(unit === '' ? {} : { unit }),
    ...(code ? { system: SYSTEM.unit, code } : {}),
  };
}

/** Doses have up to five decimals: 0.1 × 3 is 0.3. */
const times = (dose: number, quantity: number): number => Number((dose * quantity).toFixed(5));
