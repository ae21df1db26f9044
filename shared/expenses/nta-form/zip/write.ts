import { crc32 } from './crc32.ts';
import { deflated, joinedBytes } from './deflate.ts';
import { viewOf, type ZipEntry } from './directory.ts';

const VERSION = 20; // deflate
const UTF8_NAME = 0x0800;
const DEFLATED = 8;
const FIRST_DAY = 0x0021; // 1980-01-01: the same rows make the same bytes

async function localPart(name: Uint8Array, content: Uint8Array): Promise<Uint8Array> {
  const data = await deflated(content);
  const header = new Uint8Array(30);
  const view = viewOf(header);
  view.setUint32(0, 0x04034b50, true);
  view.setUint16(4, VERSION, true);
  view.setUint16(6, UTF8_NAME, true);
  view.setUint16(8, DEFLATED, true);
  view.setUint16(12, FIRST_DAY, true);
  view.setUint32(14, crc32(content), true);
  view.setUint32(18, data.length, true);
  view.setUint32(22, content.length, true);
  view.setUint16(26, name.length, true);
  return joinedBytes([header, name, data]);
}

/** The directory's record of a part: the fields of its local header, in the order of the directory. */
function centralRecord(local: Uint8Array, name: Uint8Array): Uint8Array {
  const record = new Uint8Array(46);
  const view = viewOf(record);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, VERSION, true);
  record.set(local.subarray(4, 28), 6); // version needed … length of the name
  return joinedBytes([record, name]);
}

function assembled(
  parts: readonly { local: Uint8Array; record: Uint8Array }[],
): Uint8Array<ArrayBuffer> {
  let at = 0;
  const records = parts.map(({ local, record }) => {
    const placed = new Uint8Array(record); // slice() of a Buffer would be the caller's bytes
    viewOf(placed).setUint32(42, at, true);
    at += local.length;
    return placed;
  });
  const end = new Uint8Array(22);
  const view = viewOf(end);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, parts.length, true);
  view.setUint16(10, parts.length, true);
  view.setUint32(
    12,
    records.reduce((sum, { length }) => sum + length, 0),
    true,
  );
  view.setUint32(16, at, true);
  return joinedBytes([...parts.map(({ local }) => local), ...records, end]);
}

const newPart = async (path: string, content: Uint8Array) => {
  const name = new TextEncoder().encode(path);
  const local = await localPart(name, content);
  return { local, record: centralRecord(local, name) };
};

/** A zip of these parts, deflated, in this order. */
export const zipOf = async (
  parts: ReadonlyMap<string, Uint8Array>,
): Promise<Uint8Array<ArrayBuffer>> =>
  assembled(await Promise.all(Array.from(parts, ([path, content]) => newPart(path, content))));

/**
 * The same zip with some parts exchanged. All others keep their bytes, compressed as they came: nothing that
 * this code does not know can be lost.
 */
export const withParts = async (
  entries: readonly ZipEntry[],
  changed: ReadonlyMap<string, Uint8Array>,
): Promise<Uint8Array<ArrayBuffer>> =>
  assembled(
    await Promise.all(
      entries.map((entry) => {
        const content = changed.get(entry.name);
        return content ? newPart(entry.name, content) : entry;
      }),
    ),
  );
