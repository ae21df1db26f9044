import { holdsIndividualNumber, isIndividualNumber } from '../insurance/individual-number.ts';
import { type IsoDate, monthOf, type YearMonth } from '../kernel/dates.ts';
import { cleanText } from '../kernel/text.ts';
import { arePossible } from '../receipts/possible-months.ts';
import { LARGEST_YEN, type PaperExpense } from './paper-expense.ts';

/** The heading of a delivery of receipts on paper, in its order. @source product.md §4.8 */
export const PAPER_COLUMNS = [
  'personId',
  'careMonth',
  'category',
  'facilityName',
  'days',
  'total',
  'insurer',
  'otherPublic',
  'patient',
  'claimMonth',
] as const;
type Column = (typeof PAPER_COLUMNS)[number];

export const isPaperHeading = (line: string): boolean =>
  line
    .replace(/^\ufeff/, '')
    .replaceAll('"', '')
    .trim() === PAPER_COLUMNS.join(',');

export type PaperError = { field: Column | ''; code: string };
export type PaperLine = { personId: string; claimMonth: YearMonth; expense: PaperExpense };
export type ReadPaper = { ok: true; line: PaperLine } | { ok: false; errors: PaperError[] };

const LIMIT = { personId: 128, category: 40, facilityName: 200, days: 366 } as const;
const MONTH = /^20\d\d-(0[1-9]|1[0-2])$/;

/**
 * A row behind the heading. Digits may be full-width; the four amounts must add up, since a notice whose sums
 * are wrong is worse than one that lacks a row.
 */
export function readPaperLine(fields: readonly string[], receivedOn: IsoDate): ReadPaper {
  if (fields.length !== PAPER_COLUMNS.length)
    return { ok: false, errors: [{ field: '', code: 'wrong-number-of-fields' }] };
  const read = new Fields(fields);
  const personId = read.text('personId', LIMIT.personId);
  if (personId !== '' && (/[\s|#]/u.test(personId) || isIndividualNumber(personId)))
    read.wrong('personId', isIndividualNumber(personId) ? 'individual-number' : 'bad-form');
  const careMonth = read.month('careMonth');
  const claimMonth = read.month('claimMonth');
  const line: PaperLine = {
    personId,
    claimMonth,
    expense: {
      paper: true,
      careMonth,
      category: read.text('category', LIMIT.category),
      facilityName: read.text('facilityName', LIMIT.facilityName),
      days: read.amount('days', LIMIT.days),
      total: read.amount('total'),
      insurer: read.amount('insurer'),
      otherPublic: read.amount('otherPublic'),
      patient: read.amount('patient'),
    },
  };
  if (read.errors.length === 0) {
    const { total, insurer, otherPublic, patient } = line.expense;
    if (total !== insurer + otherPublic + patient) read.wrong('total', 'amounts-do-not-add-up');
    if (!arePossible(careMonth, claimMonth, monthOf(receivedOn)))
      read.wrong('careMonth', 'impossible-value');
  }
  return read.errors.length > 0 ? { ok: false, errors: read.errors } : { ok: true, line };
}

class Fields {
  readonly errors: PaperError[] = [];
  readonly #fields: readonly string[];

  constructor(fields: readonly string[]) {
    this.#fields = fields;
  }

  wrong(field: Column, code: string): void {
    this.errors.push({ field, code });
  }

  text(field: Column, limit: number): string {
    const text = cleanText(this.#fields[PAPER_COLUMNS.indexOf(field)] ?? '');
    if (text === '') this.wrong(field, 'missing-value');
    else if (text.includes('\ufffd')) this.wrong(field, 'wrong-encoding');
    else if (text.length > limit) this.wrong(field, 'too-long');
    else if (holdsIndividualNumber(text)) this.wrong(field, 'individual-number');
    return text.slice(0, limit);
  }

  month(field: Column): YearMonth {
    const text = this.text(field, 20).normalize('NFKC');
    if (text !== '' && !MONTH.test(text)) this.wrong(field, 'no-such-date');
    return text as YearMonth; // not used where there are errors
  }

  amount(field: Column, most: number = LARGEST_YEN): number {
    const text = this.text(field, 40).normalize('NFKC');
    if (text === '') return 0;
    if (!/^\d{1,12}$/.test(text)) this.wrong(field, 'bad-form');
    else if (Number(text) > most) this.wrong(field, 'impossible-value');
    return Number(text);
  }
}
