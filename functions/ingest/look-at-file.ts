import { createHash } from 'node:crypto';
import { hasOnlyReturns, withLineFeeds } from '../../shared/ingest/line-ends.ts';
import { PEEK_BYTES, recognise } from '../../shared/ingest/recognise.ts';
import type { FileKind } from '../../shared/ingest/summary.ts';
import { Unreadable } from '../../shared/ingest/unreadable.ts';
import { holdsIndividualNumber } from '../../shared/insurance/individual-number.ts';
import type { DeliveredFile } from './delivered-files.ts';

/** What must be known of a file before anything of it is stored. */
export type LookedAt = {
  kind: FileKind;
  /** SHA-256 of the content, unpacked: the same delivery however it is packed and named. */
  fingerprint: string;
  bytes: number;
  /** The content, in lines that end in a line feed. */
  read: DeliveredFile['read'];
};

/** Reads the whole file once without keeping it. @throws Unreadable */
export async function lookAtFile(file: DeliveredFile): Promise<LookedAt> {
  if (holdsIndividualNumber(file.name)) throw new Unreadable('individual-number-in-name');
  const hash = createHash('sha256');
  const start = new Uint8Array(PEEK_BYTES);
  let bytes = 0;
  for await (const chunk of file.read()) {
    if (bytes < PEEK_BYTES) start.set(chunk.subarray(0, PEEK_BYTES - bytes), bytes);
    hash.update(chunk);
    bytes += chunk.length;
  }
  if (bytes === 0) throw new Unreadable('empty-file');
  const beginning = start.subarray(0, Math.min(bytes, PEEK_BYTES));
  const fingerprint = hash.digest('hex');
  if (!hasOnlyReturns(beginning))
    return { kind: recognise(beginning), fingerprint, bytes, read: file.read };
  const kind = recognise(beginning.map((byte) => (byte === 0x0d ? 0x0a : byte)));
  if (kind === 'checkups') return { kind, fingerprint, bytes, read: file.read }; // given back as it came
  return { kind, fingerprint, bytes, read: () => withLineFeeds(file.read()) };
}

/** Control characters, line separators, and format characters, among them all that turn the direction of text. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/**
 * A path as it may be printed and stored: no individual number in any part, nothing that moves a cursor or makes a
 * name look like another one.
 */
export const shownName = (path: string): string => {
  const printable = path.replace(UNPRINTABLE, '\ufffd');
  return holdsIndividualNumber(path) ? printable.replace(/\p{Nd}/gu, '*') : printable;
};
