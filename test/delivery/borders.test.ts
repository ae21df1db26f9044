import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chunkContent, contextLines } from '../../functions/delivery/chunk-content.ts';
import { type CutFile, cutFile } from '../../functions/delivery/cut/cut-file.ts';
import { linesOf } from '../../functions/delivery/plan-delivery.ts';
import type { Receipt } from '../../shared/receipts/codec.ts';
import { readReceiptFile } from '../../shared/receipts/read.ts';
import { writeInsurerFile, writeProviderFile } from '../../shared/receipts/write.ts';
import { claim } from '../ingest/delivery.ts';
import { realData } from '../support/real-data.ts';
import { memoryBlobs } from './objects.ts';

/** The receipts that the readers of the chunks see, with the lines they have in the file. */
async function throughChunks(bytes: Uint8Array, chunkBytes: number) {
  const blobs = memoryBlobs({ file: bytes });
  const content = { bucket: '', key: 'file' };
  const cut = await cutFile(blobs.read(content), chunkBytes);
  if (!cut) return undefined;
  const receipts: Receipt[] = [];
  const codes: string[] = [];
  for (const work of linesOf(cut.chunks, 0)) {
    if (work.how !== 'lines') continue;
    const pieces: Uint8Array[] = [];
    for await (const piece of chunkContent(blobs, { kind: cut.kind, content } as never, work))
      pieces.push(piece);
    const read = readReceiptFile(Buffer.concat(pieces));
    const shift = work.linesBefore - contextLines(work);
    receipts.push(...read.receipts.map((one) => ({ ...one, line: one.line + shift })));
    codes.push(...read.findings.map(({ line, code }) => `${line + shift} ${code}`));
  }
  return { cut, receipts, codes };
}

const ofTheWhole = (code: string) => /file-total-differs|no-end-record/.test(code);
/** Lines within a receipt are those of its part; only the receipt's own line is stored. */
const withoutLines = (receipts: readonly Receipt[]) =>
  receipts.map(({ line, ...one }) => [
    line,
    JSON.stringify(one, (key, value) => (/line/i.test(key) ? undefined : value)),
  ]);

async function compare(bytes: Uint8Array, chunkBytes: number): Promise<CutFile | undefined> {
  const whole = readReceiptFile(bytes);
  const parts = await throughChunks(bytes, chunkBytes);
  if (!parts) return undefined;
  expect(withoutLines(parts.receipts)).toEqual(withoutLines(whole.receipts));
  const codes = whole.findings.map(({ line, code }) => `${line} ${code}`);
  expect(parts.codes.filter((code) => !ofTheWhole(code))).toEqual(
    codes.filter((code) => !ofTheWhole(code)),
  );
  return parts.cut;
}

const receipts = Array.from({ length: 12 }, (_, at) =>
  claim({ number: String(100 + at), institution: at < 6 ? '1310000001' : '1310000002' }),
);
const dental = receipts.map(
  (one): Receipt => ({
    ...one,
    kind: 'dental',
    typeCode: '3112',
    institution: { ...one.institution, code: one.institution.code.replace(/^131/, '133') },
  }),
);

test.each([
  ['medical', writeProviderFile(receipts)],
  ['medical, insurer form', writeInsurerFile(receipts)],
  ['dental', writeProviderFile(dental)],
  ['dental, insurer form', writeInsurerFile(dental)],
  ['with a byte order mark', `\u{feff}${writeProviderFile(receipts)}`],
])('%s: cut anywhere, the readers see the same receipts', async (_, text) => {
  const bytes = Buffer.from(text);
  for (const chunkBytes of [1, 150, 700, 1_500]) {
    const cut = await compare(bytes, chunkBytes);
    if (chunkBytes === 1) expect(cut?.chunks).toHaveLength(receipts.length);
    const ends = cut?.chunks.flatMap(({ from, to }) => [from, to]) ?? [];
    expect(ends.at(0)).toBe(0);
    expect(ends.at(-1)).toBe(bytes.length);
  }
});

function* filesUnder(folder: string): Generator<string> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* filesUnder(path);
    else yield path;
  }
}

describe.skipIf(!realData)('public samples', () => {
  test('every receipt file that can be cut', async () => {
    let cuts = 0;
    for (const path of filesUnder(join(realData ?? '', 'uke'))) {
      // Excerpts lack their end; whether the last claim of a file is whole is judged by the others.
      const bytes = Buffer.concat([readFileSync(path), Buffer.from('GO,0,0,99\r\n')]);
      for (const chunkBytes of [1, 5_000])
        cuts += ((await compare(bytes, chunkBytes))?.chunks.length ?? 1) - 1;
    }
    expect(cuts).toBeGreaterThan(20);
  });
});
