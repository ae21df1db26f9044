import { CsvReader } from '../../kernel/csv.ts';
import { editionOf, type Header, type OpenDataEdition, recogniseHeader } from './header.ts';
import type { ImportReport } from './report.ts';

/** Text of a file piece by piece, decoded. */
export type TextChunks = AsyncIterable<string> | Iterable<string>;

export type OpenDataRow = { line: number; fields: string[] };
export type OpenDataFile = {
  header: Header;
  edition: OpenDataEdition;
  /** Records of the right width; others are rejected. */
  rows: AsyncGenerator<OpenDataRow[]>;
};

/** Not one of the official files, or nothing in it. */
export class NotOpenData extends Error {
  override readonly name = 'NotOpenData';
}

/** Opens an official file: reads the header, then hands out records in batches as the text arrives. */
export async function openOpenData(
  file: string,
  chunks: TextChunks,
  report: ImportReport,
): Promise<OpenDataFile> {
  const reader = new CsvReader();
  const source = batches(reader, chunks);
  const first = await source.next();
  const batch = first.done ? undefined : first.value;
  const names = batch?.records.shift();
  const header = names && recogniseHeader(names.fields);
  if (!batch || !header) throw new NotOpenData(file);
  return {
    header,
    edition: editionOf(header, batch.head),
    rows: (async function* () {
      yield checked(file, header.width, batch.records, report);
      for await (const next of source) yield checked(file, header.width, next.records, report);
    })(),
  };
}

type Batch = { head: string; records: OpenDataRow[] };

async function* batches(reader: CsvReader, chunks: TextChunks): AsyncGenerator<Batch> {
  let head = '';
  let started = false;
  for await (const chunk of chunks) {
    const text = head === '' ? chunk.replace(/^\ufeff/, '') : chunk;
    if (head === '') head = text.slice(0, 100);
    const records = [...reader.push(text)];
    // The first batch must hold the header, however small the pieces are.
    if (records.length > 0 || started) yield { head, records };
    started ||= records.length > 0;
  }
  yield { head, records: [...reader.end()] };
}

function checked(
  file: string,
  width: number,
  records: OpenDataRow[],
  report: ImportReport,
): OpenDataRow[] {
  report.lines += records.length;
  const right = records.filter((row) => row.fields.length === width);
  if (right.length < records.length) {
    for (const { line, fields } of records) {
      if (fields.length !== width) {
        report.reject({
          file,
          line,
          field: '',
          code: fields.length < width ? 'row-short' : 'row-long',
        });
      }
    }
  }
  return right;
}
