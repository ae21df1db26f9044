import { createHash } from 'node:crypto';
import { ARTEFACT_FORMAT } from '../../shared/masters/drugs/artefact.ts';
import type { MasterLineError } from '../../shared/masters/drugs/edition-file.ts';
import {
  decodeMaster,
  type MasterFileKind,
  readMasterFile,
} from '../../shared/masters/drugs/master-file.ts';
import type { Table } from '../storage/client.ts';
import { expireChunks, writeChunks } from './chunks.ts';
import { mergedId, mergeStored, packed, type ReadEditions } from './merge-stored.ts';
import { movePointer, readPointer, type StoredEdition } from './pointer.ts';

/** A whole file, unpacked; the largest edition published so far has 6.2 MB. */
export type MasterDelivery = { fileName: string; bytes: Uint8Array };

export type MasterOutcome = {
  /** Undefined: neither an edition of the drug master nor a price list. */
  kind: MasterFileKind | undefined;
  lines: number;
  accepted: number;
  /** Lines of a file whose content is in the master already. */
  unchanged: number;
  errors: readonly MasterLineError[];
};

const ATTEMPTS = 20;
const SUPERSEDED_SECONDS = 3_600;

/**
 * Takes editions and price lists into the drug master, several at the cost of one. Everything is written
 * before the pointer moves, and it moves only from the set that was merged: readers never see a mix, two
 * imports at once both count, and a process that dies has changed nothing.
 *
 * @param now for letting go of what is superseded
 */
export async function storeDrugEditions(
  table: Table,
  deliveries: readonly MasterDelivery[],
  now: Date,
): Promise<MasterOutcome[]> {
  const read: ReadEditions = new Map();
  const known = new Set((await readPointer(table, true))?.editions.map((edition) => edition.id));
  const added: StoredEdition[] = [];
  const outcomes: MasterOutcome[] = [];
  for (const { fileName, bytes } of deliveries) {
    const file = readMasterFile(decodeMaster(bytes), baseName(fileName));
    const { lines, errors } = file ?? { lines: 0, errors: [] };
    const good = lines - errors.length;
    const id = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
    const isNew = !known.has(id);
    outcomes.push({
      kind: file?.kind,
      lines,
      accepted: isNew ? good : 0,
      unchanged: isNew ? 0 : good,
      errors,
    });
    if (!file || good <= 0 || !isNew) continue;
    known.add(id);
    read.set(id, file);
    const chunks = await writeChunks(table, id, packed(bytes));
    added.push({ id, kind: file.kind, fileName: baseName(fileName), chunks });
  }
  if (added.length > 0) await publish(table, added, read, now);
  return outcomes;
}

async function publish(table: Table, added: StoredEdition[], read: ReadEditions, now: Date) {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const before = await readPointer(table, true);
    const others = (before?.editions ?? []).filter((one) => !added.some(({ id }) => id === one.id));
    const editions = [...others, ...added].sort((a, b) => (a.id < b.id ? -1 : 1));
    const id = mergedId(editions);
    const bytes = packed(await mergeStored(table, editions, read));
    const mergedChunks = await writeChunks(table, id, bytes);
    const after = { mergedId: id, format: ARTEFACT_FORMAT, mergedChunks, editions };
    if (await movePointer(table, before, after)) {
      if (before && before.mergedId !== id) {
        await letGo(table, before.mergedId, before.mergedChunks, now);
      }
      return;
    }
    const instead = await readPointer(table, true);
    if (instead?.mergedId !== id) await letGo(table, id, mergedChunks, now); // sets only grow: ours is past
  }
  throw new Error('the drug master is being changed all the time');
}

const letGo = (table: Table, id: string, chunks: number, now: Date) =>
  expireChunks(table, id, chunks, Math.floor(now.getTime() / 1000) + SUPERSEDED_SECONDS);

/** Only the name proper carries the edition's date; the folder is the sender's. */
const baseName = (path: string) => path.split(/[\\/]/).at(-1) ?? path;
