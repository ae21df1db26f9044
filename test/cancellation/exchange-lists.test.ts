import { beforeAll, expect, test } from 'vitest';
import { outgoingFile } from '../../functions/cancellation/exchange/outgoing-file.ts';
import { overdue } from '../../functions/cancellation/exchange/overdue-report.ts';
import { exchangeStore } from '../../functions/cancellation/exchange/store.ts';
import type { Table } from '../../functions/storage/client.ts';
import type { OverdueRow } from '../../shared/cancellation/overdue.ts';
import { readCsv } from '../../shared/kernel/csv.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import { testTable } from '../support/table.ts';
import { type Desk, desk, today } from './exchange-desk.ts';
import { permutations } from './lives.ts';
import { coverage, INSURER, OTHER_INSURER, portal, putCoverages, putRegistered } from './portal.ts';

let table: Table;
let send: Desk['send'];
let list: Desk['list'];
let asked: Desk['asked'];
let seen: Desk['seen'];
beforeAll(async () => {
  table = await testTable();
  ({ send, list, asked, seen } = desk(table));
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
    const lines = order.map((line) => line.replace('WHO', id));
    if (at % 2 === 0) await list(...lines);
    else await Promise.all(lines.map((line) => list(line)));
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
});
