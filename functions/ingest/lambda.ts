import { tmpdir } from 'node:os';
import { logger } from '../observability/logger.ts';
import { gauge } from '../observability/metrics.ts';
import { client, table } from '../storage/client.ts';
import { clock, environment } from '../storage/environment.ts';
import { bucketOriginals } from '../storage/originals.ts';
import { s3Blobs } from '../storage/s3-blobs.ts';
import { handleDelivery } from './handle-delivery.ts';
import { objectOf } from './s3-object.ts';
import { tracked } from './tracked.ts';

const bucket = environment.CHECKUP_BUCKET;
const checkups =
  bucket === undefined ? undefined : { originals: bucketOriginals(client, { bucket }) };
const deps = {
  readObject: objectOf(s3Blobs(client, environment.S3_ENDPOINT)),
  table,
  clock,
  folder: tmpdir(),
  checkups,
};

const write = gauge(environment.AWS_LAMBDA_FUNCTION_NAME);

/** One delivered object per event. What was rejected is in the table, with line and code; here only counts. */
export async function handler(event: unknown): Promise<void> {
  const imported = await tracked(deps, event, () => handleDelivery(event, deps));
  for (const { summary, unreadable, notes } of imported) {
    const { file: _, errors, ...counts } = summary;
    const wrong = unreadable || counts.rejected > 0;
    if (unreadable) write('UnreadableFiles', 1, 'Count');
    const codes = [...new Set(errors.map(({ code }) => code))];
    logger[wrong ? 'warn' : 'info']('delivery imported', {
      ...counts,
      unreadable,
      codes,
      notes: Object.fromEntries(notes),
    });
  }
}
