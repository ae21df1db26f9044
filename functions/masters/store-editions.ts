import { createHash } from 'node:crypto';
import type { MasterLineError } from '../../shared/masters/edition-file.ts';
import { FAMILIES, FAMILY_OF, type MasterFamily } from '../../shared/masters/families.ts';
import {
  decodeMaster,
  type MasterFileKind,
  readMasterFile,
} from '../../shared/masters/master-file.ts';
import type { Table } from '../storage/client.ts';
import { expireChunks, writeChunks } from './chunks.ts';
import { mergedId, mergeStored, packed, type ReadEditions } from './merge-stored.ts';
import { movePointer, readPointer, type StoredEdition } from './pointer.ts';

/** A whole file, unpacked; the largest edition published so far has 6.2 MB. */
export type MasterDelivery = { fileName: string; bytes: Uint8Array };

export type MasterOutcome = {
  /** Undefined: neither an edition of a master nor a price list. */
  kind: MasterFileKind | undefined;
  lines: number;
  accepted: number;
  /** Lines of a file whose content is in its master already. */
  unchanged: number;
  errors: readonly MasterLineError[];
};

const ATTEMPTS = 20;
const SUPERSEDED_SECONDS = 3_600;

/**
 * Takes editions and price lists into their masters, several at the cost of one. Everything is written
 * before a pointer moves, and it moves only from the set that was merged: readers never see a mix, two
 * imports at once both count, and a process that dies has changed nothing.
 *
 * @param now for letting go of what is superseded
 */
export async function storeEditions(
  table: Table,
  deliveries: readonly MasterDelivery[],
  now: Date,
): Promise<MasterOutcome[]> {
  const read: ReadEditions = new Map();
  const known = new Map<MasterFamily, Set<string>>();
  const added = new Map<MasterFamily, StoredEdition[]>();
  const outcomes: MasterOutcome[] = [];
  for (const { fileName, bytes } of deliveries) {
    const file = readMasterFile(decodeMaster(bytes), baseName(fileName));
    if (!file) {
      outcomes.push({ kind: undefined, lines: 0, accepted: 0, unchanged: 0, errors: [] });
      continue;
    }
    const { kind, lines, errors } = file;
    const family = FAMILY_OF[kind];
    const ids = known.get(family) ?? (await knownEditions(table, family));
    known.set(family, ids);
    const good = lines - errors.length;
    const id = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
    const isNew = !ids.has(id);
    const [accepted, unchanged] = isNew ? [good, 0] : [0, good];
    outcomes.push({ kind, lines, accepted, unchanged, errors });
    if (good <= 0 || !isNew) continue;
    ids.add(id);
    read.set(id, file);
    const chunks = await writeChunks(table, family, id, packed(bytes));
    const edition = { id, kind, fileName: baseName(fileName), chunks };
    added.set(family, [...(added.get(family) ?? []), edition]);
  }
  for (const [family, editions] of added) await publish(table, family, editions, read, now);
  return outcomes;
}

const knownEditions = async (table: Table, family: MasterFamily) =>
  new Set((await readPointer(table, family, true))?.editions.map(({ id }) => id));

async function publish(
  table: Table,
  family: MasterFamily,
  added: readonly StoredEdition[],
  read: ReadEditions,
  now: Date,
) {
  const { format } = FAMILIES[family];
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const before = await readPointer(table, family, true);
    const others = (before?.editions ?? []).filter((one) => !added.some(({ id }) => id === one.id));
    const editions = [...others, ...added].sort((a, b) => (a.id < b.id ? -1 : 1));
    const id = mergedId(family, editions);
    const bytes = packed(await mergeStored(table, family, editions, read));
    const mergedChunks = await writeChunks(table, family, id, bytes);
    const after = { mergedId: id, format, mergedChunks, editions };
    if (await movePointer(table, family, before, after)) {
      if (before && before.mergedId !== id)
        await letGo(table, family, before.mergedId, before.mergedChunks, now);
      return;
    }
    const instead = await readPointer(table, family, true);
    // Sets only grow: ours is past.
    if (instead?.mergedId !== id) await letGo(table, family, id, mergedChunks, now);
  }
  throw new Error('the master is being changed all the time');
}

const letGo = (table: Table, family: MasterFamily, id: string, chunks: number, now: Date) =>
  expireChunks(table, family, id, chunks, Math.floor(now.getTime() / 1000) + SUPERSEDED_SECONDS);

/** Only the name proper carries the edition's date; the folder is the sender's. */
const baseName = (path: string) => path.split(/[\\/]/).at(-1) ?? path;
