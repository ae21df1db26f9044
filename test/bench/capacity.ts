import type { Table } from '../../functions/storage/client.ts';

type Consumed = { CapacityUnits?: number };
type Answer = { ConsumedCapacity?: Consumed | Consumed[] };

/** Capacity units that the engine says were consumed, per kind of request. */
export type Capacity = { read: number; write: number; requests: Record<string, number> };

/** The same table, counting what every request consumes. */
export function counting(table: Table): { table: Table; capacity: Capacity } {
  const capacity: Capacity = { read: 0, write: 0, requests: {} };
  const send = async (command: { constructor: { name: string }; input: object }) => {
    Object.assign(command.input, { ReturnConsumedCapacity: 'TOTAL' });
    const answer = (await table.client.send(command as never)) as Answer;
    const kind = command.constructor.name.replace(/Command$/, '');
    const units = [answer.ConsumedCapacity ?? []]
      .flat()
      .reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
    capacity[/^(Get|Query|BatchGet)/.test(kind) ? 'read' : 'write'] += units;
    capacity.requests[kind] = (capacity.requests[kind] ?? 0) + 1;
    return answer;
  };
  const client = new Proxy(table.client, {
    get: (target, name) => (name === 'send' ? send : Reflect.get(target, name)),
  });
  return { table: { client, name: table.name }, capacity };
}
