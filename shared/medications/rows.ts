import { monthOf, type YearMonth } from '../kernel/dates.ts';
import type { CommentLookup } from '../masters/comments/comment-index.ts';
import type { Drug } from '../masters/drugs/drug.ts';
import type { DrugLookup } from '../masters/drugs/drug-index.ts';
import type { DispensingDay, Prescription } from '../receipts/dispensing-day.ts';
import { commentWords, isFreeText } from '../receipts/usage-comments.ts';
import { type Supply, suppliesOf } from './rules.ts';

/** What the rows of one dispensing share. */
export type Dispensing = {
  day: DispensingDay;
  /** As shown: the name, without one the code. */
  facilityName: string;
  prescribedBy: string;
  /** Who prescribed and who handed out: codes, or names where a code is missing. */
  place: string;
  rows: MedicationRow[];
  /** One per row, made by {@link supplyOf} when first asked for: most rows of five years never are. */
  supplies: readonly (Supply | undefined)[] | undefined;
};

/** One 剤 with its special instructions and comments as a person reads them. */
export type Directions = {
  prescription: Prescription;
  note: string;
  /** 用法 and special instructions together: when to take it */
  usage: string;
};

/** One line of the list, not yet in the words that are sent: see `shown-medication.ts`. */
export type MedicationRow = {
  dispensing: Dispensing;
  directions: Directions;
  item: Prescription['drugs'][number];
  /** Undefined when no edition of the drug master has the code. */
  drug: Drug | undefined;
  /** Position among the rows of the dispensing. */
  at: number;
};

/**
 * Rows of a person, newest first; on one day in the order of the receipts and of their lines. Names are
 * those of the drug master in the month in which the drug was handed out, the month of care of its receipt.
 */
export function medicationRows(
  days: readonly DispensingDay[],
  drugs: DrugLookup,
  comments?: CommentLookup,
): MedicationRow[] {
  return [...days]
    .sort((a, b) => compareText(b.dispensedOn, a.dispensedOn))
    .flatMap((day) => rowsOfDay(day, drugs, comments));
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function rowsOfDay(day: DispensingDay, drugs: DrugLookup, comments?: CommentLookup) {
  const facilityName = day.facilityName || day.facilityCode;
  const facility = identity(day.facilityCode, facilityName);
  const by = day.prescribedBy;
  const prescribedBy = by === 'same' ? facilityName : by.name || by.code;
  const dispensing: Dispensing = {
    day,
    facilityName,
    prescribedBy,
    place: `${by === 'same' ? facility : identity(by.code, prescribedBy)}/${facility}`,
    rows: [],
    supplies: undefined,
  };
  const month = monthOf(day.dispensedOn);
  const { rows } = dispensing;
  for (const prescription of day.prescriptions) {
    const note = noteOf(prescription, month, comments);
    const usage = `${prescription.usage}\n${prescription.instruction ?? ''}`;
    const directions = { prescription, note, usage };
    for (const item of prescription.drugs) {
      const drug = drugs.find(item.drugCode, month);
      // 薬剤料減点 and the flat rates of dentistry stand among the drugs and are none.
      if (drug && drug.kind !== 'drug') continue;
      rows.push({ dispensing, directions, item, drug, at: rows.length });
    }
  }
  return rows;
}

/** A real file has institution codes of zeros only. */
const identity = (code: string, name: string) => (/[1-9]\d*$/.test(code.slice(-7)) ? code : name);

function noteOf({ instruction, comments }: Prescription, month: YearMonth, master?: CommentLookup) {
  const words = comments.map((comment) => commentWords(comment, month, master));
  return [instruction ?? '', ...words].filter((one) => one !== '').join('　');
}

/** Drugs that are to be looked up to show these days. */
export function* drugCodesIn(days: readonly DispensingDay[]): Generator<string> {
  for (const { prescriptions } of days)
    for (const { drugs } of prescriptions) for (const { drugCode } of drugs) yield drugCode;
}

/** Comments that are to be looked up. */
export function* commentCodesIn(days: readonly DispensingDay[]): Generator<string> {
  for (const { prescriptions } of days)
    for (const { comments } of prescriptions)
      for (const { code } of comments) if (!isFreeText(code)) yield code;
}

/** How long a row lasts, an estimate; undefined where no number of days is known. */
export function supplyOf({ dispensing, at }: MedicationRow): Supply | undefined {
  dispensing.supplies ??= suppliesOf(
    dispensing.day.dispensedOn,
    dispensing.rows.map(({ directions: { prescription, usage }, item }) => ({
      drugCode: item.drugCode,
      route: prescription.route,
      usage,
      dose: item.dose,
      quantity: prescription.quantity,
    })),
  );
  return dispensing.supplies[at];
}

/** Who prescribed and who handed out, for comparing places. */
export const placeOf = ({ dispensing }: MedicationRow): string => dispensing.place;
