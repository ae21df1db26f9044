import type { Table } from '../../functions/storage/client.ts';

export type Fault =
  /** the command never reaches the table */
  | 'before'
  /** the table has done it, the answer is lost */
  | 'after';
export type Plan = (at: number, command: string) => Fault | undefined;

export class Lost extends Error {
  override readonly name = 'Lost';
}

/** The real table behind a line that fails where the plan says; commands are counted from 0. */
export function failing(table: Table, plan: Plan): Table & { count: () => number } {
  let sent = 0;
  const client = new Proxy(table.client, {
    get(real, name) {
      if (name !== 'send') {
        const value = Reflect.get(real, name);
        return typeof value === 'function' ? value.bind(real) : value;
      }
      return async (command: { constructor: { name: string } }) => {
        const fault = plan(sent, command.constructor.name);
        sent += 1;
        if (fault === 'before') throw new Lost('before');
        const answer = await real.send(command as never);
        if (fault === 'after') throw new Lost('after');
        return answer;
      };
    },
  });
  return { ...table, client, count: () => sent };
}
