import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SignatureV4 } from '@smithy/signature-v4';
import * as v from 'valibot';
import {
  CurrentEdition,
  countryFileOf,
  type EditionReader,
  fileOf,
  folderEditions,
  POINTER,
} from './editions.ts';

const EMPTY_SHA256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const TIMEOUT_MS = 60_000;
const ADDRESS_SECONDS = 300;

export type BucketAddress = {
  bucket: string;
  /** Disk of this function where one edition, and for a moment two, have room. */
  folder: string;
  /** Only for tests; else the service of the client's region. */
  endpoint?: string;
};

/**
 * Editions of a bucket with the names of {@link folderEditions}, fetched whole to the local disk when the
 * pointer names a new one. Signed with what the DynamoDB client has in the bundle anyway.
 */
export function bucketEditions(
  { config }: DynamoDBClient,
  { bucket, folder, endpoint }: BucketAddress,
): EditionReader {
  const { credentials, region, sha256 } = config;
  const signer = new SignatureV4({
    credentials,
    region,
    sha256,
    service: 's3',
    uriEscapePath: false,
  });
  const local = folderEditions(folder);

  async function requestOf(name: string) {
    const base = endpoint ?? `https://${bucket}.s3.${await region()}.amazonaws.com`;
    const url = new URL(name, `${base}/`);
    const { protocol, hostname, pathname: path, host } = url;
    return { url, request: { method: 'GET', protocol, hostname, path, headers: { host } } };
  }

  async function get(name: string): Promise<Response> {
    const { url, request } = await requestOf(name);
    const signed = await signer.sign({
      ...request,
      headers: { ...request.headers, 'x-amz-content-sha256': EMPTY_SHA256 },
    });
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    return fetch(url, { headers: signed.headers, signal });
  }

  async function fetchFile(name: string): Promise<void> {
    if (existsSync(join(folder, name))) return;
    const answer = await get(name);
    if (!answer.ok || !answer.body) throw new Error(`the bucket answered ${answer.status}`);
    await mkdir(folder, { recursive: true });
    for (const old of await readdir(folder)) await rm(join(folder, old)); // open files stay readable
    const part = join(folder, `${name}.part`);
    await pipeline(answer.body, createWriteStream(part));
    await rename(part, join(folder, name));
  }

  return {
    async current() {
      const answer = await get(POINTER);
      // Without the right to list, a missing object is answered with 403.
      if (answer.status === 404 || answer.status === 403) return undefined;
      if (!answer.ok) throw new Error(`the bucket answered ${answer.status}`);
      const current = v.parse(CurrentEdition, await answer.json());
      await fetchFile(fileOf(current.edition));
      return current;
    },
    open: (edition, isHoliday) => local.open(edition, isHoliday),
    async country(edition, format) {
      const { url, request } = await requestOf(countryFileOf(edition, format));
      const signed = await signer.presign(
        { ...request, headers: { ...request.headers, 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' } },
        { expiresIn: ADDRESS_SECONDS },
      );
      for (const [name, value] of Object.entries(signed.query ?? {}))
        url.searchParams.set(name, String(value));
      return { address: url.href };
    },
  };
}
