import {
  type AttributeValue,
  BatchWriteItemCommand,
  GetItemCommand,
  paginateQuery,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { Table } from './client.ts';
import type { Owner } from './keys.ts';
import { pk as key } from './keys.ts';
import { TableBusy } from './table-busy.ts';

/** One item by its full key, undefined when there is none. Strongly consistent where a write depends on it. */
export async function getItem(
  table: Table,
  owner: Owner,
  id: string,
  sk: string,
  consistent = false,
) {
  const { Item } = await table.client.send(
    new GetItemCommand({
      TableName: table.name,
      Key: marshall({ pk: key(owner, id), sk }),
      ConsistentRead: consistent,
    }),
  );
  return Item && unmarshall(Item);
}

export type QueryRange = { beginsWith?: string; newestFirst?: boolean; consistent?: boolean };

/** Every item of one partition, or of one sort-key prefix in it, in key order. */
export async function queryItems(table: Table, owner: Owner, id: string, range: QueryRange = {}) {
  const found: Record<string, unknown>[] = [];
  const pages = paginateQuery(
    { client: table.client },
    {
      TableName: table.name,
      KeyConditionExpression: range.beginsWith ? 'pk = :pk AND begins_with(sk, :sk)' : 'pk = :pk',
      ExpressionAttributeValues: marshall({
        ':pk': key(owner, id),
        ...(range.beginsWith ? { ':sk': range.beginsWith } : {}),
      }),
      ScanIndexForward: !range.newestFirst,
      ConsistentRead: range.consistent ?? false,
    },
  );
  for await (const page of pages) found.push(...(page.Items ?? []).map((item) => unmarshall(item)));
  return found;
}

const BATCH_LIMIT = 25; // BatchWriteItem
const ATTEMPTS = 10;

/**
 * Puts whole items whose keys are made from their content, so that repeating a put changes nothing.
 * What the table does not take at once is tried again, waiting longer each time.
 */
export async function putIdempotent(
  table: Table,
  items: readonly Record<string, unknown>[],
): Promise<void> {
  for (let at = 0; at < items.length; at += BATCH_LIMIT) {
    let rest = items.slice(at, at + BATCH_LIMIT).map((item) => ({
      PutRequest: {
        Item: marshall(item, { removeUndefinedValues: true }) as Record<string, AttributeValue>,
      },
    }));
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
