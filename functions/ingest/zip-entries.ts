import type { FileHandle } from 'node:fs/promises';
import { Unreadable } from '../../shared/ingest/unreadable.ts';

/** One file in a ZIP archive. Its name is only shown, never used as a path. */
export type ZipEntry = {
  name: string;
  method: number;
  encrypted: boolean;
  compressedSize: number;
  /** CRC-32 of the content. */
  crc: number;
  size: number;
  /** Of the local header. */
  offset: number;
};

export const STORED = 0;
export const DEFLATED = 8;

const END = 0x06054b50;
const END_BYTES = 22;
const MAX_COMMENT = 65_535;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
const ZIP64 = 0xffffffff;
const MAX_ENTRIES = 10_000;
const MAX_DIRECTORY_BYTES = 16_777_216;
const UTF8_NAMES = 0x0800;
const ENCRYPTED = 0x0001;

/**
 * The directory of a ZIP archive, read from its end; contents are not touched. Sizes are what the archive
 * claims: whoever expands counts again. Archives over 4 GB (ZIP64) are not read.
 */
export async function zipEntries(file: FileHandle): Promise<ZipEntry[]> {
  const { size } = await file.stat();
  const tail = await readAt(file, Math.max(0, size - END_BYTES - MAX_COMMENT), size);
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end === -1 || end + END_BYTES > tail.length || tail.readUInt32LE(end) !== END) damaged();
  const count = tail.readUInt16LE(end + 10);
  const bytes = tail.readUInt32LE(end + 12);
  const start = tail.readUInt32LE(end + 16);
  if (start === ZIP64) throw new Unreadable('unsupported-compression');
  // A count of 65,535 says that ZIP64 has a larger one.
  if (count > MAX_ENTRIES || bytes > MAX_DIRECTORY_BYTES) throw new Unreadable('too-many-entries');
  if (start + bytes > size) damaged();
  const entries = readDirectory(await readAt(file, start, start + bytes), count);
  refuseOverlaps(entries, start);
  return entries;
}

/** Many entries over the same bytes are a bomb that no limit per entry stops. */
function refuseOverlaps(entries: readonly ZipEntry[], directory: number): void {
  const inOrder = [...entries].sort((one, other) => one.offset - other.offset);
  for (const [at, { offset, compressedSize }] of inOrder.entries()) {
    const next = inOrder[at + 1]?.offset ?? directory;
    if (offset + LOCAL_BYTES + compressedSize > next) throw new Unreadable('overlapping-entries');
  }
}

function readDirectory(directory: Buffer, count: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  for (let at = 0; entries.length < count; ) {
    if (at + ENTRY_BYTES > directory.length || directory.readUInt32LE(at) !== ENTRY) damaged();
    const flags = directory.readUInt16LE(at + 8);
    const nameBytes = directory.readUInt16LE(at + 28);
    const name = directory.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes);
    entries.push({
      name: decodeName(name, (flags & UTF8_NAMES) !== 0),
      method: directory.readUInt16LE(at + 10),
      encrypted: (flags & ENCRYPTED) !== 0,
      crc: directory.readUInt32LE(at + 16),
      compressedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    });
    at +=
      ENTRY_BYTES + nameBytes + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/** Where the compressed bytes of an entry start. */
export async function contentStart(file: FileHandle, entry: ZipEntry): Promise<number> {
  const local = await readAt(file, entry.offset, entry.offset + LOCAL_BYTES);
  if (local.length < LOCAL_BYTES || local.readUInt32LE(0) !== LOCAL) damaged();
  return entry.offset + LOCAL_BYTES + local.readUInt16LE(26) + local.readUInt16LE(28);
}

/** Windows in Japan writes names in Shift_JIS without saying so. */
function decodeName(bytes: Buffer, utf8: boolean): string {
  for (const charset of utf8 ? ['utf-8'] : ['utf-8', 'shift_jis']) {
    try {
      return new TextDecoder(charset, { fatal: true }).decode(bytes);
    } catch {
      // the next one
    }
  }
  return bytes.toString('latin1');
}

async function readAt(file: FileHandle, from: number, to: number): Promise<Buffer> {
  const buffer = Buffer.alloc(to - from);
  const { bytesRead } = await file.read(buffer, 0, buffer.length, from);
  return buffer.subarray(0, bytesRead);
}

function damaged(): never {
  throw new Unreadable('damaged-archive');
}
