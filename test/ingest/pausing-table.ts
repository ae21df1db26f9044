import { BatchWriteItemCommand } from '@aws-sdk/client-dynamodb';
import type { Table } from '../../functions/storage/client.ts';

export type Writes = { put: string[]; removed: string[] };

/** Partitions that one command writes to. */
function writesOf(command: unknown): Writes {
  if (!(command instanceof BatchWriteItemCommand)) return { put: [], removed: [] };
  const all = Object.values(command.input.RequestItems ?? {}).flat();
  return {
    put: all.flatMap(({ PutRequest }) => PutRequest?.Item?.pk?.S ?? []),
    removed: all.flatMap(({ DeleteRequest }) => DeleteRequest?.Key?.pk?.S ?? []),
  };
}

/** Before or after the write that is meant, once, something else happens from its start to its end. */
export function pausing(
  table: Table,
  [when, meant]: ['before' | 'after', (writes: Writes) => boolean],
  meanwhile: () => Promise<unknown>,
): Table {
  let done = false;
  const send = async (command: never) => {
    const now = !done && meant(writesOf(command));
    if (now) done = true;
    if (now && when === 'before') await meanwhile();
    const answer = await table.client.send(command);
    if (now && when === 'after') await meanwhile();
    return answer;
  };
  const client = new Proxy(table.client, {
    get: (target, name) => (name === 'send' ? send : Reflect.get(target, name)),
  });
  return { client, name: table.name };
}
