import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SignatureV4 } from '@smithy/signature-v4';

/** Delivered documents as they came, byte for byte, named by the SHA-256 of their bytes. */
export interface OriginalStore {
  /** Repeating it changes nothing. */
  put(fingerprint: string, bytes: Uint8Array): Promise<void>;
  get(fingerprint: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
}

const nameOf = (fingerprint: string): string => {
  if (!/^[0-9a-f]{64}$/.test(fingerprint)) throw new Error('not a SHA-256');
  return `${fingerprint.slice(0, 2)}/${fingerprint}.xml`;
};

/** On a developer's machine: a folder beside the database. */
export const folderOriginals = (folder: string): OriginalStore => ({
  async put(fingerprint, bytes) {
    const path = join(folder, nameOf(fingerprint));
    if (await stat(path).catch(() => undefined)) return;
    await mkdir(dirname(path), { recursive: true });
    const part = `${path}.${process.pid}.part`;
    await writeFile(part, bytes);
    await rename(part, path); // whole or not there
  },
  async get(fingerprint) {
    const bytes = await readFile(join(folder, nameOf(fingerprint))).catch(() => undefined);
    return bytes && Uint8Array.from(bytes);
  },
});

const EMPTY_SHA256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const TIMEOUT_MS = 20_000;

export type OriginalBucket = {
  bucket: string;
  /** Only for tests; else the service of the client's region. */
  endpoint?: string;
};

/**
 * On AWS a bucket encrypted with the customer's key. The name of an object is also the checksum that the
 * request is signed with: S3 refuses bytes that are not what they are called.
 */
export function bucketOriginals(
  { config }: DynamoDBClient,
  { bucket, endpoint }: OriginalBucket,
): OriginalStore {
  const { credentials, region, sha256 } = config;
  const signer = new SignatureV4({
    credentials,
    region,
    sha256,
    service: 's3',
    uriEscapePath: false,
  });
  async function send(method: 'GET' | 'PUT', fingerprint: string, body?: Uint8Array) {
    const base = endpoint ?? `https://${bucket}.s3.${await region()}.amazonaws.com`;
    const url = new URL(nameOf(fingerprint), `${base}/`);
    const { protocol, hostname, host, pathname: path } = url;
    const checksum = body ? fingerprint : EMPTY_SHA256;
    const headers = { host, 'x-amz-content-sha256': checksum };
    const signed = await signer.sign({ method, protocol, hostname, path, headers });
    return fetch(url, {
      method,
      headers: signed.headers,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(body ? { body: Uint8Array.from(body) } : {}),
    });
  }
  return {
    async put(fingerprint, bytes) {
      const answer = await send('PUT', fingerprint, bytes);
      if (!answer.ok) throw new Error(`the bucket of originals answered ${answer.status}`);
    },
    async get(fingerprint) {
      const answer = await send('GET', fingerprint);
      // Without the right to list, a missing object is answered with 403.
      if (answer.status === 404 || answer.status === 403) return undefined;
      if (!answer.ok) throw new Error(`the bucket of originals answered ${answer.status}`);
      return new Uint8Array(await answer.arrayBuffer());
    },
  };
}
