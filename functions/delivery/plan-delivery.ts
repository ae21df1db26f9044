import { open } from 'node:fs/promises';
import { Unreadable } from '../../shared/ingest/unreadable.ts';
import { dateInJapan, type IsoDate } from '../../shared/kernel/dates.ts';
import { type DeliveredFile, isGzip, isZip } from '../ingest/archived-files.ts';
import { deliveredFiles } from '../ingest/delivered-files.ts';
import { expand } from '../ingest/expand.ts';
import { listFile, registerFile } from '../ingest/file-ledger.ts';
import { shownName } from '../ingest/look-at-file.ts';
import { deliveryId, openDelivery } from '../ingest/open-deliveries.ts';
import { zipEntries } from '../ingest/zip-entries.ts';
import type { BlobRef } from '../storage/blobs.ts';
import { CHUNK_BYTES, type CutFile, cutFile } from './cut/cut-file.ts';
import type { DeliveryDeps } from './deps.ts';
import { withLocalCopy } from './import-rest.ts';
import { type LineFile, type Plan, readChunks, readPlan, type Work, writePlan } from './ledger.ts';

/** What the engine goes on with: the chunks that are not done. */
export type PlannedDelivery = { delivery: string; chunks: number[] };

/**
 * Reads a delivered object once, says how it is imported in chunks, and writes that down. A delivery that was
 * planned before goes on with what is left of it.
 *
 * @param received when the object came
 */
export async function planDelivery(
  deps: DeliveryDeps,
  object: BlobRef,
  received: Date,
): Promise<PlannedDelivery> {
  const { table, clock } = deps;
  const delivery = deliveryId(object);
  const known = await readPlan(table, delivery);
  if (known) return { delivery, chunks: await openChunks(deps, delivery) };
  await openDelivery(table, delivery, received);
  const asOf = dateInJapan(received);
  const cut = await cutAll(deps, delivery, object);
  const files: LineFile[] = [];
  for (const { name, file, content } of cut)
    files.push(await registerLines(deps, { name, file, content, asOf }));
  const work: Work[] = cut.flatMap(({ file: { chunks } }, at) => linesOf(chunks, at));
  const whole = cut.length === 1 && cut[0]?.name === '';
  if (!whole) work.push({ how: 'files', except: cut.map(({ name }) => name) });
  const plan: Plan = await writePlan(table, delivery, { object, asOf, files, work }, clock());
  return { delivery, chunks: Array.from({ length: plan.chunks }, (_, number) => number) };
}

const openChunks = async ({ table }: DeliveryDeps, delivery: string): Promise<number[]> =>
  (await readChunks(table, delivery)).flatMap(({ number, result }) => (result ? [] : [number]));

export const linesOf = (chunks: CutFile['chunks'], file: number): Work[] =>
  chunks.map((cut, at) => ({ how: 'lines', file, ...cut, last: at === chunks.length - 1 }));

type Cut = { name: string; file: CutFile; content: BlobRef };

/** `name` within the object: empty for the object itself. */
async function cutAll(deps: DeliveryDeps, id: string, object: BlobRef): Promise<Cut[]> {
  try {
    return await cutObject(deps, id, object);
  } catch (problem) {
    if (problem instanceof Unreadable) return []; // the import of the whole says what is wrong
    throw problem;
  }
}

async function cutObject(deps: DeliveryDeps, id: string, object: BlobRef): Promise<Cut[]> {
  const { blobs, work, chunkBytes } = deps;
  const start = await firstBytes(blobs.read(object, 0, 4));
  if (isZip(start)) return withLocalCopy(deps, object, (path) => cutArchive(deps, id, path));
  if (!isGzip(start)) {
    const file = await cutFile(blobs.read(object), chunkBytes);
    return file ? [{ name: '', file, content: object }] : [];
  }
  const content = { bucket: work.bucket, key: `${work.prefix}${id}/0` };
  const file = await cutUnpacked(deps, () => expand(blobs.read(object), 'gzip'), content);
  return file ? [{ name: '', file, content }] : [];
}

/** Entries that are larger than a chunk are cut; all others are imported as they are. */
async function cutArchive(deps: DeliveryDeps, id: string, path: string): Promise<Cut[]> {
  const { work, chunkBytes = CHUNK_BYTES } = deps;
  const large = await largeEntries(path, chunkBytes);
  const cut: Cut[] = [];
  for await (const { name, read } of deliveredFiles(path)) {
    const within = name.slice(path.length);
    if (!large.has(within)) continue;
    const content = { bucket: work.bucket, key: `${work.prefix}${id}/${cut.length}` };
    const file = await cutUnpacked(deps, read, content);
    if (file) cut.push({ name: within, file, content });
  }
  return cut;
}

async function largeEntries(path: string, bytes: number): Promise<Set<string>> {
  const archive = await open(path);
  try {
    const entries = await zipEntries(archive);
    return new Set(entries.filter(({ size }) => size > bytes).map(({ name }) => `/${name}`));
  } finally {
    await archive.close();
  }
}

/** Reads twice: workers must not see content whose checksum has not been compared. */
async function cutUnpacked(
  { blobs, chunkBytes }: DeliveryDeps,
  read: DeliveredFile['read'],
  content: BlobRef,
): Promise<CutFile | undefined> {
  const file = await cutFile(read(), chunkBytes);
  if (file) await blobs.write(content, read());
  return file;
}

/** Writes down that the content came; the day it first came stays. */
export async function registerLines(
  { table }: DeliveryDeps,
  { name, file, content, asOf }: Cut & { asOf: IsoDate },
): Promise<LineFile> {
  const { kind, fingerprint, lines } = file;
  const known = await registerFile(table, fingerprint, kind, asOf);
  const first = known?.asOf ?? asOf;
  await listFile(table, fingerprint, { kind, asOf: first });
  return {
    name: shownName(name),
    kind,
    fingerprint,
    lines,
    content,
    asOf: first,
    thorough: known?.complete === false,
  };
}

async function firstBytes(content: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  for await (const bytes of content) return bytes;
  return new Uint8Array();
}
