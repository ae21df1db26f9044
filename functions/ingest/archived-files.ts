import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { Unreadable } from '../../shared/ingest/unreadable.ts';
import { ArchiveBudget } from './archive-budget.ts';
import { EXPANSION, expand } from './expand.ts';
import { contentStart, DEFLATED, STORED, type ZipEntry, zipEntries } from './zip-entries.ts';

/** One file to import, read as often as needed, from its start each time. */
export type DeliveredFile = { name: string; read: () => AsyncIterable<Uint8Array> };

/** The files in a ZIP archive. @throws Unreadable when it is damaged or holds none */
export async function archivedFiles(path: string, archive: FileHandle): Promise<DeliveredFile[]> {
  const entries = await zipEntries(archive);
  const budget = new ArchiveBudget((await archive.stat()).size, EXPANSION);
  const files = entries.flatMap((entry, at) =>
    isFolder(entry) ? [] : [toFile(path, entry, (given) => budget.take(at, given))],
  );
  if (files.length === 0) throw new Unreadable('empty-archive');
  return files;
}

const isFolder = ({ name, compressedSize, size }: ZipEntry): boolean =>
  name.endsWith('/') && size === 0 && compressedSize <= 2; // deflated nothing has two bytes

function toFile(path: string, entry: ZipEntry, count: (given: number) => void): DeliveredFile {
  const name = `${path}/${entry.name}`;
  if (entry.encrypted) return failing(name, new Unreadable('encrypted-archive'));
  if (entry.method !== STORED && entry.method !== DEFLATED)
    return failing(name, new Unreadable('unsupported-compression'));
  return unpacked(name, () => checked(readEntry(path, entry), entry, count));
}

async function* readEntry(path: string, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const file = await open(path);
  try {
    const start = await contentStart(file, entry);
    const end = start + entry.compressedSize - 1;
    if (entry.compressedSize === 0) return;
    const compressed = createReadStream(path, { start, end });
    if (entry.method === STORED) yield* compressed;
    else yield* expand(compressed, 'deflate-raw');
  } finally {
    await file.close();
  }
}

/** A file is looked at to its end before anything of it is stored, so a wrong sum stops all of it. */
async function* checked(
  content: AsyncIterable<Uint8Array>,
  entry: ZipEntry,
  count: (given: number) => void,
): AsyncGenerator<Uint8Array> {
  let sum = 0;
  let given = 0;
  for await (const chunk of content) {
    sum = crc32(chunk, sum);
    given += chunk.length;
    count(given);
    yield chunk;
  }
  if (sum !== entry.crc) throw new Unreadable('wrong-checksum');
}

/** Archives in archives are not opened: that is how bombs are built. */
export function unpacked(name: string, read: () => AsyncIterable<Uint8Array>): DeliveredFile {
  return {
    name,
    async *read() {
      let first = true;
      for await (const chunk of read()) {
        if (first && (isZip(chunk) || isGzip(chunk))) throw new Unreadable('nested-archive');
        first = false;
        yield chunk;
      }
    },
  };
}

export const failing = (name: string, problem: Unreadable): DeliveredFile => ({
  name,
  // biome-ignore lint/correctness/useYield: the only thing to tell is the problem
  async *read() {
    throw problem;
  },
});

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
