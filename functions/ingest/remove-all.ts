import { BatchWriteItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { Table } from '../storage/client.ts';
import { TableBusy } from '../storage/table-busy.ts';
import type { Key } from './batch-get.ts';

const BATCH_LIMIT = 25; // BatchWriteItem
const ATTEMPTS = 10;

/** Deletes items by their keys; what is gone already stays gone. */
export async function removeAll(table: Table, keys: readonly Key[]): Promise<void> {
  for (let at = 0; at < keys.length; at += BATCH_LIMIT) {
    let rest = keys
      .slice(at, at + BATCH_LIMIT)
      .map((key) => ({ DeleteRequest: { Key: marshall({ pk: key.pk, sk: key.sk }) } }));
    for (let attempt = 0; rest.length > 0; attempt += 1) {
      if (attempt === ATTEMPTS) throw new TableBusy('the table takes no more writes');
      if (attempt > 0) await new Promise((done) => setTimeout(done, 20 * 2 ** attempt));
      const { UnprocessedItems } = await table.client.send(
        new BatchWriteItemCommand({ RequestItems: { [table.name]: rest } }),
      );
      rest = (UnprocessedItems?.[table.name] ?? []) as typeof rest;
    }
  }
}
