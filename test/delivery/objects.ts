import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeliveryDeps } from '../../functions/delivery/deps.ts';
import { BlobMissing, type BlobRef, type Blobs } from '../../functions/storage/blobs.ts';
import type { Table } from '../../functions/storage/client.ts';
import { clockFrom } from '../../shared/kernel/dates.ts';
import { testTable } from '../support/table.ts';

/** Objects in memory, with the ranges of S3. */
export function memoryBlobs(objects: Record<string, Uint8Array | string> = {}): Blobs & {
  objects: Map<string, Uint8Array>;
} {
  const kept = new Map(Object.entries(objects).map(([key, bytes]) => [key, Buffer.from(bytes)]));
  const found = ({ key }: BlobRef) => {
    const bytes = kept.get(key);
    if (!bytes) throw new BlobMissing('no such object');
    return bytes;
  };
  return {
    objects: kept,
    async *read(blob, from = 0, to) {
      const bytes = found(blob).subarray(from, to);
      // Pieces of an odd size: borders of pieces are nowhere borders of lines.
      for (let at = 0; at < bytes.length; at += 997) yield bytes.subarray(at, at + 997);
    },
    size: async (blob) => found(blob).length,
    async write({ key }, content) {
      const pieces: Uint8Array[] = [];
      for await (const piece of content) pieces.push(piece.slice());
      kept.set(key, Buffer.concat(pieces));
    },
  };
}

export const TODAY = '2026-11-21';
export const RECEIVED = '2026-10-08T01:00:00Z';

/** Everything a delivery needs, on a fresh table. Call `remove` at the end. */
export async function testDelivery(
  objects: Record<string, Uint8Array | string>,
  { chunkBytes = 600, table }: { chunkBytes?: number; table?: Table } = {},
) {
  const folder = mkdtempSync(join(tmpdir(), 'delivery-test-'));
  const deps: DeliveryDeps = {
    table: table ?? (await testTable()),
    clock: clockFrom(TODAY),
    blobs: memoryBlobs(objects),
    work: { bucket: 'work', prefix: 'plain/' },
    folder,
    chunkBytes,
  };
  return { deps, remove: () => rmSync(folder, { recursive: true }) };
}

export const created = (key: string, time = RECEIVED) => ({
  source: 'aws.s3',
  'detail-type': 'Object Created',
  time,
  detail: { bucket: { name: 'deliveries' }, object: { key, size: 1, 'version-id': 'v1' } },
});
