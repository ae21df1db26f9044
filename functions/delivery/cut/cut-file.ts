import { createHash } from 'node:crypto';
import { hasOnlyReturns } from '../../../shared/ingest/line-ends.ts';
import { PEEK_BYTES, recognise } from '../../../shared/ingest/recognise.ts';
import type { FileKind } from '../../../shared/ingest/summary.ts';
import type { Border, BorderFinder } from './borders.ts';
import { CsvBorders } from './csv-borders.ts';
import { FileLines } from './file-lines.ts';
import { ReceiptBorders } from './receipt-borders.ts';

/**
 * Bytes of one chunk, a little more up to the next border: some 40,000 receipts or 100,000 coverages, a minute
 * or a few of one worker's fifteen.
 */
export const CHUNK_BYTES = 32 * 1024 * 1024;

/** Kinds that can be large, and where such a file may be cut. */
const FINDERS = {
  receipts: () => new ReceiptBorders(),
  eligibility: () => new CsvBorders(),
} as const satisfies Partial<Record<FileKind, () => BorderFinder>>;
export type CutKind = keyof typeof FINDERS;

export const isCut = (kind: FileKind): kind is CutKind => kind in FINDERS;

/** From here to the next cut. */
export type Cut = Border & { to: number };
export type CutFile = {
  kind: CutKind;
  /** SHA-256 of the content. */
  fingerprint: string;
  bytes: number;
  lines: number;
  chunks: Cut[];
};

/**
 * Reads a file once, to its end when it can be cut: what it is, its fingerprint, and where to cut.
 * @returns undefined when it is of a kind that is imported whole, or its lines end in CR alone
 */
export async function cutFile(
  content: AsyncIterable<Uint8Array>,
  chunkBytes = CHUNK_BYTES,
): Promise<CutFile | undefined> {
  const hash = createHash('sha256');
  const chunks: Border[] = [{ from: 0, linesBefore: 0, context: new Uint8Array() }];
  let finder: BorderFinder | undefined;
  let next = chunkBytes;
  const lines = new FileLines((line, at, number) => {
    const border = finder?.line(line, at, number, at >= next);
    if (!border) return;
    chunks.push(border);
    next = border.from + chunkBytes;
  });
  let kind: CutKind | undefined;
  for await (const piece of fullFirst(content)) {
    if (!finder) {
      const start = piece.subarray(0, PEEK_BYTES);
      const known = recognise(start);
      if (hasOnlyReturns(start) || !isCut(known)) return undefined;
      kind = known;
      finder = FINDERS[known]();
    }
    hash.update(piece);
    lines.push(piece);
  }
  lines.end();
  if (!kind) return undefined;
  // Readers judge by the other claims whether the last one of a file is whole: it must not stand alone.
  if (lines.bytes - (chunks.at(-1)?.from ?? 0) < chunkBytes / 2 && chunks.length > 1) chunks.pop();
  const ends = [...chunks.slice(1).map(({ from }) => from), lines.bytes];
  return {
    kind,
    fingerprint: hash.digest('hex'),
    bytes: lines.bytes,
    lines: lines.lines,
    chunks: chunks.map((border, index) => ({ ...border, to: ends[index] ?? lines.bytes })),
  };
}

/** The same bytes; the first piece is long enough to tell the kind, however the source cuts. */
async function* fullFirst(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let first: Uint8Array | undefined = new Uint8Array();
  for await (const piece of content) {
    if (!first) yield piece;
    else {
      first = Buffer.concat([first, piece]);
      if (first.length < PEEK_BYTES) continue;
      yield first;
      first = undefined;
    }
  }
  if (first && first.length > 0) yield first;
}
