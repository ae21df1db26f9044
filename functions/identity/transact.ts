import {
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import type { Table } from '../storage/client.ts';

const ATTEMPTS = 5;
const FIRST_WAIT_MS = 20;

/**
 * All writes or none. When another transaction holds one of the items the whole is tried again, waiting
 * longer each time; the SDK does not do that.
 *
 * @returns false when a condition was not met
 */
export async function transact(table: Table, items: TransactWriteItem[]): Promise<boolean> {
  const command = new TransactWriteItemsCommand({ TransactItems: items });
  for (let attempt = 1; ; attempt += 1) {
    try {
      await table.client.send(command);
      return true;
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const codes = (error.CancellationReasons ?? []).map(({ Code }) => Code);
      if (codes.includes('ConditionalCheckFailed')) return false;
      if (!codes.includes('TransactionConflict') || attempt === ATTEMPTS) throw error;
      await new Promise((done) => setTimeout(done, FIRST_WAIT_MS * 2 ** attempt));
    }
  }
}
