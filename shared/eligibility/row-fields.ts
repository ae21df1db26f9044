import { holdsIndividualNumber } from '../insurance/individual-number.ts';
import { type IsoDate, isRealDate } from '../kernel/dates.ts';
import { cleanText } from '../kernel/text.ts';
import type { Column, Heading } from './columns.ts';

/** Why a row is not accepted; stable, shown to the insurer with line and field. */
export type RowProblem =
  | 'wrong-number-of-fields'
  | 'wrong-encoding'
  | 'missing-value'
  | 'too-long'
  | 'no-such-date'
  | 'no-such-code'
  | 'bad-form'
  | 'impossible-value'
  | 'end-before-start'
  | 'in-the-future'
  | 'individual-number'
  | 'duplicate-key';
export type RowError = { field: Column | ''; code: RowProblem };

/** Longest field that is looked at; anything near it is no value of this file. */
export const MAX_FIELD_LENGTH = 10_000;

/** Reads the fields of one row by column name and collects what is wrong with them. */
export class RowFields {
  readonly errors: RowError[] = [];
  readonly #fields: readonly string[];
  readonly #at: Readonly<Record<Column, number>>;

  constructor(fields: readonly string[], heading: Extract<Heading, { ok: true }>) {
    this.#fields = fields;
    this.#at = heading.at;
  }

  wrong(field: Column | '', code: RowProblem): undefined {
    this.errors.push({ field, code });
    return undefined;
  }

  failed(...columns: Column[]): boolean {
    return this.errors.some(({ field }) => field !== '' && columns.includes(field));
  }

  /** As delivered, for what must not be made right silently. */
  written(column: Column): string {
    return this.#fields[this.#at[column]] ?? '';
  }

  /** Free text: cleaned, no longer than `limit`, without 個人番号; empty when there is none. */
  text(column: Column, limit: number): string {
    const written = this.written(column);
    const text = cleanText(written);
    if (text.includes('\ufffd')) this.wrong(column, 'wrong-encoding');
    else if (written.length > MAX_FIELD_LENGTH || text.length > limit)
      this.wrong(column, 'too-long');
    else if (holdsIndividualNumber(text)) this.wrong(column, 'individual-number');
    else return text;
    return '';
  }

  required(column: Column, limit: number): string {
    const before = this.errors.length;
    const text = this.text(column, limit);
    if (text === '' && this.errors.length === before) this.wrong(column, 'missing-value');
    return text;
  }

  optional(column: Column, limit: number): string | undefined {
    return this.text(column, limit) || undefined;
  }

  /** Codes and digits: as text, width folded. */
  code(column: Column): string {
    return this.text(column, 100).normalize('NFKC');
  }

  oneOf<Value extends string>(column: Column, values: readonly Value[]): Value {
    const code = this.code(column);
    const found = values.find((value) => value === code);
    if (found === undefined) this.wrong(column, code === '' ? 'missing-value' : 'no-such-code');
    return found ?? (values[0] as Value);
  }

  date(column: Column): IsoDate | undefined {
    const text = this.code(column);
    if (text === '') return undefined;
    return isRealDate(text) ? (text as IsoDate) : this.wrong(column, 'no-such-date');
  }

  requiredDate(column: Column): IsoDate {
    const before = this.errors.length;
    const date = this.date(column);
    if (date === undefined && this.errors.length === before) this.wrong(column, 'missing-value');
    return date ?? ('1900-01-01' as IsoDate); // not used: the row has an error
  }

  inOrder(from: IsoDate | undefined, column: Column, to: IsoDate | undefined): void {
    if (from && to && to < from) this.wrong(column, 'end-before-start');
  }
}
