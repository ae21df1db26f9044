import type { LineError } from '../../shared/ingest/summary.ts';
import { holdsIndividualNumber } from '../../shared/insurance/individual-number.ts';

/** Bytes of a line that are kept; what is longer is cut. */
const MAX_LINE_BYTES = 4_096;
const FEED = 0x0a;

/**
 * The rejected lines as they were delivered, by number, so that they can be looked at and run again. Read in
 * a second pass: nearly every file has none. A line that holds an individual number is not kept.
 */
export async function rawLines(
  content: () => AsyncIterable<Uint8Array>,
  errors: readonly LineError[],
): Promise<Map<number, Uint8Array>> {
  const wanted = new Set(errors.map(({ line }) => line).filter((line) => line > 0));
  const found = new Map<number, Uint8Array>();
  if (wanted.size === 0) return found;
  const last = Math.max(...wanted);
  let number = 1;
  let pieces: Uint8Array[] = [];
  let length = 0;
  const endLine = () => {
    if (wanted.has(number)) {
      const raw = Buffer.concat(pieces).subarray(0, MAX_LINE_BYTES);
      if (!tellsPerson(raw)) found.set(number, Uint8Array.from(raw));
    }
    pieces = [];
    length = 0;
    number += 1;
  };
  for await (const chunk of content()) {
    for (let at = 0; at < chunk.length; ) {
      const feed = chunk.indexOf(FEED, at);
      const end = feed === -1 ? chunk.length : feed;
      if (wanted.has(number) && length < MAX_LINE_BYTES) {
        pieces.push(chunk.slice(at, Math.min(end, at + MAX_LINE_BYTES)));
        length += end - at;
      }
      if (feed !== -1) endLine();
      at = end + 1;
    }
    if (number > last) return found;
  }
  endLine();
  return found;
}

/** In either charset of the deliveries. */
const tellsPerson = (raw: Uint8Array): boolean =>
  ['utf-8', 'shift_jis'].some((charset) =>
    holdsIndividualNumber(new TextDecoder(charset).decode(raw)),
  );
