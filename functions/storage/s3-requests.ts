import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SignatureV4 } from '@smithy/signature-v4';
import type { BlobRef } from './blobs.ts';

export type S3Request = {
  method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE';
  blob: BlobRef;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  body?: Uint8Array<ArrayBuffer>;
};
export type SendToS3 = (request: S3Request) => Promise<Response>;

const ATTEMPTS = 5;
const FIRST_WAIT_MS = 100;

/**
 * Requests to S3, signed with the credentials and code that the DynamoDB client has in the bundle anyway: S3's
 * own client would be a third of it. Answers of 5xx are asked for again, each time later.
 *
 * @param endpoint only for tests; else the service of the client's region
 */
export function s3Requests({ config }: DynamoDBClient, endpoint?: string): SendToS3 {
  const { credentials, region, sha256 } = config;
  const signer = new SignatureV4({
    credentials,
    region,
    sha256,
    service: 's3',
    uriEscapePath: false,
    applyChecksum: true,
  });
  return async ({ method, blob, query = {}, headers = {}, body }) => {
    const base = endpoint
      ? `${endpoint}/${blob.bucket}/`
      : `https://${blob.bucket}.s3.${await region()}.amazonaws.com/`;
    const url = new URL(blob.key.split('/').map(encoded).join('/'), base);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    const { protocol, hostname, host, pathname: path } = url;
    const asked = Object.fromEntries(url.searchParams);
    for (let attempt = 1; ; attempt += 1) {
      const signed = await signer.sign({
        method,
        protocol,
        hostname,
        path,
        query: asked,
        headers: { host, ...headers },
        body,
      });
      const answer = await fetch(url, { method, headers: signed.headers, body: body ?? null });
      if (answer.status < 500 || attempt === ATTEMPTS) return answer;
      await answer.arrayBuffer();
      await new Promise((done) => setTimeout(done, FIRST_WAIT_MS * 2 ** attempt * Math.random()));
    }
  };
}

/** As the signature wants it: everything but letters, digits and `-._~`. */
const encoded = (part: string): string =>
  encodeURIComponent(part).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
