import { createReadStream } from 'node:fs';
import { type FileHandle, open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Unreadable } from '../../shared/ingest/unreadable.ts';
import { expand } from './expand.ts';
import { contentStart, DEFLATED, STORED, type ZipEntry, zipEntries } from './zip-entries.ts';

/** One file to import, read as often as needed, from its start each time. */
export type DeliveredFile = { name: string; read: () => AsyncIterable<Uint8Array> };

/**
 * The files behind a path: itself, what a `.gz` or a ZIP archive holds, everything in a folder in the order of
 * names. Archives are told by their first bytes. What cannot be opened comes as a file that throws
 * {@link Unreadable} when read, so that it gets its own line in the result.
 */
export async function* deliveredFiles(path: string): AsyncGenerator<DeliveredFile> {
  const found = await stat(path).catch(() => undefined);
  if (!found) yield failing(path, new Unreadable('not-found'));
  else if (found.isDirectory()) {
    const names = (await readdir(path)).filter((name) => !name.startsWith('.')).sort();
    for (const name of names) yield* deliveredFiles(join(path, name));
  } else yield* plainOrArchive(path);
}

async function* plainOrArchive(path: string): AsyncGenerator<DeliveredFile> {
  let file: FileHandle | undefined;
  try {
    file = await open(path);
    const start = await startOf(file);
    if (isZip(start)) yield* archived(path, await zipEntries(file));
    else if (isGzip(start)) yield unpacked(path, () => expand(createReadStream(path), 'gzip'));
    else yield { name: path, read: () => createReadStream(path) };
  } catch (cause) {
    const known = cause instanceof Unreadable;
    yield failing(path, known ? cause : new Unreadable('not-readable', { cause }));
  } finally {
    await file?.close();
  }
}

function* archived(path: string, entries: readonly ZipEntry[]): Generator<DeliveredFile> {
  for (const entry of entries) {
    if (entry.name.endsWith('/') || entry.size === 0) continue;
    const name = `${path}/${entry.name}`;
    if (entry.encrypted) yield failing(name, new Unreadable('encrypted-archive'));
    else if (entry.method !== STORED && entry.method !== DEFLATED)
      yield failing(name, new Unreadable('unsupported-compression'));
    else yield unpacked(name, () => readEntry(path, entry));
  }
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

/** Archives in archives are not opened: that is how bombs are built. */
function unpacked(name: string, read: () => AsyncIterable<Uint8Array>): DeliveredFile {
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

const failing = (name: string, problem: Unreadable): DeliveredFile => ({
  name,
  // biome-ignore lint/correctness/useYield: the only thing to tell is the problem
  async *read() {
    throw problem;
  },
});

async function startOf(file: FileHandle): Promise<Uint8Array> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
  return buffer.subarray(0, bytesRead);
}

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;
const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
