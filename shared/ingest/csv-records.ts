import { CsvReader, type CsvRow, CsvTooLarge } from '../kernel/csv.ts';

/** A record, or the line on which one starts that cannot be read. */
export type CsvRecord = CsvRow | { line: number; problem: 'too-long' | 'unclosed-quote' };

type Line = { number: number; text: string };

const LIMITS = { maxFieldLength: 20_000, maxFields: 200 };
const MAX_LINE_LENGTH = 200_000;
/** Physical lines of one record: no real field has as many line breaks. */
const MAX_LINES = 50;
/** With fewer fields than this a text may well hold as many commas as a row. */
const WIDE = 8;

/**
 * CSV records of a UTF-8 file, piece by piece; bytes that are no UTF-8 become U+FFFD, for the row's own check.
 * Memory is bounded by one record: one that is larger is left out up to the end of its line.
 *
 * A stray quote would take every row behind it into one field. A quote counts as stray when a line behind it
 * is a whole row by itself, when the record it makes has not as many fields as the heading, or when it does
 * not end: the row that opened it is left out and reading goes on at the next physical line.
 */
export class CsvRecords {
  readonly #decoder = new TextDecoder('utf-8');
  #reader = new CsvReader(LIMITS);
  /** Fields of the first record, the heading. */
  #width: number | undefined;
  /** The start of a line whose end has not come. */
  #rest = '';
  #skipping = false;
  #lines = 0;
  /** Lines of the record whose end has not come. */
  #open: Line[] = [];

  /** Physical lines so far. */
  get lines(): number {
    return this.#lines + (this.#rest !== '' || this.#skipping ? 1 : 0);
  }

  push(bytes: Uint8Array): CsvRecord[] {
    return this.#read(this.#decoder.decode(bytes, { stream: true }));
  }

  end(): CsvRecord[] {
    const records = this.#read(this.#decoder.decode());
    if (this.#rest !== '') {
      this.#rest += '\n';
      this.#endLine(records);
    }
    while (this.#reader.inQuotes) this.#take(this.#leaveOut('unclosed-quote', records), records);
    return records;
  }

  #read(text: string): CsvRecord[] {
    const records: CsvRecord[] = [];
    for (let at = 0; at < text.length; ) {
      const feed = text.indexOf('\n', at);
      const end = feed === -1 ? text.length : feed + 1;
      if (!this.#skipping) this.#rest += text.slice(at, end);
      if (this.#rest.length > MAX_LINE_LENGTH) this.#skip(records);
      if (feed !== -1) this.#endLine(records);
      at = end;
    }
    return records;
  }

  #endLine(records: CsvRecord[]): void {
    this.#lines += 1;
    if (!this.#skipping) this.#take([{ number: this.#lines, text: this.#rest }], records);
    this.#skipping = false;
    this.#rest = '';
  }

  #skip(records: CsvRecord[]): void {
    while (this.#open.length > 0) this.#take(this.#leaveOut('unclosed-quote', records), records);
    records.push({ line: this.#lines + 1, problem: 'too-long' });
    this.#rest = '';
    this.#skipping = true;
  }

  #take(lines: readonly Line[], records: CsvRecord[]): void {
    const queue = [...lines];
    for (let line = queue.shift(); line; line = queue.shift()) {
      const stray = this.#open.length > 0 && (this.#open.length >= MAX_LINES || this.#isRow(line));
      if (stray) queue.unshift(...this.#leaveOut('unclosed-quote', records), line);
      else queue.unshift(...this.#feed(line, records));
    }
  }

  /** @returns lines to be read again */
  #feed(line: Line, records: CsvRecord[]): Line[] {
    this.#open.push(line);
    try {
      const rows = [...this.#reader.push(line.text)];
      if (this.#reader.inQuotes) return [];
      if (this.#open.length > 1 && !this.#isWhole(rows[0]))
        return this.#leaveOut('unclosed-quote', records);
      this.#keep(rows, records);
      return [];
    } catch (error) {
      if (!(error instanceof CsvTooLarge)) throw error;
      return this.#leaveOut(this.#open.length > 1 ? 'unclosed-quote' : 'too-long', records);
    }
  }

  /** The line that opened the record is lost. @returns the lines behind it */
  #leaveOut(problem: 'too-long' | 'unclosed-quote', records: CsvRecord[]): Line[] {
    const [opening, ...behind] = this.#open;
    if (opening) records.push({ line: opening.number, problem });
    this.#reader = new CsvReader(LIMITS);
    this.#open = [];
    return behind;
  }

  #keep(rows: readonly CsvRow[], records: CsvRecord[]): void {
    const line = this.#open[0]?.number ?? this.#lines;
    for (const { fields } of rows) {
      this.#width ??= fields.length;
      records.push({ line, fields });
    }
    this.#open = [];
  }

  /** Two stray quotes in one column make a row of the right width out of two: one field holds a row's commas. */
  #isWhole(row: CsvRow | undefined): boolean {
    const width = this.#width ?? 0;
    if (!row || row.fields.length !== width) return false;
    return width < WIDE || row.fields.every((field) => field.split(',').length < width);
  }

  #isRow({ text }: Line): boolean {
    if (this.#width === undefined || this.#width < 2) return false;
    const alone = new CsvReader(LIMITS);
    try {
      const [row] = [...alone.push(text)];
      return (
        !alone.inQuotes &&
        row?.fields.length === this.#width &&
        !row.fields.some((field) => field.includes('"')) // the end of a longer field: b",c
      );
    } catch (error) {
      if (error instanceof CsvTooLarge) return false;
      throw error;
    }
  }
}
