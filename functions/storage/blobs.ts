import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** One object; locally the key is a path and there are no versions. */
export type BlobRef = { bucket: string; key: string; version?: string | undefined };

/** Large pieces of bytes: objects of a bucket, on a developer's machine files. */
export interface Blobs {
  /**
   * Bytes from `from` on, before `to`; all of them when not said.
   * @throws BlobMissing
   */
  read(blob: BlobRef, from?: number, to?: number): AsyncIterable<Uint8Array>;
  /** @throws BlobMissing */
  size(blob: BlobRef): Promise<number>;
  /** Whole or not there. */
  write(blob: BlobRef, content: AsyncIterable<Uint8Array>): Promise<void>;
}

export class BlobMissing extends Error {
  override readonly name = 'BlobMissing';
}

const missing = (error: NodeJS.ErrnoException): never => {
  throw error.code === 'ENOENT' ? new BlobMissing('no such file') : error;
};

/** Files of this machine. */
export const fileBlobs = (): Blobs => ({
  async *read({ key }, from = 0, to = Number.POSITIVE_INFINITY) {
    if (to <= from) return;
    await stat(key).catch(missing);
    yield* createReadStream(key, { start: from, end: to - 1 });
  },
  size: async ({ key }) => (await stat(key).catch(missing)).size,
  async write({ key }, content) {
    await mkdir(dirname(key), { recursive: true });
    const part = `${key}.${process.pid}.part`;
    await pipeline(Readable.from(content), createWriteStream(part));
    await rename(part, key);
  },
});
