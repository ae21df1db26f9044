import { type DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import type { Table } from '../../functions/storage/client.ts';
import { transact } from '../../functions/storage/transact.ts';

/** No local engine raises TransactionConflict, so its answer is made here. */
const cancelled = (...codes: string[]) =>
  new TransactionCanceledException({
    $metadata: {},
    message: 'cancelled',
    CancellationReasons: codes.map((Code) => ({ Code })),
  });

function tableAnswering(...answers: (Error | undefined)[]) {
  const left = [...answers];
  const send = async () => {
    const answer = left.shift();
    if (answer) throw answer;
    return {};
  };
  const table: Table = { client: { send } as unknown as DynamoDBClient, name: 'stub' };
  return { table, left };
}

test('another transaction on the same item is waited for', async () => {
  const conflict = cancelled('None', 'TransactionConflict');
  const { table, left } = tableAnswering(conflict, conflict, undefined);
  expect(await transact(table, [])).toBe(true);
  expect(left).toEqual([]);
});

test('a condition that is not met is an answer, also beside a conflict', async () => {
  const both = cancelled('TransactionConflict', 'ConditionalCheckFailed');
  expect(await transact(tableAnswering(both).table, [])).toBe(false);
});

test('a lasting conflict and every other fault end the request', async () => {
  const conflicts = Array.from({ length: 6 }, () => cancelled('TransactionConflict'));
  await expect(transact(tableAnswering(...conflicts).table, [])).rejects.toThrow('cancelled');
  const throttled = cancelled('ThrottlingError');
  await expect(transact(tableAnswering(throttled).table, [])).rejects.toThrow('cancelled');
  await expect(transact(tableAnswering(new Error('down')).table, [])).rejects.toThrow('down');
});
