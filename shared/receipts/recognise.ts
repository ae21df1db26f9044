import { CharsetDecoder } from './charset.ts';
import type { ReceiptForm } from './codec.ts';

const PEEK_BYTES = 4_096;
const EOF = 0x1a;
/** A file starts with the header of an institution; a cut one with a receipt. */
const START = /^(?:([12]),\d{1,9},\d{1,9},)?(IR|YK|UK|MN|RE),/;

/**
 * Are these the first bytes of a receipt file, and of which form? Told by the first line alone, whatever
 * the file is called.
 */
export function recogniseReceipts(start: Uint8Array): ReceiptForm | undefined {
  const peek = start.subarray(0, PEEK_BYTES).filter((byte) => byte !== EOF);
  const feed = peek.indexOf(0x0a);
  const first = new CharsetDecoder().decode(feed === -1 ? peek : peek.subarray(0, feed));
  // Four kilobytes can end in the middle of a character; the id is ASCII and stands before that.
  const text = first ?? String.fromCharCode(...peek.subarray(0, 64));
  const match = START.exec(text.replace(/^\ufeff/, ''));
  if (!match) return undefined;
  return match[1] || match[2] === 'MN' ? 'insurer' : 'provider';
}
