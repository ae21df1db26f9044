import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../functions/cancellation/exchange/answer.ts';
import { importExchange } from '../../functions/cancellation/exchange/import.ts';
import { outgoingFile } from '../../functions/cancellation/exchange/outgoing-file.ts';
import { overdue } from '../../functions/cancellation/exchange/overdue-report.ts';
import { exchangeStore } from '../../functions/cancellation/exchange/store.ts';
import { cancellationStore } from '../../functions/cancellation/store.ts';
import type { Table } from '../../functions/storage/client.ts';
import {
  REGISTRATION_COLUMNS,
  RESULT_COLUMNS,
} from '../../shared/cancellation/exchange-columns.ts';
import type { OverdueRow } from '../../shared/cancellation/overdue.ts';
import { newReceiptNumber } from '../../shared/cancellation/receipt-number.ts';
import { readCsv } from '../../shared/kernel/csv.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import { testTable } from '../support/table.ts';
import { failing } from './failing-client.ts';
import { permutations } from './lives.ts';
import {
  coverage,
  INSURER,
  OTHER_INSURER,
  portal,
  putCoverages,
  putRegistered,
  START,
} from './portal.ts';

let table: Table;
beforeAll(async () => {
  table = await testTable();
});
const today = '2027-03-15' as IsoDate;
const later = () => new Date('2027-03-15T03:00:00Z');

async function* chunksOf(text: string, size = 7) {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

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

test('lists: unknown persons, other insurers, days to come, older sources', async () => {
  const receipt = await asked('listed');
  await send([`${INSURER},${receipt},release-requested,2026-11-27,`]);
  expect(
    await list(
      `2027-01-12,monthly,${INSURER},nobody,cancelled,,2026-12-31,`,
      `2027-01-12,monthly,${OTHER_INSURER},listed,cancelled,,2026-12-31,`,
      `2027-06-12,monthly,${INSURER},listed,cancelled,,2026-12-31,`,
      `2027-01-12,monthly,${INSURER},listed,cancelled,,2027-12-31,`,
      `2027-01-12,monthly,${INSURER},listed,perhaps,,,`,
      `2026-11-10,monthly,${INSURER},listed,cancelled,,2026-10-31,`, // before the request: only the registration
    ),
  ).toEqual([
    'unknown',
    'unknown',
    'impossible in-the-future',
    'impossible after-asOf',
    'impossible no-such-code: registration',
    'applied',
  ]);
});

test('the newest dated source of the registration wins, whatever came first', async () => {
  const told = [
    `2027-01-12,monthly,${INSURER},WHO,cancelled,,2026-12-31,`,
    `2027-02-12,monthly,${INSURER},WHO,registered,2027-02-01,,`,
    `2027-02-12,daily,${INSURER},WHO,card-returned,,2027-02-12,`,
    `2027-01-20,daily,${INSURER},WHO,registered,2022-01-01,,`,
  ];
  for (const [at, order] of permutations(told).entries()) {
    const id = `newest-${at}`;
    await putRegistered(table, id);
    await list(...order.map((line) => line.replace('WHO', id)));
    expect(await seen(id)).toMatchObject({
      entry: 'already-cancelled',
      registration: { state: 'cancelled', asOf: '2027-02-12', cause: 'card-returned' },
    });
  }
});

test('rows to the insurer of a day, with withdrawals and changes of insurer', async () => {
  const id = 'outgoing';
  await putRegistered(table, id, { name: '髙見　ハツ', address: '東京都架空区見本1-2-3' });
  const line = portal({ table });
  const first = await line.view(line.post(id, 'a', { contact: '０３－００００－００００' }));
  await line.withdraw(id);
  await putCoverages(table, [
    coverage({
      personId: id,
      insurerNumber: '39139993',
      validFrom: '2026-11-20' as IsoDate,
      symbol: undefined,
      branch: undefined,
      number: '70514263',
    }),
  ]);
  const second = await line.view(line.post(id, 'b'));
  const rows = async (insurer: string) => {
    let text = '';
    for await (const piece of outgoingFile(exchangeStore(table), insurer, '2026-11-21' as IsoDate))
      text += piece;
    return readCsv(text).map(({ fields }) => fields);
  };
  const mine = (await rows(INSURER)).filter(([receipt]) => receipt === first.receiptNumber);
  expect(mine).toEqual([
    [
      first.receiptNumber,
      'request',
      '髙見　ハツ',
      'カクウ タロウ',
      '1973-04-05',
      '東京都架空区見本1-2-3',
      '03-0000-0000',
      INSURER,
      '3140',
      '15926',
      '00',
      '2026-11-21',
      '本人',
    ],
    [
      first.receiptNumber,
      'withdrawal',
      '髙見　ハツ',
      'カクウ タロウ',
      '1973-04-05',
      '東京都架空区見本1-2-3',
      '03-0000-0000',
      INSURER,
      '3140',
      '15926',
      '00',
      '2026-11-21',
      '本人',
    ],
  ]);
  expect(await rows('39139993')).toEqual([
    expect.arrayContaining(['receiptNumber', 'kind', 'applicant']),
    [
      second.receiptNumber,
      'request',
      '髙見　ハツ',
      'カクウ タロウ',
      '1973-04-05',
      '東京都架空区見本1-2-3',
      '',
      '39139993',
      '',
      '70514263',
      '',
      '2026-11-21',
      '本人',
    ],
  ]);
});

test('overdue: what is late and since when, without a name; nothing for requests that ended', async () => {
  const insurer = INSURER;
  const [waiting, sent, failed, ended] = await Promise.all(
    ['late-a', 'late-b', 'late-c', 'late-d'].map(asked),
  );
  await send([
    `${insurer},${sent},release-requested,2026-11-27,`,
    `${insurer},${sent},certificate-issued,2026-11-27,`,
    `${insurer},${failed},release-error,2027-01-12,該当者なし`,
    `${insurer},${ended},returned,2026-11-27,重複`,
  ]);
  await list(`2027-02-12,monthly,${insurer},late-b,registered,2022-01-01,,`);
  const rows: OverdueRow[] = [];
  for await (const row of overdue(exchangeStore(table), insurer, today)) rows.push(row);
  const of = (receipt: string | undefined) =>
    rows
      .filter(({ receiptNumber }) => receiptNumber === receipt)
      .map(({ delay, since }) => `${delay} ${since}`);
  expect(of(waiting)).toEqual(['acceptance 2026-11-21']);
  expect(of(sent)).toEqual(['confirmation 2026-12-31']); // the list of N+2 still shows it
  expect(of(failed)).toEqual(['certificate 2027-01-12', 'error 2027-01-12']);
  expect(of(ended)).toEqual([]);
  expect(JSON.stringify(rows)).not.toContain('架空');
  expect(START).toBeInstanceOf(Date);
});
