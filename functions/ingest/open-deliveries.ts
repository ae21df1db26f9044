import { createHash } from 'node:crypto';
import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import * as v from 'valibot';
import type { FileKind } from '../../shared/ingest/summary.ts';
import type { BlobRef } from '../storage/blobs.ts';
import type { Table } from '../storage/client.ts';
import { queryItems } from '../storage/items.ts';
import { pk } from '../storage/keys.ts';

/** Names one delivered object in the ledger; keys of objects may hold anything. */
export const deliveryId = ({ bucket, key, version = '' }: BlobRef): string =>
  createHash('sha256')
    .update(JSON.stringify([bucket, key, version]))
    .digest('hex');

const OPEN = 'OPEN';
const LATEST = 'LATEST';

/** Writes down that a delivery came and is not imported yet. Repeating it keeps the first time. */
export async function openDelivery(table: Table, id: string, since: Date): Promise<void> {
  await table.client.send(
    new UpdateItemCommand({
      TableName: table.name,
      Key: marshall({ pk: pk('delivery', OPEN), sk: id }),
      UpdateExpression: 'SET since = if_not_exists(since, :since)',
      ExpressionAttributeValues: marshall({ ':since': since.toISOString() }),
    }),
  );
}

/** The delivery is imported, or given back to the insurer; `kinds`: what it brought. */
export async function closeDelivery(
  table: Table,
  id: string,
  { kinds, at }: { kinds: readonly FileKind[]; at: Date },
): Promise<void> {
  for (const kind of new Set(kinds)) await noteLatest(table, kind, at);
  await table.client.send(
    new DeleteItemCommand({
      TableName: table.name,
      Key: marshall({ pk: pk('delivery', OPEN), sk: id }),
    }),
  );
}

async function noteLatest(table: Table, kind: FileKind, at: Date): Promise<void> {
  try {
    await table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: marshall({ pk: pk('delivery', LATEST), sk: kind }),
        UpdateExpression: 'SET #at = :at',
        ConditionExpression: 'attribute_not_exists(#at) OR #at < :at',
        ExpressionAttributeNames: { '#at': 'at' },
        ExpressionAttributeValues: marshall({ ':at': at.toISOString() }),
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error; // a later one is there
  }
}

const Open = v.object({ since: v.pipe(v.string(), v.isoTimestamp()) });
const Latest = v.object({ sk: v.string(), at: v.pipe(v.string(), v.isoTimestamp()) });

/** When the deliveries came that are not imported yet. */
export async function openSince(table: Table): Promise<Date[]> {
  const items = await queryItems(table, 'delivery', OPEN);
  return items.map((item) => new Date(v.parse(Open, item).since));
}

/** When the last delivery of each kind was imported. */
export async function latestDeliveries(table: Table): Promise<Map<string, Date>> {
  const items = await queryItems(table, 'delivery', LATEST);
  return new Map(
    items.map((item) => v.parse(Latest, item)).map(({ sk, at }) => [sk, new Date(at)]),
  );
}
