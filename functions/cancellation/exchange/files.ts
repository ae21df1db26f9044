import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';

/** One file in the exchange bucket; without a version the newest. */
export type ExchangeObject = { bucket: string; key: string; version?: string | undefined };

/** The bucket through which files go to insurers and come from them. On AWS S3, in tests a map. */
export interface ExchangeFiles {
  read(object: ExchangeObject): Promise<AsyncIterable<Uint8Array>>;
  /** @param once true: a file that is there already stays as it is */
  write(object: ExchangeObject, pieces: AsyncIterable<string>, once?: boolean): Promise<void>;
}

/** @param folder of this process; a file is put together there, because S3 wants to know its length first */
export const s3Files = (client: S3Client, folder: string): ExchangeFiles => ({
  async read({ bucket, key, version }) {
    const { Body } = await client.send(
      new GetObjectCommand({ Bucket: bucket, Key: key, VersionId: version }),
    );
    if (!Body || !(Symbol.asyncIterator in Body)) throw new Error('the object has no content');
    return Body;
  },

  async write({ bucket, key }, pieces, once = false) {
    const made = await mkdtemp(join(folder, 'exchange-'));
    try {
      const path = join(made, 'file');
      await pipeline(Readable.from(pieces), createWriteStream(path));
      await client.send(
        new PutObjectCommand({
          Bucket: bucket,
          Key: key,
          Body: createReadStream(path),
          ContentLength: (await stat(path)).size,
          ContentType: 'text/csv; charset=utf-8',
          ...(once ? { IfNoneMatch: '*' } : {}),
        }),
      );
    } catch (error) {
      const isThere = error instanceof Error && error.name === 'PreconditionFailed';
      if (!(once && isThere)) throw error;
    } finally {
      await rm(made, { recursive: true });
    }
  },
});
