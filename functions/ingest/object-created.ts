import * as v from 'valibot';
import type { BlobRef } from '../storage/blobs.ts';

/** S3's "Object Created" as EventBridge sends it. */
export const ObjectCreated = v.object({
  time: v.pipe(v.string(), v.isoTimestamp()),
  detail: v.object({
    bucket: v.object({ name: v.string() }),
    object: v.object({ key: v.string(), 'version-id': v.optional(v.string()) }),
  }),
});
export type ObjectCreated = v.InferOutput<typeof ObjectCreated>;

export const objectOf = ({ detail: { bucket, object } }: ObjectCreated): BlobRef => ({
  bucket: bucket.name,
  key: object.key,
  version: object['version-id'],
});
