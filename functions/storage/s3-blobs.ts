import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BlobMissing, type BlobRef, type Blobs } from './blobs.ts';
import { type SendToS3, s3Requests } from './s3-requests.ts';

/** A multipart upload has at most 10,000 parts: room for 160 GB. */
const PART_BYTES = 16 * 1024 * 1024;

/** Objects in S3; a version, where one is said, is read exactly. */
export function s3Blobs(client: DynamoDBClient, endpoint?: string): Blobs {
  const send = s3Requests(client, endpoint);
  const versionOf = ({ version }: BlobRef): Record<string, string> =>
    version ? { versionId: version } : {};
  return {
    async *read(blob, from = 0, to) {
      if (to !== undefined && to <= from) return;
      const range = `bytes=${from}-${to === undefined ? '' : to - 1}`;
      const whole = from === 0 && to === undefined; // a range of an empty object is refused
      const headers: Record<string, string> = whole ? {} : { range };
      const query = versionOf(blob);
      const { body } = await ok(send({ method: 'GET', blob, query, headers }));
      if (body) yield* body;
    },
    async size(blob) {
      const answer = await ok(send({ method: 'HEAD', blob, query: versionOf(blob) }));
      return Number(answer.headers.get('content-length') ?? 0);
    },
    async write(blob, content) {
      const parts = pieces(content, PART_BYTES);
      const first = await parts.next();
      const start = first.done ? new Uint8Array() : first.value;
      if (start.length < PART_BYTES) await ok(send({ method: 'PUT', blob, body: start }));
      else await upload(send, blob, start, parts);
    },
  };
}

/** All parts or no object: what is begun and not completed goes away. */
async function upload(
  send: SendToS3,
  blob: BlobRef,
  start: Uint8Array<ArrayBuffer>,
  rest: AsyncIterable<Uint8Array<ArrayBuffer>>,
): Promise<void> {
  const begun = await (await ok(send({ method: 'POST', blob, query: { uploads: '' } }))).text();
  const uploadId = /<UploadId>([^<]+)<\/UploadId>/.exec(begun)?.[1];
  if (!uploadId) throw new Error('S3 began no upload');
  const tags: string[] = [];
  const put = async (body: Uint8Array<ArrayBuffer>) => {
    const query = { partNumber: String(tags.length + 1), uploadId };
    const answer = await ok(send({ method: 'PUT', blob, query, body }));
    tags.push(answer.headers.get('etag') ?? '');
  };
  try {
    await put(start);
    for await (const part of rest) await put(part);
    const list = tags.map(
      (tag, at) => `<Part><PartNumber>${at + 1}</PartNumber><ETag>${tag}</ETag></Part>`,
    );
    const body = new TextEncoder().encode(
      `<CompleteMultipartUpload>${list.join('')}</CompleteMultipartUpload>`,
    );
    const done = await (await ok(send({ method: 'POST', blob, query: { uploadId }, body }))).text();
    // A failure while it puts the parts together comes with status 200.
    if (done.includes('<Error>')) throw new Error('S3 did not complete the upload');
  } catch (error) {
    await send({ method: 'DELETE', blob, query: { uploadId } });
    throw error;
  }
}

async function ok(asked: Promise<Response>): Promise<Response> {
  const answer = await asked;
  if (answer.ok) return answer;
  await answer.arrayBuffer();
  // Without the right to list, a missing object is answered with 403.
  if (answer.status === 404 || answer.status === 403) throw new BlobMissing('no such object');
  throw new Error(`S3 answered ${answer.status}`);
}

/** The same bytes in pieces of one size; only the last is shorter. */
async function* pieces(content: AsyncIterable<Uint8Array>, bytes: number) {
  let kept: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of content) {
    let rest = chunk;
    while (length + rest.length >= bytes) {
      const taken = bytes - length;
      yield Uint8Array.from(Buffer.concat([...kept, rest.subarray(0, taken)]));
      rest = rest.subarray(taken);
      kept = [];
      length = 0;
    }
    if (rest.length > 0) kept.push(rest);
    length += rest.length;
  }
  if (length > 0) yield Uint8Array.from(Buffer.concat(kept));
}
