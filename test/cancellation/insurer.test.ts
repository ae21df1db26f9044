import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { storeRows } from '../../functions/ingest/eligibility-store.ts';
import { COMMANDS } from '../../functions/local/insurer/commands.ts';
import { openOffice } from '../../functions/local/insurer/office.ts';
import type { Table } from '../../functions/storage/client.ts';
import type { PutRow } from '../../shared/eligibility/row.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import { putSession } from '../support/people.ts';
import { testTable } from '../support/table.ts';
import { INSURER, portal, START } from './portal.ts';

const day = (text: string) => text as IsoDate;
const row = (personId: string): PutRow => ({
  action: 'put',
  asOf: day('2026-11-01'),
  personId,
  insurerNumber: INSURER,
  validFrom: day('2009-04-01'),
  person: {
    name: '架空　健一',
    kana: 'カクウ　ケンイチ',
    birthDate: day('1973-04-12'),
    sex: '1',
    address: '東京都見本区架空町一丁目2番3号',
    guardians: [],
    card: { registration: 'registered', registeredOn: day('2022-02-10') },
  },
  coverage: {
    insurerName: '見本健康保険組合',
    symbol: '3140',
    number: '15926',
    branch: '00',
    relation: 'insured',
  },
  stopped: false,
});

let table: Table;
let receipt: string;
beforeEach(async () => {
  table = await testTable();
  await storeRows(table, [row('citizen')], day('2026-11-21'), false);
  await putSession(table, 'citizen', START);
  const line = portal({ table });
  receipt = (await line.view(line.post('citizen'))).receiptNumber as string;
});

/** One command of `npm run insurer` on a day. @returns what a program and what a person reads */
async function insurer(today: string, name: string, ...given: string[]) {
  let printed = '';
  let said = '';
  const office = openOffice({
    table,
    today: day(today),
    print: (text) => {
      printed += text;
    },
    say: (text) => {
      said += `${text}\n`;
    },
  });
  await COMMANDS[name]?.run(office, given);
  const answers = printed
    .split('\r\n')
    .slice(1, -1)
    .map((answer) => answer.split(',').slice(2).join(' ').trim());
  return { answers, printed, said };
}
const seen = async (at: string) => {
  const now = new Date(`${at}T03:00:00Z`);
  await putSession(table, 'citizen', now);
  return portal({ table, clock: () => now }).get('citizen');
};

test('a whole life in one command', async () => {
  const { said } = await insurer('2026-11-21', 'life');
  for (const part of [
    '【申請済】',
    '【受付】',
    '【解除済】',
    '2026年12月31日に解除されます',
    '確認の一覧は2027年1月31日まで',
  ])
    expect(said).toContain(part);
  expect(await seen('2027-01-12')).toMatchObject({ state: 'cancelled', endedOn: '2026-12-31' });
});

test('step by step: accepted, issued, asked for, late list, then released, registered again', async () => {
  expect((await insurer('2026-11-24', 'accept')).answers).toEqual(['applied']);
  expect((await insurer('2026-11-24', 'accept', receipt)).answers).toEqual(['already-applied']);
  expect((await insurer('2026-11-26', 'issue')).answers).toEqual(['applied']);
  expect((await insurer('2026-11-27', 'send')).answers).toEqual(['applied']);
  expect((await insurer('2026-11-28', 'refuse', receipt)).answers).toEqual([
    'impossible already-accepted',
  ]);
  expect((await insurer('2027-01-12', 'late')).answers).toEqual(['applied']);
  expect((await insurer('2027-01-12', 'overdue')).printed).toContain(`${receipt},confirmation`);
  expect(await seen('2027-01-13')).toMatchObject({
    state: 'accepted',
    delays: [{ delay: 'confirmation' }],
  });
  expect((await insurer('2027-02-12', 'monthly')).answers).toEqual(['applied']);
  expect(await seen('2027-02-13')).toMatchObject({ state: 'cancelled', endedOn: '2026-12-31' });
  expect((await insurer('2027-03-01', 'register-again', receipt)).answers).toEqual(['applied']);
  expect(await seen('2027-03-02')).toMatchObject({ state: 'registered-again' });
});

test('error, asked again, confirmed by the daily query', async () => {
  await insurer('2026-11-27', 'send');
  await insurer('2027-01-12', 'error', receipt, '氏名が', '一致しません');
  expect(await seen('2027-01-13')).toMatchObject({
    state: 'accepted',
    canWithdraw: true,
    error: { on: '2027-01-12', reason: '氏名が 一致しません' },
  });
  await insurer('2027-01-15', 'send', receipt);
  await insurer('2027-03-01', 'confirm', receipt);
  expect(await seen('2027-03-01')).toMatchObject({ state: 'cancelled', endedOn: '2027-02-28' });
});

test.each([
  ['refuse', { state: 'returned', entry: 'can-request' }],
  ['return-card', { state: 'card-ended', entry: 'already-cancelled' }],
  ['end-certificate', { state: 'card-ended', entry: 'already-cancelled' }],
  ['change', { state: 'insurer-changed', entry: 'can-request' }],
])('%s', async (name, expected) => {
  await insurer('2026-12-01', name);
  expect(await seen('2026-12-02')).toMatchObject(expected);
  expect((await insurer('2026-12-02', 'list')).printed).toBe('');
});

test('files: what goes out, and any file read from disk', async () => {
  const { printed } = await insurer('2026-11-21', 'requests');
  expect(printed).toContain(`${receipt},request,架空　健一`);
  const folder = mkdtempSync(join(tmpdir(), 'insurer-'));
  const file = join(folder, 'results.csv');
  writeFileSync(
    file,
    `insurerNumber,receiptNumber,event,on,reason\n${INSURER},${receipt},held,2026-11-24,\n${INSURER},${receipt},certificate-held,2026-11-24,\n`,
  );
  expect((await insurer('2026-11-24', 'read', file)).answers).toEqual([
    'impossible no-such-code: event',
    'applied',
  ]);
  rmSync(folder, { recursive: true });
});

test('what cannot be done is said', async () => {
  await expect(insurer('2026-11-24', 'accept', '2345-6789-BCDF')).rejects.toThrow(
    'no receipt number',
  );
  await insurer('2026-11-24', 'refuse');
  await expect(insurer('2026-11-24', 'accept')).rejects.toThrow('no open request');
  await expect(insurer('2026-11-24', 'requests', 'today')).rejects.toThrow('no date');
});
