import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import * as v from 'valibot';
import type { MasterFamily } from '../../shared/masters/families.ts';
import type { Table } from '../storage/client.ts';
import { getItem } from '../storage/items.ts';
import { pk, sk } from '../storage/keys.ts';

/** A delivered file as kept: the original bytes, compressed, in chunks. */
export const StoredEdition = v.object({
  /** sha-256 of the content, shortened */
  id: v.string(),
  kind: v.picklist([
    'drug-master',
    'procedure-master',
    'comment-master',
    'material-master',
    'price-list',
  ]),
  /** As published; recognition does not use it, the edition's date can */
  fileName: v.string(),
  chunks: v.number(),
});
export type StoredEdition = v.InferOutput<typeof StoredEdition>;

/** What readers use now. It is replaced as a whole, so nobody sees a mix of two sets of editions. */
export const MasterPointer = v.object({
  /** From the set of editions and the format alone */
  mergedId: v.string(),
  format: v.number(),
  mergedChunks: v.number(),
  editions: v.array(StoredEdition),
});
export type MasterPointer = v.InferOutput<typeof MasterPointer>;

export async function readPointer(
  table: Table,
  family: MasterFamily,
  consistent: boolean,
): Promise<MasterPointer | undefined> {
  const item = await getItem(table, 'master', family, sk.current, consistent);
  return item && v.parse(MasterPointer, item);
}

/** @returns false when another import has moved the pointer since `before` was read */
export async function movePointer(
  table: Table,
  family: MasterFamily,
  before: MasterPointer | undefined,
  after: MasterPointer,
): Promise<boolean> {
  try {
    await table.client.send(
      new PutItemCommand({
        TableName: table.name,
        Item: marshall({ pk: pk('master', family), sk: sk.current, ...after }),
        ...(before
          ? {
              ConditionExpression: 'mergedId = :before',
              ExpressionAttributeValues: marshall({ ':before': before.mergedId }),
            }
          : { ConditionExpression: 'attribute_not_exists(pk)' }),
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
