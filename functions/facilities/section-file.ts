/** First bytes of every index file; the number is the version of its layout. */
const MAGIC = 'HIPFAC01';
const ALIGN = 8;

/** Typed piece of the file. Little-endian, as every machine we run on. */
export type Section = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array;
const TYPES = { Uint8Array, Uint16Array, Uint32Array, Int32Array, Float32Array } as const;
type TypeName = keyof typeof TYPES;

type Entry = { type: TypeName; offset: number; bytes: number };
type Head = { facts: unknown; entries: Record<string, Entry>; hotBytes: number; bytes: number };

/** The file is no index, of another layout, or cut short. */
export class NotAnIndex extends Error {
  override readonly name = 'NotAnIndex';
}

const aligned = (bytes: number): number => Math.ceil(bytes / ALIGN) * ALIGN;

function typeOf(section: Section): TypeName {
  const name = Object.keys(TYPES).find((one) => section instanceof TYPES[one as TypeName]);
  if (!name) throw new TypeError('section');
  return name as TypeName;
}

/**
 * Pieces of an index file in writing order: head, hot sections (loaded at start), cold ones (read piece
 * by piece). Offsets are relative to the end of the head.
 */
export function* writeSections(
  facts: unknown,
  hot: Readonly<Record<string, Section>>,
  cold: Readonly<Record<string, Section>>,
): Generator<Uint8Array> {
  const entries: Record<string, Entry> = {};
  let offset = 0;
  let hotBytes = 0;
  for (const [sections, isHot] of [
    [hot, true],
    [cold, false],
  ] as const) {
    for (const [name, section] of Object.entries(sections)) {
      entries[name] = { type: typeOf(section), offset, bytes: section.byteLength };
      offset += aligned(section.byteLength);
    }
    if (isHot) hotBytes = offset;
  }
  const head = new TextEncoder().encode(
    JSON.stringify({ facts, entries, hotBytes, bytes: offset } satisfies Head),
  );
  const start = new Uint8Array(aligned(MAGIC.length + 4 + head.length)).fill(32);
  start.set(new TextEncoder().encode(MAGIC));
  new DataView(start.buffer).setUint32(MAGIC.length, start.length - MAGIC.length - 4, true);
  start.set(head, MAGIC.length + 4);
  yield start;
  for (const section of [...Object.values(hot), ...Object.values(cold)]) {
    const bytes = new Uint8Array(section.buffer, section.byteOffset, section.byteLength);
    yield bytes;
    if (bytes.length % ALIGN !== 0) yield new Uint8Array(ALIGN - (bytes.length % ALIGN));
  }
}

/** Bytes of a stored file, read at a place. */
export interface ByteSource {
  readonly bytes: number;
  /** Fills the target from `offset` on; throws when the file ends before. */
  read(offset: number, target: Uint8Array): void;
}

export type LoadedSections = {
  facts: unknown;
  hot(name: string, type: 'Uint8Array'): Uint8Array;
  hot(name: string, type: 'Uint16Array'): Uint16Array;
  hot(name: string, type: 'Uint32Array'): Uint32Array;
  hot(name: string, type: 'Int32Array'): Int32Array;
  hot(name: string, type: 'Float32Array'): Float32Array;
  /** Reads a piece of a cold section. */
  cold(name: string, from: number, to: number): Uint8Array;
};

/** Reads head and hot sections: two reads, no copy. */
export function loadSections(source: ByteSource): LoadedSections {
  const fixed = new Uint8Array(MAGIC.length + 4);
  if (source.bytes < fixed.length) throw new NotAnIndex('too short');
  source.read(0, fixed);
  if (new TextDecoder().decode(fixed.subarray(0, MAGIC.length)) !== MAGIC)
    throw new NotAnIndex('layout');
  const headBytes = new DataView(fixed.buffer).getUint32(MAGIC.length, true);
  const start = fixed.length + headBytes;
  if (start > source.bytes) throw new NotAnIndex('cut short');
  const headText = new Uint8Array(headBytes);
  source.read(fixed.length, headText);
  const head: Head = JSON.parse(new TextDecoder().decode(headText));
  if (source.bytes < start + head.bytes) throw new NotAnIndex('cut short');
  const hot = new Uint8Array(head.hotBytes);
  source.read(start, hot);
  const entryOf = (name: string): Entry => {
    const entry = head.entries[name];
    if (!entry) throw new NotAnIndex(`section ${name}`);
    return entry;
  };
  return {
    facts: head.facts,
    hot(name: string, type: TypeName) {
      const { offset, bytes, type: stored } = entryOf(name);
      if (stored !== type) throw new NotAnIndex(`section ${name}`);
      const Type = TYPES[type];
      return new Type(hot.buffer, offset, bytes / Type.BYTES_PER_ELEMENT) as never;
    },
    cold(name, from, to) {
      const piece = new Uint8Array(to - from);
      source.read(start + entryOf(name).offset + from, piece);
      return piece;
    },
  };
}
