import { createReadStream } from 'node:fs';
import { type FileHandle, open, readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { Unreadable } from '../../shared/ingest/unreadable.ts';
import {
  archivedFiles,
  type DeliveredFile,
  failing,
  isGzip,
  isZip,
  unpacked,
} from './archived-files.ts';
import { expand } from './expand.ts';

export type { DeliveredFile } from './archived-files.ts';

/**
 * The files behind a path: itself, what a `.gz` or a ZIP archive holds, everything in a folder in the order of
 * names. Archives are told by their first bytes. What cannot be opened, or holds nothing, comes as a file that
 * throws {@link Unreadable} when read, so that it gets its own line in the result.
 */
export async function* deliveredFiles(path: string): AsyncGenerator<DeliveredFile> {
  let any = false;
  const root = await realpath(path).catch(() => path);
  for await (const file of walk(path, root, new Set())) {
    any = true;
    yield file;
  }
  if (!any) yield failing(path, new Unreadable('empty-folder'));
}

/**
 * @param root  real path of what was asked for
 * @param seen  real paths of folders: a link back to one leads nowhere new
 */
async function* walk(path: string, root: string, seen: Set<string>): AsyncGenerator<DeliveredFile> {
  const found = await stat(path).catch(() => undefined);
  const real = await realpath(path).catch(() => '');
  if (!found || real === '') yield failing(path, new Unreadable('not-found'));
  else if (isOutside(root, real)) yield failing(path, new Unreadable('link-outside'));
  else if (found.isDirectory()) {
    if (seen.has(real)) return;
    seen.add(real);
    const names = await readdir(path).catch(() => undefined);
    if (!names) yield failing(path, new Unreadable('not-readable'));
    for (const name of (names ?? []).filter((one) => !one.startsWith('.')).sort())
      yield* walk(join(path, name), root, seen);
  } else if (found.isFile()) yield* plainOrArchive(path);
  else yield failing(path, new Unreadable('not-a-file')); // opening a pipe would wait for ever
}

/** A delivery does not choose which other files of this machine are read. */
const isOutside = (root: string, real: string): boolean =>
  relative(root, real).split(sep)[0] === '..';

async function* plainOrArchive(path: string): AsyncGenerator<DeliveredFile> {
  let file: FileHandle | undefined;
  try {
    file = await open(path);
    const start = await startOf(file);
    if (isZip(start)) yield* await archivedFiles(path, file);
    else if (isGzip(start)) yield unpacked(path, () => expand(createReadStream(path), 'gzip'));
    else yield { name: path, read: () => createReadStream(path) };
  } catch (cause) {
    const known = cause instanceof Unreadable;
    yield failing(path, known ? cause : new Unreadable('not-readable', { cause }));
  } finally {
    await file?.close();
  }
}

async function startOf(file: FileHandle): Promise<Uint8Array> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
  return buffer.subarray(0, bytesRead);
}
