import { PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import * as v from 'valibot';
import type { MasterFamily } from '../../shared/masters/families.ts';
import type { Table } from '../storage/client.ts';
import { getItem } from '../storage/items.ts';
import { pk, sk, TABLE } from '../storage/keys.ts';

/** An item may have 400 KB with all its attributes. */
const CHUNK_BYTES = 340_000;

const Chunk = v.object({ bytes: v.instance(Uint8Array) });

/** Stores bytes under an id made from their content, so repeating it changes nothing. */
export async function writeChunks(
  table: Table,
  family: MasterFamily,
  id: string,
  bytes: Uint8Array,
): Promise<number> {
  const count = Math.ceil(bytes.length / CHUNK_BYTES);
  for (let chunk = 0; chunk < count; chunk += 1) {
    await table.client.send(
      new PutItemCommand({
        TableName: table.name,
        Item: marshall({
          pk: pk('master', family),
          sk: sk.edition(id, chunk),
          bytes: bytes.subarray(chunk * CHUNK_BYTES, (chunk + 1) * CHUNK_BYTES),
        }),
      }),
    );
  }
  return count;
}

/** Strongly consistent: the pointer that names the chunks was written after them. */
export async function readChunks(
  table: Table,
  family: MasterFamily,
  id: string,
  count: number,
): Promise<Uint8Array> {
  const items = await Promise.all(
    Array.from({ length: count }, (_, chunk) =>
      getItem(table, 'master', family, sk.edition(id, chunk), true),
    ),
  );
  return Buffer.concat(items.map((item) => v.parse(Chunk, item).bytes));
}

/** Lets chunks go that no pointer names any more, after every reader under way has finished. */
export async function expireChunks(
  table: Table,
  family: MasterFamily,
  id: string,
  count: number,
  atEpochSeconds: number,
) {
  for (let chunk = 0; chunk < count; chunk += 1) {
    await table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: marshall({ pk: pk('master', family), sk: sk.edition(id, chunk) }),
        UpdateExpression: 'SET #ttl = :at',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeNames: { '#ttl': TABLE.ttl },
        ExpressionAttributeValues: marshall({ ':at': atEpochSeconds }),
      }),
    );
  }
}
