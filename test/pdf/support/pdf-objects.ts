import { inflateSync } from 'node:zlib';

export type PdfObject = { text: string; stream: Buffer | undefined };

/** The objects of a PDF as this portal writes it: streams deflated or plain, all others in object streams. */
export function pdfObjects(pdf: Buffer): Map<number, PdfObject> {
  const objects = objectsOfFile(pdf);
  for (const { text, stream } of [...objects.values()])
    if (stream && text.includes('/Type/ObjStm'))
      for (const [number, inner] of objectsOfStream(text, stream)) {
        if (objects.has(number)) throw new Error(`two objects ${number}`);
        objects.set(number, inner);
      }
  return objects;
}

function objectsOfStream(dictionary: string, stream: Buffer): [number, PdfObject][] {
  const first = Number(/\/First (\d+)/.exec(dictionary)?.[1]);
  const index = stream.toString('latin1', 0, first).trim().split(/\s+/).map(Number);
  const count = Number(/\/N (\d+)/.exec(dictionary)?.[1]);
  const offset = (at: number) => first + (index[at * 2 + 1] ?? stream.length - first);
  return Array.from({ length: count }, (_, at) => {
    const text = stream.toString('latin1', offset(at), offset(at + 1)).trimEnd();
    return [index[at * 2] ?? 0, { text, stream: undefined }];
  });
}

/** Those that stand in the file itself. */
function objectsOfFile(pdf: Buffer): Map<number, PdfObject> {
  const raw = pdf.toString('latin1');
  const objects = new Map<number, PdfObject>();
  const start = /(?:^|\n)(\d+) 0 obj\n/g;
  for (let found = start.exec(raw); found; found = start.exec(raw)) {
    const from = found.index + found[0].length;
    const streamAt = raw.indexOf('\nstream\n', from);
    const endAt = raw.indexOf('\nendobj', from);
    if (streamAt === -1 || endAt < streamAt) {
      objects.set(Number(found[1]), { text: raw.slice(from, endAt), stream: undefined });
      start.lastIndex = endAt;
      continue;
    }
    const text = raw.slice(from, streamAt);
    const length = Number(/\/Length (\d+)/.exec(text)?.[1]);
    const body = pdf.subarray(streamAt + 8, streamAt + 8 + length);
    const stream = text.includes('/FlateDecode') ? inflateSync(body) : body;
    objects.set(Number(found[1]), { text, stream });
    start.lastIndex = streamAt + 8 + length;
  }
  return objects;
}

/** The object that a name in a dictionary refers to. */
export function referred(
  objects: ReadonlyMap<number, PdfObject>,
  { text }: PdfObject,
  name: string,
): PdfObject {
  const reference = new RegExp(`/${name} \\[?\\s*(\\d+) 0 R`).exec(text);
  const found = objects.get(Number(reference?.[1]));
  if (!found) throw new Error(`no /${name}`);
  return found;
}

export function objectWith(objects: ReadonlyMap<number, PdfObject>, part: string): PdfObject {
  const found = [...objects.values()].find(({ text }) => text.includes(part));
  if (!found) throw new Error(`no object with ${part}`);
  return found;
}
