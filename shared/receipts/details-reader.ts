import { cleanText } from '../kernel/text.ts';
import type { ReceiptKind } from './codec.ts';
import { LIMITS } from './limits.ts';
import type { Line } from './line.ts';
import {
  DETAILS,
  type Department,
  type Diagnosis,
  NO_DETAILS,
  type ReceiptDetails,
  type Statement,
  type Visits,
} from './receipt-details.ts';

const DEPARTMENT_FIELDS = 5;
const FIRST_DAY_FIELD = 3;
const DAYS = 31;
/** 症状詳記: 1,200 full-width characters per line. */
const MAX_STATEMENT = 2_400;

type Draft = ReceiptDetails & {
  diagnoses: Diagnosis[];
  visits: Visits[];
  statements: (Statement & { text: string })[];
};

/** Reads what {@link ReceiptDetails} holds out of RE, HO, SY, JD, MF, GR and SJ. */
export class DetailsReader {
  readonly #kind: ReceiptKind;
  readonly #details: Draft;

  /** @param re the RE line */
  constructor(kind: ReceiptKind, re: Line) {
    this.#kind = kind;
    const layout = DETAILS[kind];
    const text = (field: number) => (field === 0 ? '' : re.text(field));
    this.#details = {
      ...NO_DETAILS,
      ...{ diagnoses: [], visits: [], statements: [] },
      wards: codes(text(layout.wards), 2),
      beds: layout.beds === 0 ? undefined : re.count(layout.beds, LIMITS.amount),
      chartNumber: text(layout.chartNumber),
      claimInfo: layout.claimInfo === 0 ? '' : re.words(layout.claimInfo),
      departments: departments(re, layout.departments),
      patientStates: codes(text(layout.patientStates), 3),
    };
  }

  /** The HO line as claimed. */
  insurance(line: Line): void {
    const { workReason, certificateNumber } = DETAILS[this.#kind];
    if (workReason > 0) this.#details.workReason = line.text(workReason);
    if (certificateNumber > 0) this.#details.certificateNumber = line.text(certificateNumber);
  }

  /** @returns false when the record is none of these */
  read(line: Line): boolean {
    const details = this.#details;
    switch (line.record) {
      case 'SY':
        details.diagnoses.push(diagnosis(line));
        return true;
      case 'JD':
        details.visits.push(visits(line));
        return true;
      case 'MF':
        details.counterPayment = line.text(2);
        return true;
      case 'GR':
        details.ungrouped = { reason: line.text(2), dpcCode: line.text(3) };
        return true;
      case 'SJ':
        this.#statement(line);
        return true;
      default:
        return false;
    }
  }

  finish(): ReceiptDetails {
    return this.#details;
  }

  #statement(line: Line): void {
    const { statements } = this.#details;
    const kind = line.text(2);
    const written = line.fields.text(3);
    if (written.length > MAX_STATEMENT) line.report(3, 'text-too-long');
    const text = cleanText(written.slice(0, MAX_STATEMENT));
    const before = statements.at(-1);
    if (kind === '' && before) before.text += text;
    else statements.push({ line: line.number, kind, text });
  }
}

/** Codes of equal length without separators. */
const NO_CODES: readonly string[] = [];
const codes = (text: string, length: number): readonly string[] =>
  text === '' ? NO_CODES : (text.match(new RegExp(`.{${length}}`, 'g')) ?? []);

const NO_DEPARTMENTS: readonly Department[] = [];

function departments(re: Line, firstFields: readonly number[]): readonly Department[] {
  let found: Department[] | undefined;
  for (const first of firstFields) {
    let filled = false;
    for (let n = 0; n < DEPARTMENT_FIELDS; n += 1) if (!re.fields.isEmpty(first + n)) filled = true;
    if (!filled) continue;
    found ??= [];
    found.push({
      name: re.text(first),
      part: re.text(first + 1),
      sex: re.text(first + 2),
      treatment: re.text(first + 3),
      disease: re.text(first + 4),
    });
  }
  return found ?? NO_DEPARTMENTS;
}

const diagnosis = (line: Line): Diagnosis => ({
  line: line.number,
  code: line.digits(2, 7),
  startedOn: line.date(3),
  outcome: line.text(4),
  modifiers: codes(line.text(5), 4),
  name: line.words(6),
  main: line.text(7) === '01',
  note: line.words(8),
});

function visits(line: Line): Visits {
  const days: { day: number; mark: string }[] = [];
  for (let day = 1; day <= DAYS; day += 1) {
    const field = FIRST_DAY_FIELD + day - 1;
    if (!line.fields.isEmpty(field)) days.push({ day, mark: line.text(field) });
  }
  return { line: line.number, payer: line.text(2), days };
}
