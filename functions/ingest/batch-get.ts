import { type AttributeValue, BatchGetItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { Table } from '../storage/client.ts';

export type Key = { pk: string; sk: string };
export type Item = Key & Record<string, unknown>;

const BATCH_LIMIT = 100; // BatchGetItem
const ATTEMPTS = 10;

export const keyText = ({ pk, sk }: Key): string => `${pk}\n${sk}`;

/** Items by their full keys, strongly consistent, by {@link keyText}; missing ones are missing. */
export const batchGet = (table: Table, keys: readonly Key[]): Promise<Map<string, Item>> =>
  read(table, keys, {});

/** Which of these items are there. */
export async function existing(table: Table, keys: readonly Key[]): Promise<Set<string>> {
  const found = await read(table, keys, { ProjectionExpression: 'pk, sk' });
  return new Set(found.keys());
}

async function read(
  table: Table,
  keys: readonly Key[],
  what: { ProjectionExpression?: string },
): Promise<Map<string, Item>> {
  const wanted = [...new Map(keys.map((key) => [keyText(key), key])).values()];
  const found = new Map<string, Item>();
  for (let at = 0; at < wanted.length; at += BATCH_LIMIT) {
    let rest: Record<string, AttributeValue>[] = wanted
      .slice(at, at + BATCH_LIMIT)
      .map(({ pk, sk }) => marshall({ pk, sk }));
    for (let attempt = 0; rest.length > 0; attempt += 1) {
      if (attempt === ATTEMPTS) throw new Error('the table answers no more reads');
      if (attempt > 0) await new Promise((done) => setTimeout(done, 20 * 2 ** attempt));
      const { Responses, UnprocessedKeys } = await table.client.send(
        new BatchGetItemCommand({
          RequestItems: { [table.name]: { Keys: rest, ConsistentRead: true, ...what } },
        }),
      );
      for (const answer of Responses?.[table.name] ?? []) {
        const item = unmarshall(answer) as Item;
        found.set(keyText(item), item);
      }
      rest = UnprocessedKeys?.[table.name]?.Keys ?? [];
    }
  }
  return found;
}
