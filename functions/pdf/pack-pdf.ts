import { deflateSync } from 'node:zlib';

/**
 * Writes a PDF again with its plain objects in compressed object streams and its cross references in a stream
 * (both since PDF 1.5). The engine writes every object in the open, and the tags of a table are one per cell:
 * three thousand rows come to a fifteenth, a sheet of one page loses a sixth. What is drawn, every tag and
 * every number of an object stay.
 *
 * @throws Error when the file is not laid out as the engine does it
 * @source ISO 32000-1, 7.5.7 object streams, 7.5.8 cross-reference streams
 */
export function packPdf(pdf: Buffer): Buffer {
  const { objects, trailer } = read(pdf);
  const plain = objects.filter(({ stream }) => !stream);
  const parts: Buffer[] = [HEADER];
  const places: Place[] = [];
  let at = HEADER.length;
  let next = objects.length + 1; // numbers of the new streams
  const write = (number: number, body: Buffer) => {
    const whole = Buffer.concat([Buffer.from(`${number} 0 obj\n`), body, END]);
    places[number] = [IN_FILE, at, 0];
    parts.push(whole);
    at += whole.length;
  };
  for (const { number, body, stream } of objects) if (stream) write(number, body);
  for (let first = 0; first < plain.length; first += PER_STREAM) {
    const together = plain.slice(first, first + PER_STREAM);
    for (const [index, { number }] of together.entries()) places[number] = [IN_STREAM, next, index];
    write(next, objectStream(together));
    next += 1;
  }
  places[0] = [FREE, 0, 0xffff];
  places[next] = [IN_FILE, at, 0];
  parts.push(Buffer.from(`${next} 0 obj\n`), crossReferences(places, trailer), END);
  parts.push(Buffer.from(`startxref\n${at}\n%%EOF\n`));
  return Buffer.concat(parts);
}

type PdfObject = { number: number; body: Buffer; stream: boolean };
/** Type, then offset or number of the stream, then generation or place in the stream. */
type Place = readonly [number, number, number];
const [FREE, IN_FILE, IN_STREAM] = [0, 1, 2] as const;

const HEADER = Buffer.from('%PDF-1.7\n%\x80\x80\x80\x80\n', 'latin1');
const END = Buffer.from('\nendobj\n');
/** Readers unpack a whole stream for one object. */
const PER_STREAM = 200;
const BEST = { level: 9 } as const;

const REFERENCES =
  /xref\n0 (\d+)\n((?:\d{10} \d{5} [fn]\s?\n)+)trailer\n<<([\s\S]*)>>\nstartxref\n/;
const OBJECT = /^(\d+) 0 obj\n/;
const STREAM_END = '\nendstream\nendobj';
const OBJECT_END = '\nendobj';

/** Objects in the order of their numbers, found by the table of references at the end. */
function read(pdf: Buffer): { objects: PdfObject[]; trailer: string } {
  const start = Number(/startxref\n(\d+)\n%%EOF\s*$/.exec(pdf.toString('latin1', -64))?.[1]);
  const [, count, table, trailer] = REFERENCES.exec(pdf.toString('latin1', start)) ?? [];
  if (!table || !trailer) throw new Error('a PDF without a table of references');
  const offsets = table.match(/^\d{10}(?= 00000 n)/gm)?.map(Number) ?? [];
  if (offsets.length !== Number(count) - 1) throw new Error('a PDF with unused objects');
  const ends = new Map<number, number>();
  const sorted = [...offsets].sort((a, b) => a - b);
  for (const [index, offset] of sorted.entries()) ends.set(offset, sorted[index + 1] ?? start);
  return { trailer, objects: offsets.map((offset) => objectAt(pdf, offset, ends.get(offset))) };
}

function objectAt(pdf: Buffer, offset: number, end: number | undefined): PdfObject {
  const [head = '', number] = OBJECT.exec(pdf.toString('latin1', offset, offset + 20)) ?? [];
  let last = end ?? offset;
  while (last > offset && (pdf[last - 1] ?? 0) <= 0x20) last -= 1;
  const tail = pdf.toString('latin1', last - STREAM_END.length, last);
  if (head === '' || !tail.endsWith(OBJECT_END)) throw new Error('a PDF object without an end');
  const body = pdf.subarray(offset + head.length, last - OBJECT_END.length);
  return { number: Number(number), body, stream: tail === STREAM_END };
}

const stream = (dictionary: string, content: Buffer): Buffer => {
  const packed = deflateSync(content, BEST);
  const head = `<</Length ${packed.length}/Filter/FlateDecode${dictionary}>>\nstream\n`;
  return Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream')]);
};

function objectStream(objects: readonly PdfObject[]): Buffer {
  let at = 0;
  const index: string[] = [];
  for (const { number, body } of objects) {
    index.push(`${number} ${at}`);
    at += body.length + 1;
  }
  const head = Buffer.from(`${index.join(' ')}\n`);
  const bodies = objects.flatMap(({ body }) => [body, Buffer.from('\n')]);
  const dictionary = `/Type/ObjStm/N ${objects.length}/First ${head.length}`;
  return stream(dictionary, Buffer.concat([head, ...bodies]));
}

/** Rows of 1, 4 and 2 bytes, each as its difference to the one above (PNG predictor "up"). */
const WIDTH = 7;

function crossReferences(places: readonly Place[], trailer: string): Buffer {
  const rows = Buffer.alloc(places.length * (WIDTH + 1));
  let above = Buffer.alloc(WIDTH);
  for (const [number, [type, second, third]] of places.entries()) {
    const row = Buffer.alloc(WIDTH);
    row.writeUInt8(type, 0);
    row.writeUInt32BE(second, 1);
    row.writeUInt16BE(third, 5);
    const from = number * (WIDTH + 1);
    rows[from] = 2;
    for (let byte = 0; byte < WIDTH; byte += 1)
      rows[from + 1 + byte] = ((row[byte] ?? 0) - (above[byte] ?? 0)) & 0xff;
    above = row;
  }
  const kept = trailer.replace(/\/Size \d+/, '').trim();
  const dictionary = `/Type/XRef/Size ${places.length}/W[1 4 2]/DecodeParms<</Predictor 12/Columns ${WIDTH}>>${kept}`;
  return stream(dictionary, rows);
}
