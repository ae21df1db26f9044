import {
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import type { Table } from './client.ts';

const ATTEMPTS = 6;
const FIRST_WAIT_MS = 10;

/**
 * All writes or none. While other transactions hold one of the items it is tried again, each time later.
 *
 * @returns false when a condition was not met: somebody else was faster, read again
 * @throws anything else; then nobody knows whether it was written
 */
export async function transact(table: Table, items: TransactWriteItem[]): Promise<boolean> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await table.client.send(new TransactWriteItemsCommand({ TransactItems: items }));
      return true;
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const codes = (error.CancellationReasons ?? []).map(({ Code }) => Code);
      if (codes.includes('ConditionalCheckFailed')) return false;
      if (!codes.includes('TransactionConflict') || attempt === ATTEMPTS) throw error;
      await pause(attempt, FIRST_WAIT_MS);
    }
  }
}

/** Waits twice as long each time, and not all who collided equally long. */
export const pause = (attempt: number, firstMs: number): Promise<void> =>
  new Promise((done) => setTimeout(done, firstMs * 2 ** attempt * (0.5 + Math.random())));
