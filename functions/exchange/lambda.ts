import { tmpdir } from 'node:os';
import * as v from 'valibot';
import { exchangeStore } from '../cancellation/exchange/store.ts';
import { cancellationStore } from '../cancellation/store.ts';
import { logger } from '../observability/logger.ts';
import { gauge } from '../observability/metrics.ts';
import { client, table } from '../storage/client.ts';
import { clock, environment } from '../storage/environment.ts';
import { s3Blobs } from '../storage/s3-blobs.ts';
import { handleExchange } from './handle.ts';

const deps = {
  blobs: s3Blobs(client, environment.S3_ENDPOINT),
  bucket: v.parse(v.string(), environment.EXCHANGE_BUCKET),
  store: cancellationStore(table),
  exchange: exchangeStore(table),
  clock,
  gauge: gauge(environment.AWS_LAMBDA_FUNCTION_NAME),
  folder: tmpdir(),
};

/** infra/constructs/exchange-schedules.ts says when. */
export async function handler(event: unknown): Promise<void> {
  const summary = await handleExchange(deps, event);
  if (summary) logger.info('exchange file imported', summary);
}
