import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { ReadObject } from './handle-delivery.ts';

/** Reads exactly the version that the event is about: a later upload under the same name is its own event. */
export function s3Object(client: S3Client = new S3Client()): ReadObject {
  return async ({ bucket, key, version }) => {
    const { Body } = await client.send(
      new GetObjectCommand({ Bucket: bucket, Key: key, VersionId: version }),
    );
    if (!Body || !(Symbol.asyncIterator in Body)) throw new Error('the object has no content');
    return Body;
  };
}
