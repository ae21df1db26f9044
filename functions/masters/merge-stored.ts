import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { FAMILIES, type MasterFamily } from '../../shared/masters/families.ts';
import { decodeMaster, type MasterFile, readMasterFile } from '../../shared/masters/master-file.ts';
import type { Table } from '../storage/client.ts';
import { readChunks } from './chunks.ts';
import type { StoredEdition } from './pointer.ts';

/** Editions that one run has read already; they never change. */
export type ReadEditions = Map<string, MasterFile>;

/** The id of what a set of editions merges to: from the set and the format alone. */
export const mergedId = (family: MasterFamily, editions: readonly StoredEdition[]): string =>
  `MERGED-${createHash('sha256')
    .update(
      JSON.stringify([
        FAMILIES[family].format,
        editions.map((one) => [one.id, one.fileName]).sort(),
      ]),
    )
    .digest('hex')
    .slice(0, 32)}`;

/** The merged master of stored editions, as text in UTF-8. */
export async function mergeStored(
  table: Table,
  family: MasterFamily,
  editions: readonly StoredEdition[],
  read: ReadEditions = new Map(),
): Promise<Uint8Array> {
  const files: MasterFile[] = [];
  for (const edition of editions) {
    const file = read.get(edition.id) ?? (await readEdition(table, family, edition));
    if (!file) continue;
    read.set(edition.id, file);
    files.push(file);
  }
  return Buffer.from(FAMILIES[family].artefact(files));
}

async function readEdition(table: Table, family: MasterFamily, edition: StoredEdition) {
  const packed = await readChunks(table, family, edition.id, edition.chunks);
  return readMasterFile(decodeMaster(gunzipSync(packed)), edition.fileName);
}

export const packed = (bytes: Uint8Array): Uint8Array => gzipSync(bytes, { level: 9 });
export const unpacked = (bytes: Uint8Array): Uint8Array => gunzipSync(bytes);
