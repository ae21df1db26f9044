import type { Entry, RecordNo } from './layout.ts';
import { type Notebook, type Prescription, type Visit, WRITTEN_VERSION } from './notebook.ts';
import { type Adjustment, NotebookInvalid, writeRecord } from './write-record.ts';

/** The version line, and the records in the order of the format. */
export type WrittenNotebook = { heading: string; records: string[]; adjusted: Adjustment[] };

/**
 * Writes JAHISTC08, strictly: order of records, one 301 per RP, RP numbers from 1, codes of institutions where
 * a medical side gives it (output 1). Visits are written newest first.
 *
 * @throws NotebookInvalid when the notebook breaks a rule that no adjustment can heal
 * @source formats/jahis-medication-notebook.md §3, §4
 */
export function writeNotebook(notebook: Notebook): WrittenNotebook {
  const { output, patient, visits } = notebook;
  if (output === '') throw new NotebookInvalid('output');
  if (!patient) throw new NotebookInvalid('1');
  if (output === '1' && visits.length === 0) throw new NotebookInvalid('5');
  const adjusted: Adjustment[] = [];
  const records: string[] = [];
  const put = <No extends RecordNo>(no: No, entry: Entry<No>, rp = 0) =>
    records.push(writeRecord(no, rp, entry, adjusted));

  put('1', patient);
  for (const one of notebook.attributes) put('2', one);
  for (const { ingredients, ...drug } of notebook.overTheCounter) {
    put('3', drug);
    for (const one of ingredients) {
      if (Number(one.serial) !== Number(drug.serial)) throw new NotebookInvalid('31.serial');
      put('31', one);
    }
  }
  for (const one of notebook.memos) put('4', one);
  for (const visit of [...visits].sort(newestFirst)) {
    if (output === '1') checkInstitutions(visit);
    putVisit(put, visit);
  }
  for (const one of notebook.pharmacists) put('701', one);
  return { heading: `JAHISTC0${WRITTEN_VERSION},${output}`, records, adjusted };
}

type Put = <No extends RecordNo>(no: No, entry: Entry<No>, rp?: number) => number;

const newestFirst = (a: Visit, b: Visit) =>
  a.day.dispensedOn < b.day.dispensedOn ? 1 : a.day.dispensedOn > b.day.dispensedOn ? -1 : 0;

function putVisit(put: Put, visit: Visit): void {
  put('5', visit.day);
  if (visit.facility) put('11', visit.facility);
  for (const one of visit.dispensers) put('15', one);
  for (const one of visit.prescribers) put('51', one);
  let doctor: Entry<'55'> | undefined;
  for (const [at, prescription] of visit.prescriptions.entries()) {
    if (prescription.rp !== at + 1) throw new NotebookInvalid('201.rp');
    if (prescription.doctor && !sameDoctor(prescription.doctor, doctor))
      put('55', prescription.doctor);
    // A doctor holds for all RPs that follow: there is no way to say "none" again.
    else if (!prescription.doctor && doctor) throw new NotebookInvalid('55');
    doctor = prescription.doctor;
    putPrescription(put, prescription);
  }
  for (const one of visit.cautions) put('401', one);
  for (const one of visit.provided) put('411', one);
  for (const one of visit.leftovers) put('421', one);
  for (const one of visit.remarks) put('501', one);
  for (const one of visit.notes) put('601', one);
}

/** Usage may be left out only for 材料 and その他. */
const WITHOUT_USAGE = ['9', '10'];

function putPrescription(put: Put, prescription: Prescription): void {
  const { rp, drugs, usage } = prescription;
  if (drugs.length === 0) throw new NotebookInvalid('201');
  if (!usage) throw new NotebookInvalid('301');
  if (usage.usage === '' && !WITHOUT_USAGE.includes(usage.form))
    throw new NotebookInvalid('301.usage');
  if (usage.codeType === '2' && usage.code === '') throw new NotebookInvalid('301.code');
  for (const drug of drugs) {
    if (drug.codeType !== '1' && drug.code === '') throw new NotebookInvalid('201.code');
    put('201', drug, rp);
  }
  for (const one of prescription.drugNotes) put('281', one, rp);
  for (const one of prescription.drugCautions) put('291', one, rp);
  put('301', usage, rp);
  for (const one of prescription.usageNotes) put('311', one, rp);
  for (const one of prescription.cautions) put('391', one, rp);
}

const sameDoctor = (one: Entry<'55'>, other: Entry<'55'> | undefined) =>
  one.name === other?.name && one.department === other.department && one.by === other.by;

function checkInstitutions({ facility, prescribers }: Visit): void {
  if (!facility) throw new NotebookInvalid('11');
  const places = [facility, ...prescribers];
  if (places.some(({ prefecture, table, code }) => !prefecture || !table || !code))
    throw new NotebookInvalid('11.code');
}
