import { beforeAll, describe, expect, test } from 'vitest';
import type { Table } from '../../functions/storage/client.ts';
import { RESULT_COLUMNS } from '../../shared/cancellation/exchange-columns.ts';
import { newReceiptNumber } from '../../shared/cancellation/receipt-number.ts';
import { testTable } from '../support/table.ts';
import { type Desk, desk } from './exchange-desk.ts';
import { failing } from './failing-client.ts';
import { permutations } from './lives.ts';
import { INSURER, OTHER_INSURER } from './portal.ts';

let table: Table;
let send: Desk['send'];
let list: Desk['list'];
let asked: Desk['asked'];
let seen: Desk['seen'];
beforeAll(async () => {
  table = await testTable();
  ({ send, list, asked, seen } = desk(table));
});

test('a whole life: accepted, issued, asked for, released', async () => {
  const receipt = await asked('straight');
  expect(
    await send([
      `${INSURER},${receipt},accepted,2026-11-24,`,
      `${INSURER},${receipt.toLowerCase().replaceAll('-', '')},certificate-issued,2026-11-26,`,
      `${INSURER},${receipt},release-requested,2026-11-30T14:59:59Z,`,
    ]),
  ).toEqual(['applied', 'applied', 'applied']);
  expect(await seen('straight')).toMatchObject({
    state: 'accepted',
    dueOn: '2026-12-31',
    confirmedBy: '2027-01-31',
    canWithdraw: false,
    delays: [{ delay: 'confirmation', since: '2027-01-31', days: 43 }],
  });
  expect(
    await list(`2027-01-12,monthly,${INSURER},straight,cancelled,2022-01-01,2026-12-31,`),
  ).toEqual(['applied']);
  expect(await seen('straight')).toMatchObject({
    state: 'cancelled',
    entry: 'already-cancelled',
    endedOn: '2026-12-31',
    registration: { state: 'cancelled', asOf: '2027-01-12' },
    history: [
      { event: 'requested', on: '2026-11-21' },
      { event: 'accepted', on: '2026-11-24' },
      { event: 'certificate-issued', on: '2026-11-26' },
      { event: 'release-requested', on: '2026-11-30' },
      { event: 'cancelled', on: '2026-12-31' },
    ],
  });
  expect(await list(`2027-03-12,monthly,${INSURER},straight,registered,2027-03-01,,`)).toEqual([
    'applied',
  ]);
  expect(await seen('straight')).toMatchObject({ state: 'registered-again', entry: 'can-request' });
});

test('an acceptance one second after midnight in Tokyo belongs to the next month', async () => {
  const receipt = await asked('midnight');
  await send([`${INSURER},${receipt},release-requested,2026-11-30T15:00:00Z,`]);
  expect(await seen('midnight')).toMatchObject({ dueOn: '2027-01-31', acceptedOn: '2026-12-01' });
});

describe('files in any order, each twice, one line after the other or all at once', () => {
  const lives = (receipt: string, id: string) => [
    () => send([`${INSURER},${receipt},accepted,2026-11-24,`]),
    () => send([`${INSURER},${receipt},release-requested,2026-11-27,`]),
    () => send([`${INSURER},${receipt},release-error,2027-01-12,該当者なし`]),
    () => send([`${INSURER},${receipt},release-requested,2027-01-15,`]),
    () => list(`2027-03-09,monthly,${INSURER},${id},cancelled,,2027-02-28,`),
  ];
  test('the end is the same', async () => {
    const orders = permutations([0, 1, 2, 3, 4]).filter((_, at) => at % 13 === 0);
    const ends = new Set<string>();
    for (const [at, order] of orders.entries()) {
      const id = `order-${at}`;
      const files = lives(await asked(id), id);
      for (const file of [...order, ...order.toReversed()]) {
        const [answer] = (await files[file]?.()) ?? [];
        expect(answer).toMatch(/^(applied|already-applied)$/);
      }
      const { history, state, dueOn, registration } = await seen(id);
      ends.add(JSON.stringify({ history, state, dueOn, registration }));
    }
    expect(ends.size).toBe(1);
    expect([...ends][0]).toContain('"cancelled","on":"2027-02-28"');
  });
  test('at the same moment too', async () => {
    const id = 'at-once';
    const files = lives(await asked(id), id);
    await Promise.all([...files, ...files].map((file) => file()));
    expect(await seen(id)).toMatchObject({ state: 'cancelled', endedOn: '2027-02-28' });
    expect((await seen(id)).history).toHaveLength(6);
  });
  test('with every command failing once, before or after it was done', async () => {
    for (const fault of ['before', 'after'] as const) {
      for (const at of [0, 1, 2, 3]) {
        const id = `lost-${fault}-${at}`;
        const receipt = await asked(id);
        const on = failing(table, (now) => (now === at ? fault : undefined));
        const lines = [`${INSURER},${receipt},accepted,2026-11-24,`];
        await send(lines, RESULT_COLUMNS, { on }).catch(() => undefined); // the file is sent again
        expect(await send(lines)).toEqual([expect.stringMatching(/applied$/)]);
        expect((await seen(id)).history).toHaveLength(2);
      }
    }
  });
});

test('every wrong line has its answer, and the good ones beside it are applied', async () => {
  const receipt = await asked('mixed');
  const other = await asked('mixed-other');
  const nobodys = newReceiptNumber(() => 0);
  const mistyped = `${receipt.slice(0, -1)}${receipt.endsWith('Z') ? 'Y' : 'Z'}`;
  const answers: [string, string][] = [
    [`${INSURER},${nobodys},accepted,2026-11-24,`, 'unknown'],
    [`${INSURER},${mistyped},accepted,2026-11-24,`, 'unknown check-character'],
    [`${OTHER_INSURER},${receipt},accepted,2026-11-24,`, 'unknown'],
    [`${INSURER},${receipt},accepted,2026-02-30,`, 'impossible no-such-date: on'],
    [`${INSURER},${receipt},accepted,2031-11-24,`, 'impossible in-the-future'],
    [`${INSURER},${receipt},accepted,2026-11-20,`, 'impossible before-request'],
    [`${INSURER},${receipt},cancelled,2026-11-24,`, 'impossible no-such-code: event'],
    [`${INSURER},${receipt},accepted`, 'impossible wrong-number-of-fields'],
    [
      `${INSURER},${receipt},returned,2026-11-24,番号 123456789018 が違います`,
      'impossible individual-number: reason',
    ],
    [`${INSURER},${receipt},accepted,2026-11-24,`, 'applied'],
    [`${INSURER},${receipt},accepted,2026-11-24,`, 'already-applied'],
    [`${INSURER},${receipt},returned,2026-11-25,氏名が違います`, 'impossible already-accepted'],
    [`"${INSURER}","${other}","returned","2026-11-25","氏名が""旧姓""です"`, 'applied'],
    [`${INSURER},${other},accepted,2026-11-26,`, 'impossible returned'],
  ];
  expect(await send(answers.map(([line]) => line))).toEqual(answers.map(([, answer]) => answer));
  expect(await seen('mixed')).toMatchObject({ state: 'accepted' });
  expect(await seen('mixed-other')).toMatchObject({
    state: 'returned',
    entry: 'can-request',
    returnedReason: '氏名が"旧姓"です',
  });
  const [line] = answers[10] ?? [''];
  expect(await send([line], RESULT_COLUMNS, { sender: OTHER_INSURER })).toEqual([
    'unknown other-insurer',
  ]);
});
