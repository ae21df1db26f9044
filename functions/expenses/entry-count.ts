import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { ENTRY_LIMITS, type Entry } from '../../shared/expenses/entries.ts';
import { entryGoneFrom } from '../../shared/expenses/kept.ts';
import { startOfDay } from '../../shared/kernel/dates.ts';
import type { Table } from '../storage/client.ts';
import { TABLE } from '../storage/keys.ts';

/** Start of the sort keys of the counters. */
export const COUNT = 'COUNT#';

/** Entries that are limited together: own rows of a year, notes of a care year. */
const groupOf = (entry: Entry): { name: string; limit: number } | undefined => {
  if (entry.kind === 'own') return { name: `own#${entry.year}`, limit: ENTRY_LIMITS.ownRows };
  if (entry.kind === 'note')
    return { name: `note#${entry.rowId.slice(0, 4)}`, limit: ENTRY_LIMITS.notes };
  return undefined; // one per year
};

/**
 * One entry more or less, in the transaction that writes it: however many requests come at once, the limit holds
 * and nobody has to read all entries.
 */
export function counting(
  table: Table,
  partition: string,
  entry: Entry,
  by: 1 | -1,
): TransactWriteItem[] {
  const group = groupOf(entry);
  if (!group) return [];
  const room = { ConditionExpression: 'attribute_not_exists(#entries) OR #entries < :limit' };
  return [
    {
      Update: {
        TableName: table.name,
        Key: marshall({ pk: partition, sk: `${COUNT}${group.name}` }),
        UpdateExpression: 'ADD #entries :by SET #ttl = :ttl',
        ...(by === 1 ? room : {}),
        ExpressionAttributeNames: { '#entries': 'entries', '#ttl': TABLE.ttl },
        ExpressionAttributeValues: marshall({
          ':by': by,
          ':ttl': startOfDay(entryGoneFrom(entry)).getTime() / 1000,
          ...(by === 1 ? { ':limit': group.limit } : {}),
        }),
      },
    },
  ];
}
