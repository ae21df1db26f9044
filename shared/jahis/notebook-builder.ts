import type { Findings } from './finding.ts';
import type { Entry } from './layout.ts';
import {
  emptyPrescription,
  emptyVisit,
  type Notebook,
  type Prescription,
  type Visit,
} from './notebook.ts';
import type { ReadRecord } from './read-record.ts';

/** Puts records together to visits and prescriptions, whatever order they come in. */
export class NotebookBuilder {
  readonly #notebook: Notebook;
  readonly #findings: Findings;
  readonly #visitLines = new Map<Visit, number>();
  readonly #rps = new Map<Visit, Map<number, Prescription>>();
  #visit: Visit | undefined;
  #doctor: Entry<'55'> | undefined;
  #lastLine = 0;

  constructor(version: number, output: Notebook['output'], findings: Findings) {
    this.#findings = findings;
    this.#notebook = {
      version,
      output,
      patient: undefined,
      attributes: [],
      overTheCounter: [],
      memos: [],
      visits: [],
      pharmacists: [],
    };
  }

  add(record: ReadRecord, line: number, ofRp: boolean): void {
    this.#lastLine = line;
    if (this.#ofPerson(record, line)) return;
    if (record.no === '5') this.#open(record.entry, line);
    else if (!this.#visit) this.#findings.add('out-of-place', line, record.no);
    else if (ofRp) this.#addToRp(record, line, this.#visit);
    else this.#addToVisit(record, line, this.#visit);
  }

  /** @param partial parts are missing, so that what is not there need not be wrong */
  end(partial: boolean): Notebook {
    const notebook = this.#notebook;
    if (!notebook.patient && !partial) this.#findings.add('patient-missing', 0, '1');
    if (notebook.visits.length === 0 && !partial) this.#findings.add('no-visits', 0, '5');
    if (!partial) for (const visit of notebook.visits) this.#check(visit);
    return notebook;
  }

  #ofPerson(record: ReadRecord, line: number): boolean {
    const notebook = this.#notebook;
    if (record.no === '1') {
      if (notebook.patient) this.#repeated(line, '1');
      else notebook.patient = record.entry;
    } else if (record.no === '2') notebook.attributes.push(record.entry);
    else if (record.no === '3') notebook.overTheCounter.push({ ...record.entry, ingredients: [] });
    else if (record.no === '4') notebook.memos.push(record.entry);
    else if (record.no === '701') notebook.pharmacists.push(record.entry);
    else if (record.no === '31') {
      const { serial } = record.entry;
      const drug = notebook.overTheCounter.find((one) => Number(one.serial) === Number(serial));
      if (drug) drug.ingredients.push(record.entry);
      else this.#findings.add('ingredient-without-drug', line, '31');
    } else return false;
    return true;
  }

  #open(day: Entry<'5'>, line: number): void {
    this.#visit = emptyVisit(day);
    this.#doctor = undefined;
    this.#visitLines.set(this.#visit, line);
    this.#rps.set(this.#visit, new Map());
    this.#notebook.visits.push(this.#visit);
  }

  #addToVisit(record: ReadRecord, line: number, visit: Visit): void {
    if (record.no === '11') {
      if (visit.facility) this.#repeated(line, '11');
      else visit.facility = record.entry;
    } else if (record.no === '15') visit.dispensers.push(record.entry);
    else if (record.no === '51') visit.prescribers.push(record.entry);
    else if (record.no === '55') this.#doctor = record.entry;
    else if (record.no === '401') visit.cautions.push(record.entry);
    else if (record.no === '411') visit.provided.push(record.entry);
    else if (record.no === '421') visit.leftovers.push(record.entry);
    else if (record.no === '501') visit.remarks.push(record.entry);
    else if (record.no === '601') visit.notes.push(record.entry);
  }

  #addToRp(record: ReadRecord, line: number, visit: Visit): void {
    const rp = this.#rpOf(visit, record.rp);
    if (record.no === '201') {
      rp.drugs.push(record.entry);
      const { codeType, code } = record.entry;
      if (codeType !== '1' && codeType !== '' && code === '')
        this.#findings.add('drug-code-missing', line, '201.code');
    } else if (record.no === '281') rp.drugNotes.push(record.entry);
    else if (record.no === '291') rp.drugCautions.push(record.entry);
    else if (record.no === '311') rp.usageNotes.push(record.entry);
    else if (record.no === '391') rp.cautions.push(record.entry);
    else if (record.no === '301') {
      if (rp.usage) this.#repeated(line, '301');
      else rp.usage = record.entry;
    }
  }

  #rpOf(visit: Visit, number: number): Prescription {
    const known = this.#rps.get(visit)?.get(number);
    if (known) return known;
    const made = emptyPrescription(number, this.#doctor);
    this.#rps.get(visit)?.set(number, made);
    visit.prescriptions.push(made);
    return made;
  }

  #repeated(line: number, no: string): void {
    this.#findings.add('repeated-record', line, no);
  }

  #check(visit: Visit): void {
    const line = this.#visitLines.get(visit) ?? this.#lastLine;
    for (const { drugs, usage } of visit.prescriptions) {
      if (drugs.length === 0) this.#findings.add('drug-missing', line, '201');
      if (!usage) this.#findings.add('usage-missing', line, '301');
    }
    if (this.#notebook.output !== '1') return;
    const places = [...(visit.facility ? [visit.facility] : []), ...visit.prescribers];
    if (!visit.facility || places.some((one) => !one.prefecture || !one.table || !one.code))
      this.#findings.add('institution-code-missing', line);
  }
}
