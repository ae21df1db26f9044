import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Table } from '../../functions/storage/client.ts';
import { testTable } from '../support/table.ts';
import { type Fault, failing } from './failing-client.ts';
import { portal, putRegistered, stored } from './portal.ts';

let table: Table;
beforeAll(async () => {
  table = await testTable();
});

const COMMANDS = Array.from({ length: 5 }, (_, at) => at);
const FAULTS: Fault[] = ['before', 'after'];
const cases = COMMANDS.flatMap((at) => FAULTS.map((fault) => [at, fault] as const));

/** As a browser that got no answer: the same again, a few times. */
async function untilAnswered(ask: () => Response | Promise<Response>): Promise<Response> {
  for (let tried = 0; tried < 5; tried += 1) {
    const response = await ask();
    if (response.status < 500) return response;
  }
  throw new Error('never answered');
}

describe('one request, one record, one row, whichever command fails', () => {
  test.each(cases)('request: command %i fails %s it is done', async (at, fault) => {
    const id = `request-${at}-${fault}`;
    await putRegistered(table, id);
    const broken = failing(table, (now) => (now === at ? fault : undefined));
    const line = portal({ table: broken, around: table });
    const response = await line.post(id, 'one-key'); // one lost command is made good at once
    expect(response.status).toBe(201);
    const { receiptNumber, state } = await line.view(response);
    expect(state).toBe('requested');
    const found = await stored(table, id);
    expect(found).toMatchObject({
      requests: [{ receiptNumber }],
      keys: [{ receiptNumber, created: true }],
      sent: [{ receiptNumber, kind: 'request' }],
      open: [{ receiptNumber }],
      owners: [{ personId: id }],
      changes: [{ actor: id, what: 'cancellation' }],
    });
  });

  test.each(cases)('withdrawal: command %i fails %s it is done', async (at, fault) => {
    const id = `withdraw-${at}-${fault}`;
    await putRegistered(table, id);
    const { receiptNumber } = await portal({ table }).view(portal({ table }).post(id));
    const broken = failing(table, (now) => (now === at ? fault : undefined));
    const line = portal({ table: broken, around: table });
    const response = await line.withdraw(id, receiptNumber ?? '');
    expect(await line.view(response)).toMatchObject({ state: 'withdrawn', receiptNumber });
    const found = await stored(table, id);
    expect(found.requests).toHaveLength(1);
    expect(found.changes).toHaveLength(2);
    expect(found.sent.map(({ kind }) => kind).sort()).toEqual(['request', 'withdrawal']);
    expect(found.open).toEqual([]);
  });
});

test('a line that loses every third command and answer: many people, two devices each, one request each', async () => {
  const people = Array.from({ length: 8 }, (_, at) => `flaky-${at}`);
  await Promise.all(people.map((id) => putRegistered(table, id)));
  let seed = 7;
  const dice = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648;
  };
  const broken = failing(table, () =>
    dice() < 0.16 ? 'before' : dice() < 0.16 ? 'after' : undefined,
  );
  const line = portal({ table: broken, around: table });
  await Promise.all(
    people.flatMap((id) =>
      ['phone', 'computer'].flatMap((key) =>
        [1, 2].map(() => untilAnswered(() => line.post(id, key)).catch(() => undefined)),
      ),
    ),
  );
  for (const id of people) {
    await untilAnswered(() => line.post(id, 'phone'));
    const found = await stored(table, id);
    expect(found.requests).toHaveLength(1);
    expect(found.changes).toHaveLength(1);
    expect(found.sent).toHaveLength(1);
    expect(found.open).toHaveLength(1);
  }
});

test('double clicks, two tabs, two devices at once: one request, everybody sees it', async () => {
  await putRegistered(table, 'eager');
  const line = portal({ table });
  const keys = [
    'tab-1',
    'tab-1',
    'tab-2',
    'phone',
    'phone',
    'phone',
    ...Array.from({ length: 14 }, () => randomUUID()),
  ];
  const responses = await Promise.all(keys.map((key) => line.post('eager', key)));
  const views = await Promise.all(responses.map((response) => line.view(response)));
  expect(new Set(views.map(({ receiptNumber }) => receiptNumber)).size).toBe(1);
  expect(responses.every(({ status }) => status === 200 || status === 201)).toBe(true);
  const found = await stored(table, 'eager');
  expect(found.requests).toHaveLength(1);
  expect(found.sent).toHaveLength(1);
  expect(found.changes).toHaveLength(1);
  expect(found.keys).toHaveLength(new Set(keys).size);
  expect(found.records).toHaveLength(keys.length); // every answer is on record
});

test('requests and withdrawals against each other: never two open, every change on record', async () => {
  await putRegistered(table, 'undecided');
  const line = portal({ table });
  await Promise.all(
    Array.from({ length: 24 }, (_, at) =>
      at % 2 === 0 ? line.post('undecided') : line.withdraw('undecided'),
    ),
  );
  const found = await stored(table, 'undecided');
  const open = found.requests.filter(
    ({ progress }) => !(progress as { withdrawnOn?: string }).withdrawnOn,
  );
  expect(open.length).toBeLessThanOrEqual(1);
  expect(found.open).toHaveLength(open.length);
  const made = found.sent.filter(({ kind }) => kind === 'request').length;
  const taken = found.sent.filter(({ kind }) => kind === 'withdrawal').length;
  expect(found.requests).toHaveLength(made);
  expect(made - taken).toBe(open.length);
  expect(found.changes).toHaveLength(made + taken);
});

test('the same key after a withdrawal shows the old request and makes no new one', async () => {
  await putRegistered(table, 'late');
  const line = portal({ table });
  const first = await line.view(line.post('late', 'a'));
  await line.post('late', 'b'); // met the open one; its answer may be lost
  await line.withdraw('late');
  for (const key of ['a', 'b']) {
    const again = await line.view(line.post('late', key));
    expect(again).toMatchObject({ state: 'withdrawn', receiptNumber: first.receiptNumber });
  }
  const second = await line.view(line.post('late', 'c'));
  expect(second.receiptNumber).not.toBe(first.receiptNumber);
  // A withdrawal that comes late means the first one.
  const old = await line.view(line.withdraw('late', first.receiptNumber ?? ''));
  expect(old.receiptNumber).toBe(first.receiptNumber);
  expect(await line.get('late')).toMatchObject({
    state: 'requested',
    receiptNumber: second.receiptNumber,
  });
  expect(await line.view(line.post('late', 'a'))).toMatchObject({
    receiptNumber: first.receiptNumber,
  });
});

test('when the access cannot be recorded nothing is changed', async () => {
  await putRegistered(table, 'unrecorded');
  const writes = /^(Transact|Put)/;
  const broken = failing(table, (_, command) => (writes.test(command) ? 'before' : undefined));
  const response = await portal({ table: broken, around: table }).post('unrecorded');
  expect(response.status).toBe(503);
  const found = await stored(table, 'unrecorded');
  expect(found.requests).toEqual([]);
  expect(found.records).toEqual([]);
});
