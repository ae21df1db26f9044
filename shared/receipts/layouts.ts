import type { ReceiptKind } from './codec.ts';

/** 0 stands for a field that the kind does not have. */
type CommonLayout = {
  benefitPercent: number;
  admittedOn: number;
  copaymentClass: number;
  specialNotes: number;
  yenPerPoint: number;
  searchNumber: number;
  kana: number;
};

/** Fields of RE that differ by kind; 2–7 are the same in all. @source formats/receipt-uke.md §2–§4 */
export const RE: Readonly<Record<ReceiptKind, CommonLayout>> = {
  medical: {
    benefitPercent: 8,
    admittedOn: 9,
    copaymentClass: 11,
    specialNotes: 12,
    yenPerPoint: 15,
    searchNumber: 19,
    kana: 37,
  },
  dpc: {
    benefitPercent: 8,
    admittedOn: 9,
    copaymentClass: 11,
    specialNotes: 12,
    yenPerPoint: 15,
    searchNumber: 21,
    kana: 29,
  },
  dental: {
    benefitPercent: 8,
    admittedOn: 9,
    copaymentClass: 13,
    specialNotes: 14,
    yenPerPoint: 0,
    searchNumber: 20,
    kana: 26,
  },
  dispensing: {
    benefitPercent: 8,
    admittedOn: 0,
    copaymentClass: 41,
    specialNotes: 9,
    yenPerPoint: 0,
    searchNumber: 38,
    kana: 42,
  },
};

export type PayerLayout = {
  days: number;
  points: number;
  mealCount: number;
  mealCost: number;
  patientPays: number;
  coveredCopayment: number;
  coveredInpatient: number;
  mealShare: number;
  reduction: number;
  reductionPercent: number;
  reductionYen: number;
};

const NO_PAYER_FIELDS: PayerLayout = {
  days: 5,
  points: 6,
  mealCount: 0,
  mealCost: 0,
  patientPays: 0,
  coveredCopayment: 0,
  coveredInpatient: 0,
  mealShare: 0,
  reduction: 0,
  reductionPercent: 0,
  reductionYen: 0,
};
const MEDICAL_HO: PayerLayout = {
  ...NO_PAYER_FIELDS,
  mealCount: 8,
  mealCost: 9,
  patientPays: 12,
  reduction: 13,
  reductionPercent: 14,
  reductionYen: 15,
};
const MEDICAL_KO: PayerLayout = {
  ...NO_PAYER_FIELDS,
  mealCount: 11,
  mealCost: 12,
  patientPays: 7,
  coveredCopayment: 8,
  coveredInpatient: 9,
};

export const HO: Readonly<Record<ReceiptKind, PayerLayout>> = {
  medical: MEDICAL_HO,
  dpc: { ...MEDICAL_HO, mealShare: 16 },
  dental: {
    ...NO_PAYER_FIELDS,
    mealCount: 7,
    mealCost: 8,
    patientPays: 11,
    reduction: 12,
    reductionPercent: 13,
    reductionYen: 14,
  },
  dispensing: {
    ...NO_PAYER_FIELDS,
    patientPays: 10,
    reduction: 12,
    reductionPercent: 13,
    reductionYen: 14,
  },
};

export const KO: Readonly<Record<ReceiptKind, PayerLayout>> = {
  medical: MEDICAL_KO,
  dpc: { ...MEDICAL_KO, mealShare: 13 },
  dental: { ...NO_PAYER_FIELDS, mealCount: 9, mealCost: 10, patientPays: 7, coveredCopayment: 8 },
  dispensing: { ...NO_PAYER_FIELDS, patientPays: 8, coveredCopayment: 10 },
};

export type ItemRecord = 'SI' | 'IY' | 'TO' | 'SS';
export type ItemLayout = {
  amount: number;
  points: number;
  count: number;
  /** First of three pairs of comment code and text; 0 when there are none. */
  comments: number;
  /** Column of day 1. */
  days: number;
};

const SI: ItemLayout = { amount: 5, points: 6, count: 7, comments: 8, days: 14 };
const TO: ItemLayout = { amount: 5, points: 6, count: 7, comments: 12, days: 18 };
const SS: ItemLayout = { amount: 5, points: 77, count: 78, comments: 0, days: 79 };

/** 歯科 SI is not described in any source found: read like the other dental items. */
const DENTAL: Readonly<Record<ItemRecord, ItemLayout>> = {
  SI: { amount: 5, points: 6, count: 7, comments: 0, days: 8 },
  IY: { amount: 5, points: 6, count: 7, comments: 0, days: 9 },
  TO: { amount: 5, points: 13, count: 14, comments: 0, days: 15 },
  SS,
};
const MEDICAL: Readonly<Record<ItemRecord, ItemLayout>> = { SI, IY: SI, TO, SS };

export const itemLayout = (kind: ReceiptKind, record: ItemRecord): ItemLayout =>
  (kind === 'dental' ? DENTAL : MEDICAL)[record];
