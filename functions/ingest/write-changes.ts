import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { Table } from '../storage/client.ts';
import { pk, sk } from '../storage/keys.ts';
import type { PersonChange } from './person-change.ts';
import type { LookAgain } from './person-state.ts';

const MAX_WRITES = 100; // TransactWriteItems

/**
 * Writes changes of different persons, as many in one transaction as fit: a transaction costs the table one
 * commit. @returns the persons whose change did not hold because somebody else was faster
 */
export async function writeChanges(
  table: Table,
  changes: readonly PersonChange[],
): Promise<string[]> {
  const failed: string[] = [];
  let group: { personId: string; writes: TransactWriteItem[] }[] = [];
  let size = 0;
  const flush = async () => {
    const held = await transact(
      table,
      group.flatMap(({ writes }) => writes),
    );
    if (!held) failed.push(...group.map(({ personId }) => personId));
    group = [];
    size = 0;
  };
  for (const { personId, writes: of } of changes) {
    const writes = of(table.name);
    if (size > 0 && size + writes.length > MAX_WRITES) await flush();
    group.push({ personId, writes });
    size += writes.length;
  }
  if (size > 0) await flush();
  return failed;
}

/** @returns false when a condition failed or another transaction was on the same items */
async function transact(table: Table, TransactItems: TransactWriteItem[]): Promise<boolean> {
  try {
    await table.client.send(new TransactWriteItemsCommand({ TransactItems }));
    return true;
  } catch (error) {
    if (error instanceof TransactionCanceledException) return false;
    throw error;
  }
}

/** Done with these cards; a mark of a later change stays. */
export async function forgetMark(
  table: Table,
  personId: string,
  { cards, revision }: LookAgain,
): Promise<void> {
  try {
    await table.client.send(
      new DeleteItemCommand({
        TableName: table.name,
        Key: marshall({ pk: pk('eligibility', personId), sk: sk.lookAgain }),
        ConditionExpression: 'cards = :cards AND revision = :revision',
        ExpressionAttributeValues: marshall({ ':cards': cards, ':revision': revision }),
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}
