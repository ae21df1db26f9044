import type { IsoDate, YearMonth } from '../kernel/dates.ts';
import { cleanText, foldCardText } from '../kernel/text.ts';
import { Fields } from './fields.ts';
import type { Finding, FindingCode, Severity } from './finding.ts';
import { receiptDate, receiptMonth } from './receipt-dates.ts';

/** Names have 40 characters, comments 100: twice that, for fields that the specification may widen. */
const MAX_TEXT = 200;

/** The line being read: typed fields, and the findings about them. One instance serves a whole file. */
export class Line {
  readonly fields = new Fields();
  #findings: Finding[] = [];
  #number = 0;
  #record = '';
  #text = '';
  /** データ識別 of the insurer form: 2 is a line that the review body added; empty in the provider form. */
  #origin = '';

  load(text: string, number: number): void {
    const first = text.charCodeAt(0);
    const prefixed = (first === 49 || first === 50) && text.charCodeAt(1) === 44;
    this.#origin = prefixed ? (text[0] as string) : '';
    this.#number = number;
    this.#text = text;
    this.fields.load(text, prefixed ? 3 : 0);
    this.#record = this.fields.text(1).slice(0, 4);
  }

  /** For a line that could not be read at all. */
  skip(number: number): void {
    this.#number = number;
    this.#record = '';
  }

  get number(): number {
    return this.#number;
  }

  get record(): string {
    return this.#record;
  }

  get prefixed(): boolean {
    return this.#origin !== '';
  }

  /** 行番号 of the insurer form, within the claim from 1. */
  get numberInClaim(): number {
    return Number(this.#text.slice(2, this.#text.indexOf(',', 2)));
  }

  get addedByReview(): boolean {
    return this.#origin === '2';
  }

  report(field: number, code: FindingCode, severity: Severity = 'note'): void {
    this.#findings.push({ line: this.#number, record: this.#record, field, code, severity });
  }

  reportAt(line: number, record: string, code: FindingCode, severity: Severity = 'note'): void {
    this.#findings.push({ line, record, field: 0, code, severity });
  }

  takeFindings(): Finding[] {
    const taken = this.#findings;
    this.#findings = [];
    return taken;
  }

  /** At most {@link MAX_TEXT} characters: what is longer is cut and reported. */
  text(n: number): string {
    const text = this.fields.text(n);
    if (text.length <= MAX_TEXT) return text;
    this.report(n, 'text-too-long');
    return text.slice(0, MAX_TEXT).replace(/[\ud800-\udbff]$/, '');
  }

  /** Text for people. Private-use characters (外字) have no agreed shape: kept and reported. */
  words(n: number): string {
    const text = this.text(n);
    if (text === '') return text;
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      if (code >= 0xe000 && code <= 0xf8ff) {
        this.report(n, 'private-use-character');
        break;
      }
    }
    return cleanText(text);
  }

  /** 記号, 番号 and other numbers of a card: NFKC, no blanks. */
  cardText(n: number): string {
    const text = this.text(n);
    return isPlain(text) ? text : foldCardText(text);
  }

  /** A number from 0 to `most`; undefined when empty, and reported when it is none or larger. */
  count(n: number, most: number, severity: Severity = 'note'): number | undefined {
    const value = this.fields.number(n);
    if (value === undefined || value <= most) return value;
    this.report(n, Number.isNaN(value) ? 'not-a-number' : 'out-of-range', severity);
    return undefined;
  }

  /** A number that must be there; undefined and reported when it is not. */
  neededCount(n: number, most: number, severity: Severity): number | undefined {
    if (this.text(n) === '') this.report(n, 'missing-value', severity);
    return this.count(n, most, severity);
  }

  date(n: number): IsoDate | undefined {
    const text = this.fields.text(n);
    if (text === '') return undefined;
    const date = receiptDate(text);
    if (!date) this.report(n, 'no-such-date');
    return date;
  }

  month(n: number, severity: Severity = 'note'): YearMonth | undefined {
    const text = this.fields.text(n);
    if (text === '') return undefined;
    const month = receiptMonth(text);
    if (!month) this.report(n, 'no-such-date', severity);
    return month;
  }

  /** Digits of exactly this length, else empty and reported. */
  digits(n: number, length: number, severity: Severity = 'note'): string {
    const text = this.fields.text(n);
    if (text.length === length && isDigits(text)) return text;
    this.report(n, text === '' ? 'missing-value' : 'bad-code', severity);
    return '';
  }
}

const isPlain = (text: string): boolean => /^[0-9A-Za-z]*$/.test(text);

export function isDigits(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 48 || code > 57) return false;
  }
  return true;
}
