import { tmpdir } from 'node:os';
import * as v from 'valibot';
import { logger } from '../observability/logger.ts';
import { gauge } from '../observability/metrics.ts';
import { client, table } from '../storage/client.ts';
import { clock, environment } from '../storage/environment.ts';
import { bucketOriginals } from '../storage/originals.ts';
import { s3Blobs } from '../storage/s3-blobs.ts';
import { type Answer, handleStep } from './handle-step.ts';

const originals = environment.CHECKUP_BUCKET;
const deps = {
  table,
  clock,
  blobs: s3Blobs(client, environment.S3_ENDPOINT),
  work: { bucket: v.parse(v.string(), environment.WORK_BUCKET), prefix: 'plain/' },
  folder: tmpdir(),
  checkups:
    originals === undefined
      ? undefined
      : { originals: bucketOriginals(client, { bucket: originals }) },
};
const write = gauge(environment.AWS_LAMBDA_FUNCTION_NAME);

/** One step of the state machine. Logged are counts and codes only. */
export async function handler(event: unknown): Promise<Answer> {
  const answer = await handleStep(deps, event);
  if ('complete' in answer) {
    const wrong = !answer.complete || answer.unreadable > 0 || answer.rejected > 0;
    logger[wrong ? 'warn' : 'info']('large delivery', answer);
    if (answer.unreadable > 0) write('UnreadableFiles', answer.unreadable, 'Count');
  }
  return answer;
}
