/** One record of a CSV file; `line` is the physical line it starts on, from 1. */
export type CsvRow = { line: number; fields: string[] };

export type CsvLimits = { maxFieldLength: number; maxFields: number };
const DEFAULT_LIMITS: CsvLimits = { maxFieldLength: 100_000, maxFields: 1_000 };

/** A field or record is larger than any real file has: the reader stops instead of filling memory. */
export class CsvTooLarge extends Error {
  override readonly name = 'CsvTooLarge';
  readonly line: number;
  constructor(line: number) {
    super(`line ${line}: record too large`);
    this.line = line;
  }
}

/**
 * Reads CSV (RFC 4180: quotes, doubled quotes, line breaks inside quotes; CRLF or LF) chunk by chunk.
 * Memory is bounded by one record. A lone quote inside a bare field stays text, as spreadsheets do.
 */
export class CsvReader {
  readonly #limits: CsvLimits;
  #field = '';
  #fields: string[] = [];
  #line = 1;
  #startLine = 1;
  #quoted = false;
  #afterQuote = false;
  #any = false;

  constructor(limits: CsvLimits = DEFAULT_LIMITS) {
    this.#limits = limits;
  }

  /** What comes next belongs to a quoted field. */
  get inQuotes(): boolean {
    return this.#quoted && !this.#afterQuote;
  }

  /** @returns the records that this chunk completed */
  *push(chunk: string): Generator<CsvRow> {
    let at = 0;
    while (at < chunk.length) {
      if (this.#quoted && !this.#afterQuote) {
        const quote = chunk.indexOf('"', at);
        const end = quote === -1 ? chunk.length : quote;
        this.#append(chunk.slice(at, end));
        for (let i = at; i < end; i += 1) if (chunk.charCodeAt(i) === 10) this.#line += 1;
        at = end + 1;
        if (quote !== -1) this.#afterQuote = true;
        continue;
      }
      const char = chunk[at] as string;
      at += 1;
      if (this.#afterQuote) {
        this.#afterQuote = false;
        if (char === '"') {
          this.#append('"');
          continue;
        }
        this.#quoted = false;
      }
      if (char === ',') this.#endField();
      else if (char === '\n') yield* this.#endRecord();
      else if (char === '"' && this.#field === '') {
        this.#quoted = true;
        this.#any = true;
      } else {
        let end = at;
        while (end < chunk.length && !',\n"'.includes(chunk[end] as string)) end += 1;
        this.#append(char + chunk.slice(at, end));
        at = end;
      }
    }
  }

  /** @returns the last record when the file does not end in a line break */
  *end(): Generator<CsvRow> {
    if (this.#any || this.#field !== '' || this.#fields.length > 0) yield* this.#endRecord();
  }

  #append(text: string) {
    this.#field += text;
    this.#any = true;
    if (this.#field.length > this.#limits.maxFieldLength) throw new CsvTooLarge(this.#startLine);
  }

  #endField() {
    if (this.#fields.push(this.#field) > this.#limits.maxFields)
      throw new CsvTooLarge(this.#startLine);
    this.#field = '';
    this.#any = true;
  }

  *#endRecord(): Generator<CsvRow> {
    if (!this.#quoted && this.#field.endsWith('\r')) this.#field = this.#field.slice(0, -1);
    const blank = this.#fields.length === 0 && this.#field === '';
    const row = { line: this.#startLine, fields: [...this.#fields, this.#field] };
    this.#field = '';
    this.#fields = [];
    this.#quoted = false;
    this.#any = false;
    this.#line += 1;
    this.#startLine = this.#line;
    if (!blank) yield row;
  }
}

/** All records of a small text. */
export function readCsv(text: string, limits?: CsvLimits): CsvRow[] {
  const reader = new CsvReader(limits);
  return [...reader.push(text.replace(/^\ufeff/, '')), ...reader.end()];
}

/** A cell that a spreadsheet would run as a formula is kept as text by a leading apostrophe. */
const defused = (cell: string): string =>
  /^[=+\-@\t\r]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell) ? `'${cell}` : cell;

const quoted = (cell: string): string =>
  /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** CSV for people's spreadsheets: UTF-8 with BOM, CRLF, formulas defused. */
export const writeCsv = (rows: readonly (readonly (string | number)[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map((cell) => quoted(typeof cell === 'number' ? String(cell) : defused(cell))).join(',')}\r\n`).join('')}`;
