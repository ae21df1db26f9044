import { expect } from 'vitest';
import type { Answer } from '../../functions/cancellation/exchange/answer.ts';
import { importExchange } from '../../functions/cancellation/exchange/import.ts';
import { exchangeStore } from '../../functions/cancellation/exchange/store.ts';
import { cancellationStore } from '../../functions/cancellation/store.ts';
import type { Table } from '../../functions/storage/client.ts';
import {
  REGISTRATION_COLUMNS,
  RESULT_COLUMNS,
} from '../../shared/cancellation/exchange-columns.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import { portal, putRegistered } from './portal.ts';

export const today = '2027-03-15' as IsoDate;
const later = () => new Date('2027-03-15T03:00:00Z');

async function* chunksOf(text: string, size = 7) {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Sends files to a table and looks at it as its citizens do. */
export function desk(table: Table) {
  /** One file as an insurer sends it. @returns `result` or `result reason` per line */
  async function send(
    lines: readonly string[],
    columns: readonly string[] = RESULT_COLUMNS,
    given: { on?: Table; today?: IsoDate; sender?: string } = {},
  ): Promise<string[]> {
    const answers: Answer[] = [];
    const at = given.on ?? table;
    await importExchange(
      {
        store: cancellationStore(at),
        exchange: exchangeStore(at),
        today: given.today ?? today,
        sender: given.sender,
      },
      chunksOf(`\ufeff${columns.join(',')}\r\n${lines.map((line) => `${line}\r\n`).join('')}`),
      (answer) => {
        answers.push(answer);
      },
    );
    expect(answers.map(({ line }) => line)).toEqual(lines.map((_, index) => index + 2));
    return answers.map(({ result, reason }) => (reason ? `${result} ${reason}` : result));
  }
  const list = (...lines: string[]) => send(lines, REGISTRATION_COLUMNS);

  async function asked(id: string): Promise<string> {
    await putRegistered(table, id);
    await putRegistered(table, id, {}, later()); // a session for the later look
    const { receiptNumber } = await portal({ table }).view(
      portal({ table, around: table }).post(id, 'key', { contact: '03-0000-0000' }),
    );
    return receiptNumber as string;
  }
  /** What the citizen sees on the later day. */
  async function seen(id: string) {
    await putRegistered(table, id, {}, later());
    return portal({ table, clock: later }).get(id);
  }

  return { send, list, asked, seen };
}
export type Desk = ReturnType<typeof desk>;
