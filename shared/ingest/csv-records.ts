import { CsvReader, type CsvRow, CsvTooLarge } from '../kernel/csv.ts';

/** A record, or the line of one that was too large to be any. */
export type CsvRecord = CsvRow | { line: number; tooLarge: true };

const LIMITS = { maxFieldLength: 20_000, maxFields: 200 };

/**
 * CSV records of a UTF-8 file, piece by piece; bytes that are no UTF-8 become U+FFFD, for the row's own check.
 * Memory is bounded by one record: one that is larger is left out up to the end of its line.
 */
export class CsvRecords {
  readonly #decoder = new TextDecoder('utf-8');
  #reader = new CsvReader(LIMITS);
  /** Lines before the present reader started. */
  #offset = 0;
  #lines = 0;
  #midLine = false;
  #skipping = false;

  /** Physical lines so far. */
  get lines(): number {
    return this.#lines + (this.#midLine ? 1 : 0);
  }

  push(bytes: Uint8Array): CsvRecord[] {
    return this.#read(this.#decoder.decode(bytes, { stream: true }));
  }

  end(): CsvRecord[] {
    const records = this.#read(this.#decoder.decode());
    if (!this.#skipping) for (const row of this.#reader.end()) records.push(this.#placed(row));
    return records;
  }

  #read(text: string): CsvRecord[] {
    const records: CsvRecord[] = [];
    for (let at = 0; at < text.length; ) {
      const feed = text.indexOf('\n', at);
      const end = feed === -1 ? text.length : feed + 1;
      this.#midLine = feed === -1;
      if (!this.#skipping) this.#piece(text.slice(at, end), records);
      if (feed !== -1) this.#endLine();
      at = end;
    }
    return records;
  }

  #piece(text: string, records: CsvRecord[]): void {
    try {
      for (const row of this.#reader.push(text)) records.push(this.#placed(row));
    } catch (error) {
      if (!(error instanceof CsvTooLarge)) throw error;
      records.push({ line: this.#offset + error.line, tooLarge: true });
      this.#skipping = true;
    }
  }

  #endLine(): void {
    this.#lines += 1;
    if (!this.#skipping) return;
    this.#skipping = false;
    this.#offset = this.#lines;
    this.#reader = new CsvReader(LIMITS);
  }

  #placed = (row: CsvRow): CsvRecord => ({ ...row, line: this.#offset + row.line });
}
