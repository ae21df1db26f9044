import type { Table } from '../../functions/storage/client.ts';

export class Killed extends Error {}

/** A process that dies: after so many requests nothing of it reaches the table any more. */
export function dyingAfter(table: Table, requests: number): Table {
  let left = requests;
  const send = async (command: never) => {
    left -= 1;
    if (left < 0) throw new Killed();
    return table.client.send(command);
  };
  const client = new Proxy(table.client, {
    get: (target, name) => (name === 'send' ? send : Reflect.get(target, name)),
  });
  return { client, name: table.name };
}
