import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { ARTEFACT_FORMAT, drugArtefact } from '../../shared/masters/drugs/artefact.ts';
import {
  decodeMaster,
  type MasterFile,
  readMasterFile,
} from '../../shared/masters/drugs/master-file.ts';
import type { Table } from '../storage/client.ts';
import { readChunks } from './chunks.ts';
import type { StoredEdition } from './pointer.ts';

/** Editions that one run has read already; they never change. */
export type ReadEditions = Map<string, MasterFile>;

/** The id of what a set of editions merges to: from the set and the format alone. */
export const mergedId = (editions: readonly StoredEdition[]): string =>
  `MERGED-${createHash('sha256')
    .update(JSON.stringify([ARTEFACT_FORMAT, editions.map((one) => [one.id, one.fileName]).sort()]))
    .digest('hex')
    .slice(0, 32)}`;

/** The merged master of stored editions, as text in UTF-8. */
export async function mergeStored(
  table: Table,
  editions: readonly StoredEdition[],
  read: ReadEditions = new Map(),
): Promise<Uint8Array> {
  const files: MasterFile[] = [];
  for (const edition of editions) {
    const file = read.get(edition.id) ?? (await readEdition(table, edition));
    if (!file) continue;
    read.set(edition.id, file);
    files.push(file);
  }
  const lists = files.filter((file) => file.kind === 'price-list').sort(byDateThenContent);
  return Buffer.from(
    drugArtefact(
      files.flatMap((file) => (file.kind === 'drug-master' ? [file.edition] : [])),
      lists.map((list) => list.rows),
    ),
  );
}

async function readEdition(table: Table, edition: StoredEdition) {
  const packed = await readChunks(table, edition.id, edition.chunks);
  return readMasterFile(decodeMaster(gunzipSync(packed)), edition.fileName);
}

type PriceList = Extract<MasterFile, { kind: 'price-list' }>;
const byDateThenContent = (a: PriceList, b: PriceList) =>
  a.date.localeCompare(b.date) || JSON.stringify(a.rows).localeCompare(JSON.stringify(b.rows));

export const packed = (bytes: Uint8Array): Uint8Array => gzipSync(bytes, { level: 9 });
export const unpacked = (bytes: Uint8Array): Uint8Array => gunzipSync(bytes);
