import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BlobMissing, type Blobs, fileBlobs } from '../../functions/storage/blobs.ts';
import { localClient } from '../../functions/storage/client.ts';
import { s3Blobs } from '../../functions/storage/s3-blobs.ts';
import { fakeS3 } from '../support/fake-s3.ts';
import { memoryBlobs } from './objects.ts';

const folder = mkdtempSync(join(tmpdir(), 'blobs-'));
let s3: Awaited<ReturnType<typeof fakeS3>>;
beforeAll(async () => {
  s3 = await fakeS3();
});
afterAll(() => {
  s3.stop();
  rmSync(folder, { recursive: true });
});

async function* inPieces(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 1_000_003) yield bytes.subarray(at, at + 1_000_003);
}

async function whole(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of content) pieces.push(piece);
  return Buffer.concat(pieces);
}

// The same contract for files, for the double of the tests, and for S3 as far as a double of it goes.
describe.each<[string, () => Blobs]>([
  ['files', fileBlobs],
  ['memory', () => memoryBlobs()],
  ['S3', () => s3Blobs(localClient('http://127.0.0.1:9'), s3.endpoint)],
])('%s', (name, open) => {
  const blob = (key: string) => ({
    bucket: 'bucket',
    key: name === 'files' ? join(folder, key) : key,
  });
  test.each([0, 10, 40_000_000])('%i bytes come back whole and in parts', async (length) => {
    const blobs = open();
    const bytes = Buffer.alloc(length, '0123456789');
    await blobs.write(blob(`ほ ge+(${length})/x`), inPieces(bytes));
    const stored = blob(`ほ ge+(${length})/x`);
    expect(await blobs.size(stored)).toBe(length);
    expect((await whole(blobs.read(stored))).equals(bytes)).toBe(true);
    expect((await whole(blobs.read(stored, 3, 7))).toString()).toBe(length === 0 ? '' : '3456');
    expect((await whole(blobs.read(stored, 7, 7))).length).toBe(0);
  });
  test('what is not there says so', async () => {
    const blobs = open();
    await expect(whole(blobs.read(blob('gone')))).rejects.toThrow(BlobMissing);
    await expect(blobs.size(blob('gone'))).rejects.toThrow(BlobMissing);
  });
});
