import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { BlobMissing, type BlobRef, type Blobs } from './blobs.ts';

/** A multipart upload has at most 10,000 parts: room for 160 GB. */
const PART_BYTES = 16 * 1024 * 1024;

/** Objects in S3; a version, where one is said, is read exactly. */
export function s3Blobs(client: S3Client = new S3Client()): Blobs {
  const at = ({ bucket, key, version }: BlobRef) => ({
    Bucket: bucket,
    Key: key,
    VersionId: version,
  });
  return {
    async *read(blob, from = 0, to) {
      if (to !== undefined && to <= from) return;
      const range = `bytes=${from}-${to === undefined ? '' : to - 1}`;
      const whole = from === 0 && to === undefined; // a range of an empty object is refused
      const { Body } = await client
        .send(new GetObjectCommand({ ...at(blob), ...(whole ? {} : { Range: range }) }))
        .catch(gone);
      if (!Body || !(Symbol.asyncIterator in Body)) throw new Error('the object has no content');
      yield* Body;
    },
    async size(blob) {
      const { ContentLength } = await client.send(new HeadObjectCommand(at(blob))).catch(gone);
      return ContentLength ?? 0;
    },
    async write({ bucket, key }, content) {
      const target = { Bucket: bucket, Key: key };
      const parts = pieces(content, PART_BYTES);
      const first = await parts.next();
      const start = first.done ? new Uint8Array() : first.value;
      if (start.length < PART_BYTES) {
        await client.send(new PutObjectCommand({ ...target, Body: start }));
        return;
      }
      const { UploadId } = await client.send(new CreateMultipartUploadCommand(target));
      const done: { ETag: string | undefined; PartNumber: number }[] = [];
      const upload = async (Body: Uint8Array) => {
        const PartNumber = done.length + 1;
        const command = new UploadPartCommand({ ...target, UploadId, PartNumber, Body });
        done.push({ ETag: (await client.send(command)).ETag, PartNumber });
      };
      try {
        await upload(start);
        for await (const part of parts) await upload(part);
        const MultipartUpload = { Parts: done };
        await client.send(
          new CompleteMultipartUploadCommand({ ...target, UploadId, MultipartUpload }),
        );
      } catch (error) {
        await client.send(new AbortMultipartUploadCommand({ ...target, UploadId }));
        throw error;
      }
    },
  };
}

const gone = (error: unknown): never => {
  if (error instanceof NoSuchKey || error instanceof NotFound)
    throw new BlobMissing('no such object');
  throw error;
};

/** The same bytes in pieces of one size; only the last is shorter. */
async function* pieces(content: AsyncIterable<Uint8Array>, bytes: number) {
  let kept: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of content) {
    let rest = chunk;
    while (length + rest.length >= bytes) {
      const taken = bytes - length;
      yield Buffer.concat([...kept, rest.subarray(0, taken)]);
      rest = rest.subarray(taken);
      kept = [];
      length = 0;
    }
    if (rest.length > 0) kept.push(rest);
    length += rest.length;
  }
  if (length > 0) yield Buffer.concat(kept);
}
