import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { localClient, type Table } from '../../functions/storage/client.ts';
import { createTable } from '../../functions/storage/create-table.ts';

/** A fresh table of the real shape on the real DynamoDB API. */
export async function testTable(): Promise<Table> {
  const client = localClient(inject('dynamodbEndpoint'));
  const name = `test-${randomUUID()}`;
  await createTable(client, name);
  return { client, name };
}
