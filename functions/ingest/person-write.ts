import {
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { PersonState } from '../../shared/eligibility/stored.ts';
import type { Table } from '../storage/client.ts';
import { pk, sk } from '../storage/keys.ts';
import type { Item } from './batch-get.ts';
import { difference, personItems } from './person-items.ts';
import type { LoadedPerson } from './person-state.ts';

/** All writes that take one person from one state to the next; they hold together or not at all. */
export type PersonChange = { personId: string; writes: (tableName: string) => TransactWriteItem[] };

export function personChange(before: LoadedPerson, after: PersonState): PersonChange {
  const [someone] = after.coverages.values();
  const personId = after.person?.personId ?? someone?.personId ?? '';
  const own = { pk: pk('eligibility', personId), sk: sk.person };
  const { put, remove } = difference(personItems(before.state), personItems(after));
  const others = put.filter((item) => item.sk !== sk.person);
  return {
    personId,
    writes: (name) => [
      after.person
        ? putPerson(name, { ...own, ...after.person }, before.revision)
        : { ConditionCheck: { TableName: name, Key: marshall(own), ...ABSENT } },
      ...others.map((item) =>
        after.person ? { Put: putOf(name, item) } : putTombstone(name, item, before.state),
      ),
      ...remove.map(({ pk, sk }) => ({ Delete: { TableName: name, Key: marshall({ pk, sk }) } })),
    ],
  };
}

const ABSENT = { ConditionExpression: 'attribute_not_exists(pk)' };

const putOf = (TableName: string, item: Item) => ({
  TableName,
  Item: marshall(item, { removeUndefinedValues: true }),
});

const putPerson = (name: string, item: Item, revision: number): TransactWriteItem => ({
  Put: {
    ...putOf(name, { ...item, revision: revision + 1 }),
    ...(revision === 0
      ? ABSENT
      : {
          ConditionExpression: 'revision = :seen',
          ExpressionAttributeValues: marshall({ ':seen': revision }),
        }),
  },
});

/** A deletion of somebody not known yet: there is no person to count changes, so each item guards itself. */
function putTombstone(name: string, item: Item, before: PersonState): TransactWriteItem {
  const seen = [...before.coverages.values()].find(
    ({ validFrom, insurerNumber }) => sk.coverage(validFrom, insurerNumber) === item.sk,
  );
  return {
    Put: {
      ...putOf(name, item),
      ...(seen
        ? {
            ConditionExpression: 'asOf = :seen',
            ExpressionAttributeValues: marshall({ ':seen': seen.asOf }),
          }
        : ABSENT),
    },
  };
}

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
