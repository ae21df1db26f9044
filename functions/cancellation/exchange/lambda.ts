import { tmpdir } from 'node:os';
import { S3Client } from '@aws-sdk/client-s3';
import { logger } from '../../observability/logger.ts';
import { table } from '../../storage/client.ts';
import { clock } from '../../storage/environment.ts';
import { cancellationStore } from '../store.ts';
import { s3Files } from './files.ts';
import { handleExchange } from './handle-exchange.ts';
import { exchangeStore } from './store.ts';

const deps = {
  store: cancellationStore(table),
  exchange: exchangeStore(table),
  files: s3Files(new S3Client(), tmpdir()),
  clock,
};

/** Files to and from insurers; the log has counts and codes only. */
export async function handler(event: unknown): Promise<void> {
  const result = await handleExchange(event, deps);
  const wrong = 'unreadable' in result || ('impossible' in result && result.impossible > 0);
  logger[wrong ? 'warn' : 'info']('exchange', result);
}
