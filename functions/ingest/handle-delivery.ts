import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import * as v from 'valibot';
import { type Clock, dateInJapan } from '../../shared/kernel/dates.ts';
import type { Table } from '../storage/client.ts';
import type { CheckupTools } from './checkups/tools.ts';
import { deliveredFiles } from './delivered-files.ts';
import { type ImportedFile, importFiles } from './import-files.ts';

export type DeliveredObject = { bucket: string; key: string; version?: string | undefined };

/** The bytes of a delivered object. On AWS S3, in tests a map. */
export type ReadObject = (object: DeliveredObject) => Promise<AsyncIterable<Uint8Array>>;

export type DeliveryDeps = {
  readObject: ReadObject;
  table: Table;
  clock: Clock;
  /** A folder of this process for one delivery at a time; archives are read from their end. */
  folder: string;
  checkups?: CheckupTools | undefined;
};

/** S3's "Object Created" as EventBridge sends it. */
const ObjectCreated = v.object({
  time: v.pipe(v.string(), v.isoTimestamp()),
  detail: v.object({
    bucket: v.object({ name: v.string() }),
    object: v.object({ key: v.string(), 'version-id': v.optional(v.string()) }),
  }),
});

const MAX_NAME = 100;

/**
 * Imports one delivered object; the day S3 took it is the day of receiving. A second event for the same
 * object, and a run after one that ended early, change nothing twice. Throws when it is worth another try.
 */
export async function handleDelivery(event: unknown, deps: DeliveryDeps): Promise<ImportedFile[]> {
  const { time, detail } = v.parse(ObjectCreated, event);
  const { key, 'version-id': version } = detail.object;
  const folder = await mkdtemp(join(deps.folder, 'delivery-'));
  try {
    const path = join(folder, `_${basename(key).slice(-MAX_NAME)}`);
    const object = { bucket: detail.bucket.name, key, version };
    await pipeline(Readable.from(await deps.readObject(object)), createWriteStream(path));
    const { table, clock, checkups } = deps;
    const asOf = dateInJapan(new Date(time));
    const imported: ImportedFile[] = [];
    for await (const one of importFiles({ table, clock, asOf, checkups }, deliveredFiles(path))) {
      imported.push(one);
    }
    const again = imported.find(({ cause }) => cause !== undefined);
    if (again) throw again.cause;
    return imported;
  } finally {
    await rm(folder, { recursive: true });
  }
}
