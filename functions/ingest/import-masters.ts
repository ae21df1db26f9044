import { Tally } from '../../shared/ingest/summary.ts';
import { storeEditions } from '../masters/store-editions.ts';
import type { DeliveredFile } from './delivered-files.ts';
import { keepErrors } from './file-ledger.ts';
import { failed, type ImportDeps, type ImportedFile } from './import-files.ts';
import { type LookedAt, shownName } from './look-at-file.ts';

/** The largest edition published so far has 6.2 MB (drugs), 5.9 MB (procedures). */
const MAX_BYTES = 67_108_864;

/** Imports editions of masters and price lists, all of one master at the cost of one. */
export async function* importMasters(
  deps: ImportDeps,
  masters: readonly Master[],
): AsyncGenerator<ImportedFile> {
  try {
    yield* await storeMasters(deps, masters);
  } catch (problem) {
    for (const { file, looked } of masters) yield failed(file, problem, looked.kind);
  }
}

type Master = { file: DeliveredFile; looked: LookedAt };

async function storeMasters(
  { table, clock, onProgress }: ImportDeps,
  masters: readonly Master[],
): Promise<ImportedFile[]> {
  const small = masters.filter(({ looked }) => looked.bytes <= MAX_BYTES);
  const deliveries = await Promise.all(
    small.map(async ({ file, looked }) => ({
      fileName: file.name,
      bytes: await wholeFile(looked.read),
    })),
  );
  const outcomes = deliveries.length > 0 ? await storeEditions(table, deliveries, clock()) : [];
  const imported: ImportedFile[] = [];
  for (const { file, looked } of masters) {
    const tally = new Tally();
    const name = shownName(file.name);
    const outcome = outcomes[small.findIndex((one) => one.file === file)];
    if (!outcome) tally.giveUp('file-too-large');
    else {
      tally.lines = outcome.lines;
      tally.count('accepted', outcome.accepted);
      tally.count('unchanged', outcome.unchanged);
      for (const error of outcome.errors) tally.reject(error);
      await keepErrors(table, looked.fingerprint, tally.errors);
    }
    onProgress?.(name, tally);
    const { unreadable, notes } = tally;
    imported.push({ summary: tally.summary(name, looked.kind), unreadable, notes });
  }
  return imported;
}

async function wholeFile(read: LookedAt['read']): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of read()) chunks.push(chunk);
  return Buffer.concat(chunks);
}
