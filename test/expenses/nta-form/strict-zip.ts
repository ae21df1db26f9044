import { crc32, inflateRawSync } from 'node:zlib';

const must = (condition: boolean, what: string) => {
  if (!condition) throw new Error(`zip: ${what}`);
};

/**
 * Parts of a zip, read without mercy: each local header says what the directory says, nothing lies between
 * the parts, checksums fit. (Excel leaves a `[trash]` part whose checksum is not that of its bytes.)
 */
export function strictUnzip(zip: Buffer): Map<string, Buffer> {
  const end = zip.length - 22;
  must(zip.readUInt32LE(end) === 0x06054b50, 'no end record at the end');
  must(zip.readUInt16LE(end + 8) === zip.readUInt16LE(end + 10), 'split');
  const parts = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  let data = 0;
  const directoryEnd = at + zip.readUInt32LE(end + 12);
  must(directoryEnd === end, 'something between directory and end');
  for (let n = zip.readUInt16LE(end + 10); n > 0; n -= 1) {
    must(zip.readUInt32LE(at) === 0x02014b50, 'no directory record');
    const [flags, method] = [zip.readUInt16LE(at + 8), zip.readUInt16LE(at + 10)];
    const [crc, packed, size] = [16, 20, 24].map((field) => zip.readUInt32LE(at + field)) as [
      number,
      number,
      number,
    ];
    const local = zip.readUInt32LE(at + 42);
    must(local === data, `part at ${local}, expected at ${data}`);
    must(zip.readUInt32LE(local) === 0x04034b50, 'no local header');
    must((flags & 0x8) === 0, 'sizes after the data');
    for (const [central, here] of [
      [8, 6],
      [10, 8],
      [28, 26],
    ] as const)
      must(zip.readUInt16LE(at + central) === zip.readUInt16LE(local + here), 'header differs');
    for (const [central, here] of [
      [16, 14],
      [20, 18],
      [24, 22],
    ] as const)
      must(zip.readUInt32LE(at + central) === zip.readUInt32LE(local + here), 'header differs');
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    must(name === zip.toString('utf8', local + 30, local + 30 + nameLength), 'names differ');
    must(!parts.has(name), `${name} twice`);
    const start = local + 30 + nameLength + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(start, start + packed);
    const content = method === 8 ? inflateRawSync(bytes) : bytes;
    must(method === 8 || method === 0, 'method');
    must(content.length === size, `${name}: size`);
    must(crc32(content) === crc || name.startsWith('[trash]'), `${name}: checksum`);
    parts.set(name, content);
    data = start + packed;
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  must(at === directoryEnd && data === zip.readUInt32LE(end + 16), 'lengths');
  return parts;
}
