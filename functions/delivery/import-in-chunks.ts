import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { MAX_ERRORS, Tally } from '../../shared/ingest/summary.ts';
import { dateInJapan, type IsoDate } from '../../shared/kernel/dates.ts';
import { Bounded } from '../ingest/bounded.ts';
import type { DeliveredFile } from '../ingest/delivered-files.ts';
import { failed, type ImportDeps, type ImportedFile } from '../ingest/import-files.ts';
import { type LookedAt, shownName } from '../ingest/look-at-file.ts';
import { deliveryId } from '../ingest/open-deliveries.ts';
import { type BlobRef, fileBlobs } from '../storage/blobs.ts';
import { CHUNK_BYTES, cutFile, isCut } from './cut/cut-file.ts';
import type { DeliveryDeps } from './deps.ts';
import { type FinishedDelivery, finishDelivery } from './finish-delivery.ts';
import { importChunk } from './import-chunk.ts';
import { forgetPlan, readChunks, readPlan, writePlan } from './ledger.ts';
import { linesOf, registerLines } from './plan-delivery.ts';

const CHUNKS_AT_A_TIME = 2;

/**
 * The command line's way for a large file: the same plan, worker and ledger as on AWS, in one process. Started
 * again after a kill it goes on with the chunks that are left; a file that was imported to its end is read
 * anew, as a small one is.
 *
 * @param folder for what is unpacked
 * @returns undefined when the file is small, or of a kind that is not cut
 */
export const inChunks =
  (folder: string, chunkBytes = CHUNK_BYTES) =>
  async (deps: ImportDeps, file: DeliveredFile, looked: LookedAt) => {
    if (looked.bytes <= chunkBytes || !isCut(looked.kind)) return undefined;
    const content: BlobRef = { bucket: '', key: join(folder, 'chunks', looked.fingerprint) };
    try {
      return await importLarge(deps, file, looked, { folder, content, chunkBytes });
    } catch (problem) {
      return failed(file, problem, looked.kind);
    }
  };

type Place = { folder: string; content: BlobRef; chunkBytes: number };

async function importLarge(
  given: ImportDeps,
  file: DeliveredFile,
  looked: LookedAt,
  { folder, content, chunkBytes }: Place,
): Promise<ImportedFile> {
  const blobs = fileBlobs();
  const work = { bucket: '', prefix: '' };
  const deps: DeliveryDeps = { ...given, blobs, work, folder, chunkBytes };
  const delivery = deliveryId({ bucket: 'local', key: looked.fingerprint });
  if (await isDone(deps, delivery)) await forgetPlan(deps.table, delivery);
  const plain = (await isPlain(file, looked)) ? { bucket: '', key: file.name } : content;
  if (plain === content) await blobs.write(content, looked.read());
  if (!(await readPlan(deps.table, delivery))) {
    const asOf = given.asOf ?? dateInJapan(deps.clock());
    await plan(deps, delivery, { name: file.name, content: plain, asOf });
  }
  const tally = new Tally();
  const name = shownName(file.name);
  const running = new Bounded(CHUNKS_AT_A_TIME);
  for (const { number, result, work: part } of await readChunks(deps.table, delivery)) {
    if (result) continue;
    await running.run(async () => {
      await importChunk(deps, delivery, number);
      if (part.how === 'lines') tally.lines = Math.max(tally.lines, part.linesBefore);
      given.onProgress?.(name, tally);
    });
  }
  await running.drain();
  const imported = toImported(name, looked, await finishDelivery(deps, delivery), {
    lines: (await readPlan(deps.table, delivery))?.files[0]?.lines ?? 0,
    errors: (await readChunks(deps.table, delivery)).flatMap(({ result }) => result?.errors ?? []),
  });
  await rm(content.key, { force: true });
  return imported;
}

async function isDone({ table }: DeliveryDeps, delivery: string): Promise<boolean> {
  if (!(await readPlan(table, delivery))) return false;
  return (await readChunks(table, delivery)).every(({ result }) => result !== undefined);
}

/** The file itself can be read in parts: it is not packed, and its lines end as readers expect. */
const isPlain = async ({ name, read }: DeliveredFile, looked: LookedAt): Promise<boolean> =>
  looked.read === read && (await stat(name).catch(() => undefined))?.size === looked.bytes;

async function plan(
  deps: DeliveryDeps,
  delivery: string,
  { name, content, asOf }: { name: string; content: BlobRef; asOf: IsoDate },
): Promise<void> {
  const cut = await cutFile(deps.blobs.read(content), deps.chunkBytes);
  if (!cut) throw new Error('the file changed while it was read');
  const file = await registerLines(deps, { name, file: cut, content, asOf });
  const work = linesOf(cut.chunks, 0);
  await writePlan(
    deps.table,
    delivery,
    { object: content, asOf, files: [file], work },
    deps.clock(),
  );
}

function toImported(
  file: string,
  { kind }: LookedAt,
  finished: FinishedDelivery,
  { lines, errors }: Pick<ImportedFile['summary'], 'lines' | 'errors'>,
): ImportedFile {
  const { accepted, replaced, unchanged, unmatched, expired, rejected } = finished;
  const counts = { accepted, replaced, unchanged, unmatched, expired, rejected };
  return {
    summary: { file, kind, lines, ...counts, errors: errors.slice(0, MAX_ERRORS) },
    unreadable: finished.unreadable > 0,
    notes: new Map(Object.entries(finished.notes)),
  };
}
