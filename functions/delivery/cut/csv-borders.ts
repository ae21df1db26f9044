import { CsvReader, CsvTooLarge } from '../../../shared/kernel/csv.ts';
import type { Border, BorderFinder } from './borders.ts';

const LIMITS = { maxFieldLength: 20_000, maxFields: 200 };

/**
 * A CSV file may be cut before a line that is a whole row by itself, with its heading as context. Readers take
 * such a line for a row even when a quote is open before it (shared/ingest/csv-records.ts), so that the parts
 * give the same rows as the whole.
 */
export class CsvBorders implements BorderFinder {
  #heading = Buffer.alloc(0);
  #width = 0;

  line(line: Buffer, at: number, number: number, wanted: boolean): Border | undefined {
    if (number === 1) {
      this.#heading = Buffer.from(line);
      this.#width = fieldsOf(line)?.length ?? 0;
    } else if (wanted && this.#isRow(line))
      return { from: at, linesBefore: number - 1, context: this.#heading };
    return undefined;
  }

  #isRow(line: Buffer): boolean {
    const fields = fieldsOf(line);
    return (
      this.#width > 1 &&
      fields?.length === this.#width &&
      !fields.some((field) => field.includes('"'))
    );
  }
}

/** Undefined when the line is not one whole record. */
function fieldsOf(line: Buffer): readonly string[] | undefined {
  const reader = new CsvReader(LIMITS);
  try {
    const [row] = [...reader.push(line.toString('utf8'))];
    return reader.inQuotes ? undefined : row?.fields;
  } catch (error) {
    if (error instanceof CsvTooLarge) return undefined;
    throw error;
  }
}
