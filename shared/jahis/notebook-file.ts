import { bytesIn, encodeWindows31J } from './windows-31j.ts';
import type { WrittenNotebook } from './write-notebook.ts';
import { NotebookInvalid } from './write-record.ts';

const LINE_END = '\r\n';
const LINE_END_BYTES = 2;

/**
 * Bytes of one part at most: what QR version 20 holds at error correction L. Its 97 modules are 3 px wide on
 * the narrowest phone (320 px), and are read from such a picture without any sharper screen (test/jahis); the
 * next versions are not always. The format itself would allow 2,331 bytes, makers keep to 1,800 and less.
 * Never version 23: a widespread reader (jsqr 1.4.0) looks for one of its marks in the wrong place.
 * @source formats/jahis-medication-notebook.md §5; ISO/IEC 18004 capacity table
 */
export const PART_BYTES = 858;
/** 分割数 has three digits. */
const MAX_PARTS = 999;

/** The whole お薬手帳 as one file: Windows-31J, CRLF after every line, no end-of-file byte. */
export const notebookFile = ({ heading, records }: WrittenNotebook): Uint8Array<ArrayBuffer> =>
  bytesOf([heading, ...records]);

/**
 * The same as texts that each fit one QR code, cut between records: each begins with the version line and
 * ends with record 911; a single one has none. Only a record that is longer than a part makes a longer part.
 *
 * @param dataId 14 digits that no other set of this person has: the instant in Japan, `YYYYMMDDhhmmss`
 * @throws NotebookInvalid when there would be more than 999 parts
 */
export function notebookParts(
  { heading, records }: WrittenNotebook,
  dataId: string,
  maxBytes = PART_BYTES,
): Uint8Array<ArrayBuffer>[] {
  if (!/^\d{14}$/.test(dataId)) throw new NotebookInvalid('911.id');
  const whole = bytesOf([heading, ...records]);
  if (whole.length <= maxBytes) return [whole];
  const frame = lineBytes(heading) + lineBytes(`911,${dataId},${MAX_PARTS},${MAX_PARTS}`);
  const parts: string[][] = [];
  let left = 0;
  for (const record of records) {
    const bytes = lineBytes(record);
    const part = parts.at(-1);
    if (part && bytes <= left) part.push(record);
    else {
      parts.push([record]);
      left = maxBytes - frame;
    }
    left -= bytes;
  }
  if (parts.length > MAX_PARTS) throw new NotebookInvalid('911.count');
  return parts.map((part, at) =>
    bytesOf([heading, ...part, `911,${dataId},${parts.length},${at + 1}`]),
  );
}

const lineBytes = (line: string) => bytesIn(line) + LINE_END_BYTES;

const bytesOf = (lines: readonly string[]) =>
  encodeWindows31J(lines.map((line) => `${line}${LINE_END}`).join(''));

/** データID for an instant: its seconds in Japan. */
export const dataIdAt = (instant: Date): string =>
  new Date(instant.getTime() + 9 * 3_600_000).toISOString().replace(/\D/g, '').slice(0, 14);
