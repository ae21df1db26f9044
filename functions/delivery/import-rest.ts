import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { MAX_ERRORS } from '../../shared/ingest/summary.ts';
import { type DeliveredFile, deliveredFiles } from '../ingest/delivered-files.ts';
import { type ImportedFile, importFiles } from '../ingest/import-files.ts';
import type { BlobRef, Blobs } from '../storage/blobs.ts';
import type { DeliveryDeps } from './deps.ts';
import type { ChunkResult, Plan } from './ledger.ts';

const MAX_NAME = 100;

/** Runs something with a delivered object on the disk of this process; the name of the file is the object's. */
export async function withLocalCopy<Result>(
  { blobs, folder }: { blobs: Blobs; folder: string },
  object: BlobRef,
  run: (path: string) => Promise<Result>,
): Promise<Result> {
  const own = await mkdtemp(join(folder, 'delivery-'));
  try {
    const path = join(own, `_${basename(object.key).slice(-MAX_NAME)}`);
    await pipeline(Readable.from(blobs.read(object)), createWriteStream(path));
    return await run(path);
  } finally {
    await rm(own, { recursive: true });
  }
}

/** Imports what is not cut: masters, checkups, small files of an archive; as if delivered for themselves. */
export const importRest = (
  deps: DeliveryDeps,
  { object, asOf }: Plan,
  except: readonly string[],
): Promise<ChunkResult> =>
  withLocalCopy(deps, object, async (path) => {
    const { table, clock, checkups } = deps;
    const files = others(path, new Set(except));
    const imported: ImportedFile[] = [];
    for await (const one of importFiles({ table, clock, asOf, checkups }, files)) {
      if (one.cause !== undefined) throw one.cause;
      imported.push(one);
    }
    return sumOf(imported);
  });

async function* others(path: string, except: ReadonlySet<string>): AsyncGenerator<DeliveredFile> {
  for await (const file of deliveredFiles(path))
    if (!except.has(file.name.slice(path.length))) yield file;
}

function sumOf(imported: readonly ImportedFile[]): ChunkResult {
  const sum = (of: (one: ImportedFile) => number) =>
    imported.reduce((total, one) => total + of(one), 0);
  return {
    accepted: sum(({ summary }) => summary.accepted),
    replaced: sum(({ summary }) => summary.replaced),
    unchanged: sum(({ summary }) => summary.unchanged),
    unmatched: sum(({ summary }) => summary.unmatched),
    expired: sum(({ summary }) => summary.expired),
    rejected: sum(({ summary }) => summary.rejected),
    unreadable: sum(({ unreadable }) => (unreadable ? 1 : 0)),
    kinds: [...new Set(imported.map(({ summary }) => summary.kind))],
    errors: imported.flatMap(({ summary }) => summary.errors).slice(0, MAX_ERRORS),
    notes: Object.fromEntries(imported.flatMap(({ notes }) => [...notes])),
  };
}
