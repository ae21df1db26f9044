import type { Blobs } from '../storage/blobs.ts';
import type { LineFile, Work } from './ledger.ts';

type Lines = Extract<Work, { how: 'lines' }>;

/** Closes the last claim of a chunk without saying anything of totals. @source formats/receipt-uke.md §2 */
const END_OF_CLAIMS = Buffer.from('GO,0,0,99\r\n');

export const contextLines = ({ context }: Lines): number =>
  context.reduce((count, byte) => (byte === 0x0a ? count + 1 : count), 0);

/** What the reader of a chunk gets: the lines in force before it, its own, and an end where the file has none. */
export async function* chunkContent(
  blobs: Blobs,
  { content, kind }: LineFile,
  work: Lines,
): AsyncGenerator<Uint8Array> {
  if (work.context.length > 0) yield work.context;
  yield* blobs.read(content, work.from, work.to);
  if (kind === 'receipts' && !work.last) yield END_OF_CLAIMS;
}
