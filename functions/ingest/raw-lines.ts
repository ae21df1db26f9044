import type { LineError } from '../../shared/ingest/summary.ts';
import { holdsIndividualNumber } from '../../shared/insurance/individual-number.ts';
import { ByteLines } from './byte-lines.ts';

/** Bytes of a line that are kept; what is longer is cut. */
const MAX_LINE_BYTES = 4_096;

/**
 * The rejected lines as they were delivered, by number, so that they can be looked at. Read in a second pass:
 * nearly every file has none. A line that holds an individual number is not kept.
 */
export async function rawLines(
  content: () => AsyncIterable<Uint8Array>,
  errors: readonly LineError[],
): Promise<Map<number, Uint8Array>> {
  const wanted = new Set(errors.map(({ line }) => line).filter((line) => line > 0));
  const found = new Map<number, Uint8Array>();
  if (wanted.size === 0) return found;
  const last = Math.max(...wanted);
  const lines = new ByteLines(MAX_LINE_BYTES);
  const keep = (of: ReturnType<ByteLines['push']>): boolean => {
    for (const { number, bytes } of of) {
      if (wanted.has(number) && !tellsPerson(bytes)) found.set(number, bytes);
      if (number >= last) return true;
    }
    return false;
  };
  for await (const chunk of content()) if (keep(lines.push(chunk))) return found;
  keep(lines.end());
  return found;
}

/** In either charset of the deliveries. */
export const tellsPerson = (raw: Uint8Array): boolean =>
  ['utf-8', 'shift_jis'].some((charset) =>
    holdsIndividualNumber(new TextDecoder(charset).decode(raw)),
  );
