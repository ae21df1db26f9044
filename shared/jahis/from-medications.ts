import type { Person } from '../eligibility/codec.ts';
import type { Route } from '../medications/codec.ts';
import type { Freshness } from '../medications/freshness.ts';
import type { MedicationRow } from '../medications/rows.ts';
import { shownMedication } from '../medications/shown-medication.ts';
import { medicationTexts } from '../medications/texts.ts';
import { type Entry, entry, MAX_RP } from './layout.ts';
import {
  emptyPrescription,
  emptyVisit,
  type Notebook,
  type Prescription,
  type Visit,
  WRITTEN_VERSION,
} from './notebook.ts';
import { bytesIn, carried } from './windows-31j.ts';
import { piecesOf } from './write-record.ts';

/** 剤形; receipts do not tell 内滴, 浸煎 and 湯 apart from 内服. */
const FORM = {
  internal: '1',
  'as-needed': '3',
  injection: '4',
  external: '5',
  home: '10',
  other: '10',
} as const satisfies Record<Route, string>;

/** 作成者 その他: an insurer wrote it, out of claims; neither a medical side nor the person did. */
const BY = '8';
const NOTE_BYTES = 100;
const REMARK_BYTES = 400;

export type NotebookSource = Freshness & { operatorName: string };

/**
 * 薬剤情報 as お薬手帳. Two decisions of ours, because the format knows no third side that gives data out of
 * claims: the direction is to the person (output 1) where the rules for it hold, that is at least one visit
 * and codes of all institutions; else 2, which asks for neither. Every record says 作成者 その他, and every
 * visit says in 501 that it was made from receipts.
 *
 * Doctors, pharmacists and usage codes are not in receipts and stay out; so do address and phone of the
 * person, which nobody needs here. What does not fit a field follows in full in a note of the same RP.
 *
 * @param rows newest first, filtered or not
 */
export function medicationNotebook(
  rows: readonly MedicationRow[],
  person: Pick<Person, 'name' | 'kana' | 'sex' | 'birthDate'>,
  source: NotebookSource,
): Notebook {
  const origin = piecesOf(originText(source), REMARK_BYTES);
  const visits = visitsOf(rows, origin);
  const complete = visits.every((visit) =>
    [visit.facility, ...visit.prescribers].every((place) => place && place.code !== ''),
  );
  const { name, kana, sex, birthDate } = person;
  return {
    version: WRITTEN_VERSION,
    output: visits.length > 0 && complete ? '1' : '2',
    patient: entry('1', { name, sex, birthDate, kana }),
    attributes: [],
    overTheCounter: [],
    memos: visits.length > 0 ? [] : origin.map((text) => entry('4', { text, by: BY })),
    visits,
    pharmacists: [],
  };
}

/** What 501 says; in Japanese, for whoever reads the notebook. */
const originText = ({ asOf, completeTo, nextExpectedOn, operatorName }: NotebookSource): string =>
  `レセプト由来の薬剤情報です（薬局・医療機関の記録そのものではありません）。${asOf}時点、${completeTo}診療分まで、次回更新${nextExpectedOn}。発行：${operatorName}`;

function visitsOf(rows: readonly MedicationRow[], origin: readonly string[]): Visit[] {
  const visits: Visit[] = [];
  let of: MedicationRow['dispensing'] | undefined;
  let directions: MedicationRow['directions'] | undefined;
  for (const row of rows) {
    const sameDay = row.dispensing === of;
    const full = sameDay && visits.at(-1)?.prescriptions.length === MAX_RP;
    if (!sameDay || (full && row.directions !== directions)) {
      visits.push(visitOf(row, origin));
      directions = undefined;
    }
    const prescriptions = visits.at(-1)?.prescriptions ?? [];
    if (row.directions !== directions)
      prescriptions.push(prescriptionOf(row, prescriptions.length + 1));
    const prescription = prescriptions.at(-1);
    if (prescription) addDrug(prescription, row);
    of = row.dispensing;
    directions = row.directions;
  }
  return visits;
}

function visitOf({ dispensing }: MedicationRow, origin: readonly string[]): Visit {
  const { day, facilityName, prescribedBy } = dispensing;
  const visit = emptyVisit(entry('5', { dispensedOn: day.dispensedOn, by: BY }));
  visit.facility = entry('11', { name: facilityName, ...institution(day.facilityCode), by: BY });
  if (day.prescribedBy !== 'same' && prescribedBy !== '')
    visit.prescribers.push(
      entry('51', { name: prescribedBy, ...institution(day.prescribedBy.code), by: BY }),
    );
  visit.remarks = origin.map((text) => entry('501', { text, by: BY }));
  return visit;
}

/** 県, 点数表 and code; nothing of a code that is not whole or only zeros. */
function institution(code: string): Partial<Entry<'51'>> {
  const [, prefecture, table, own] = /^(\d\d)([134])(\d{7})$/.exec(code) ?? [];
  return prefecture && table && own && Number(own) > 0 ? { prefecture, table, code: own } : {};
}

function prescriptionOf(row: MedicationRow, rp: number): Prescription {
  const shown = shownMedication(row);
  const made = emptyPrescription(rp, undefined);
  const { amount, unit } = shown.quantity;
  const unitName = unit === '' ? '調剤' : unit;
  const counts = Number.isInteger(amount) && amount >= 1 && amount <= 999;
  made.usage = entry('301', {
    usage: shown.usage || '用法の記載なし',
    quantity: counts ? String(amount) : '1',
    unit: counts ? unitName : `${amount}${unitName}`, // 301 counts in three digits: one times the whole
    form: FORM[shown.route],
    codeType: '1',
    by: BY,
  });
  const usage = tooLong(shown.usage, 100) ? [`用法：${shown.usage}`] : [];
  const notes = [...usage, row.directions.note].flatMap((text) => piecesOf(text, NOTE_BYTES));
  made.usageNotes = notes.map((text) => entry('311', { text, by: BY }));
  return made;
}

function addDrug(prescription: Prescription, row: MedicationRow): void {
  const { drugName, drugCode, ingredientName, dose, marks } = shownMedication(row);
  const amount = doseText(dose.amount);
  const coded = /^\d{9}$/.test(drugCode);
  prescription.drugs.push(
    entry('201', {
      name: drugName,
      dose: amount,
      unit: dose.unit || '単位不明',
      codeType: coded ? '2' : '1',
      code: coded ? drugCode : '',
      by: BY,
      generic: ingredientName,
      genericCodeType: ingredientName === '' ? '' : '1',
    }),
  );
  const { item, drug } = row;
  const facts = [
    marks.map((mark) => medicationTexts.ja.markHelp[mark]).join('、'),
    item.singleDose ? `１回${item.singleDose}${drug?.unit ?? ''}` : '',
    tooLong(dose.unit, 12) ? `用量${amount}${dose.unit}` : '',
    tooLong(ingredientName, 120) ? `成分名：${ingredientName}` : '',
    tooLong(drugName, 120) ? `名称：${drugName}` : '',
  ].filter((fact) => fact !== '');
  if (facts.length === 0) return;
  const text = `${drugName}　${facts.join('　')}`;
  for (const piece of piecesOf(text, NOTE_BYTES))
    prescription.drugNotes.push(entry('281', { text: piece, by: BY }));
}

const tooLong = (text: string, max: number) => bytesIn(carried(text).text) > max;

/** With at most five decimals, as receipts have them, and never with an exponent. */
const doseText = (value: number): string => {
  const text = value.toFixed(5);
  return text.replace(/0+$/, '').replace(/\.$/, '');
};
