import { readHeading } from '../../../shared/cancellation/exchange-columns.ts';
import { type ExchangeLine, readLine } from '../../../shared/cancellation/exchange-line.ts';
import { Unreadable } from '../../../shared/ingest/unreadable.ts';
import { CsvReader, type CsvRow, CsvTooLarge } from '../../../shared/kernel/csv.ts';

/** One line of a file and where it stands. */
export type ReadLine = { at: number; line: ExchangeLine };

const LIMITS = { maxFieldLength: 2_000, maxFields: 50 };

/** The lines of a file, chunk by chunk: UTF-8, BOM allowed, RFC 4180. */
export async function* readExchange(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ReadLine> {
  let columns: ReturnType<typeof readHeading>;
  for await (const { line: at, fields } of rows(chunks)) {
    if (columns) {
      yield { at, line: readLine(fields, columns) };
      continue;
    }
    columns = readHeading(fields);
    if (!columns) throw new Unreadable('unknown-kind');
  }
  if (!columns) throw new Unreadable('empty-file');
}

async function* rows(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<CsvRow> {
  const reader = new CsvReader(LIMITS);
  const decoder = new TextDecoder('utf-8');
  try {
    for await (const chunk of chunks) yield* reader.push(decoder.decode(chunk, { stream: true }));
    yield* reader.push(decoder.decode());
    yield* reader.end();
  } catch (error) {
    if (error instanceof CsvTooLarge) throw new Unreadable('file-too-large', { cause: error });
    throw error;
  }
}
