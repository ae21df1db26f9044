/** The bytes are no zip that this code reads: damaged, split, encrypted or zip64. */
export class NotAZip extends Error {
  override readonly name = 'NotAZip';
}

/**
 * One file of a zip with the bytes that stand for it.
 * @source PKWARE APPNOTE 6.3.10, 4.3.7 (local header) and 4.3.12 (central directory)
 */
export type ZipEntry = {
  name: string;
  method: number;
  /** Bytes after inflating, as the directory says. */
  size: number;
  crc: number;
  /** Record of the central directory. */
  record: Uint8Array;
  /** Local header, data and what follows it up to the next one, as they stand in the file. */
  local: Uint8Array;
  /** Compressed data. */
  data: Uint8Array;
};

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ENCRYPTED = 0x0001;

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function endRecord(bytes: Uint8Array): number {
  const view = viewOf(bytes);
  const lowest = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = bytes.length - END_LENGTH; at >= lowest; at -= 1)
    if (view.getUint32(at, true) === END) return at;
  throw new NotAZip();
}

/** Entries in the order of the central directory. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  try {
    return readEntries(bytes);
  } catch (error) {
    if (error instanceof RangeError) throw new NotAZip(); // an offset outside the file
    throw error;
  }
}

function readEntries(bytes: Uint8Array): ZipEntry[] {
  const view = viewOf(bytes);
  const end = endRecord(bytes);
  const count = view.getUint16(end + 10, true);
  const directory = view.getUint32(end + 16, true);
  const records: { record: Uint8Array; offset: number }[] = [];
  let at = directory;
  for (let n = 0; n < count; n += 1) {
    if (view.getUint32(at, true) !== CENTRAL) throw new NotAZip();
    const length =
      46 +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
    records.push({
      record: bytes.subarray(at, at + length),
      offset: view.getUint32(at + 42, true),
    });
    at += length;
  }
  const starts = [...records.map(({ offset }) => offset), directory].sort((a, b) => a - b);
  return records.map(({ record, offset }) => {
    const next = starts.find((start) => start > offset);
    if (next === undefined || view.getUint32(offset, true) !== LOCAL) throw new NotAZip();
    return entryOf(record, bytes.subarray(offset, next));
  });
}

function entryOf(record: Uint8Array, local: Uint8Array): ZipEntry {
  const central = viewOf(record);
  const header = viewOf(local);
  const start = 30 + header.getUint16(26, true) + header.getUint16(28, true);
  const data = local.subarray(start, start + central.getUint32(20, true));
  const encrypted = central.getUint16(8, true) & ENCRYPTED;
  if (encrypted || data.length !== central.getUint32(20, true)) throw new NotAZip();
  return {
    name: new TextDecoder().decode(record.subarray(46, 46 + central.getUint16(28, true))),
    method: central.getUint16(10, true),
    crc: central.getUint32(16, true),
    size: central.getUint32(24, true),
    record,
    local,
    data,
  };
}
