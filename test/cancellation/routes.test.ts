import { beforeAll, describe, expect, test } from 'vitest';
import type { Table } from '../../functions/storage/client.ts';
import { putIdempotent } from '../../functions/storage/items.ts';
import { pk, sk } from '../../functions/storage/keys.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import { person, putPeople, putSession } from '../support/people.ts';
import { testTable } from '../support/table.ts';
import { coverage, OTHER_INSURER, portal, putCoverages, putRegistered, stored } from './portal.ts';

let table: Table;
beforeAll(async () => {
  table = await testTable();
});
const day = (text: string) => text as IsoDate;

describe('the right page', () => {
  test.each([
    ['registered', { card: { registration: 'registered' as const } }, 'can-request'],
    ['already cancelled', { card: { registration: 'cancelled' as const } }, 'already-cancelled'],
    ['never registered', { card: { registration: 'none' as const } }, 'not-registered'],
  ])('%s', async (name, given, entry) => {
    const id = `page-${name}`;
    await putRegistered(table, id, given);
    const line = portal({ table });
    expect(await line.get(id)).toMatchObject({ state: 'none', entry, receiptNumber: null });
    const response = await line.post(id);
    if (entry === 'can-request') expect(response.status).toBe(201);
    else {
      expect(response.status).toBe(409);
      expect(await response.json()).toMatchObject({ type: '/problems/conflict', detail: entry });
    }
  });

  test('without coverage today', async () => {
    await putRegistered(table, 'uncovered');
    await putCoverages(table, [coverage({ personId: 'uncovered', validTo: day('2026-11-20') })]);
    const line = portal({ table });
    expect(await line.get('uncovered')).toMatchObject({ entry: 'no-coverage', insurer: null });
    expect((await line.post('uncovered')).status).toBe(409);
    expect((await stored(table, 'uncovered')).requests).toEqual([]);
  });

  test('withheld: one answer, whom to call, nothing stored', async () => {
    await putRegistered(table, 'hidden', { stoppedBy: ['06139992'] });
    const line = portal({ table });
    for (const response of [
      await line.ask('GET', 'hidden'),
      await line.post('hidden'),
      await line.withdraw('hidden'),
      await line.ask('GET', 'hidden', '/receipt?format=pdf'),
    ]) {
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ type: '/problems/not-available' });
    }
    const found = await stored(table, 'hidden');
    expect([...found.requests, ...found.records]).toEqual([]);
  });
});

test('a guardian requests for a child; the child sees who did it, a stranger sees nothing', async () => {
  await putRegistered(table, 'mother');
  await putRegistered(table, 'child', { birthDate: '2019-06-01', guardians: ['mother'] });
  await putRegistered(table, 'stranger');
  const line = portal({ table });
  const response = await line.post('mother', 'k', undefined, 'child');
  expect(await line.view(response)).toMatchObject({ state: 'requested', requestedBy: 'guardian' });
  expect(await line.get('child')).toMatchObject({ requestedBy: 'guardian' });
  expect(await line.get('mother')).toMatchObject({ state: 'none' });
  const found = await stored(table, 'child');
  expect(found.sent).toMatchObject([{ applicant: '代理人' }]);
  expect(found.changes).toMatchObject([{ actor: 'mother', reason: 'guardian' }]);
  expect((await line.post('stranger', 'k', undefined, 'child')).status).toBe(404);
  expect((await line.ask('DELETE', 'stranger', '', {}, 'child')).status).toBe(404);
});

test('what is refused before anything is stored', async () => {
  await putRegistered(table, 'strict');
  const line = portal({ table });
  const post = (headers: Record<string, string>, body?: string) =>
    line.ask('POST', 'strict', '', { headers, ...(body === undefined ? {} : { body }) });
  for (const response of [
    await post({}),
    await post({ 'Idempotency-Key': 'x'.repeat(201) }),
    await post({ 'Idempotency-Key': 'two words' }),
    await post({ 'Idempotency-Key': 'k' }, '{"contact":"12345"}'),
    await post({ 'Idempotency-Key': 'k' }, '{"contact":"123456789018"}'), // shaped like 個人番号
    await post({ 'Idempotency-Key': 'k' }, 'not json'),
    await post({ 'Idempotency-Key': 'k' }, '[]'),
  ])
    expect(response.status).toBe(400);
  expect((await post({ 'Idempotency-Key': 'k', origin: 'https://elsewhere.example' })).status).toBe(
    403,
  );
  expect((await stored(table, 'strict')).requests).toEqual([]);
  const { status } = await post({ 'Idempotency-Key': 'k' }); // no body at all
  expect(status).toBe(201);
});

test('a hundred forms a year are enough', async () => {
  await putRegistered(table, 'program');
  await putIdempotent(
    table,
    Array.from({ length: 100 }, (_, at) => ({
      pk: pk('cancellation', 'program'),
      sk: sk.idempotency(`hash-${at}`),
      receiptNumber: 'none',
      recordId: `${at}`,
      created: false,
    })),
  );
  const line = portal({ table });
  expect((await line.post('program')).status).toBe(429);
  expect((await stored(table, 'program')).sent).toEqual([]);
});

test('withdrawal: until 解除依頼, told to the insurer, once', async () => {
  await putRegistered(table, 'regret');
  const line = portal({ table });
  expect((await line.withdraw('regret')).status).toBe(404);
  await line.post('regret');
  expect(await line.get('regret')).toMatchObject({ canWithdraw: true, entry: 'open' });
  for (let time = 0; time < 3; time += 1) {
    const view = await line.view(line.withdraw('regret'));
    expect(view).toMatchObject({ state: 'withdrawn', entry: 'can-request', canWithdraw: false });
  }
  const found = await stored(table, 'regret');
  expect(found.sent).toHaveLength(2);
  expect(found.changes).toHaveLength(2);
  expect((await line.withdraw('regret', 'XXXX-XXXX-XXXX')).status).toBe(404);
});

test('a change of insurer ends the request; it starts again at the new one, filled in', async () => {
  await putRegistered(table, 'moved');
  const line = portal({ table });
  const first = await line.view(line.post('moved', 'a', { contact: '03-0000-0000' }));
  await putCoverages(table, [
    coverage({ personId: 'moved', validTo: day('2026-12-01') }),
    coverage({
      personId: 'moved',
      insurerNumber: OTHER_INSURER,
      insurerName: '架空健康保険協会',
      validFrom: day('2026-12-01'),
    }),
  ]);
  const at = new Date('2026-12-05T03:00:00Z');
  await putSession(table, 'moved', at);
  const later = portal({ table, clock: () => at });
  expect(await later.get('moved')).toMatchObject({
    state: 'insurer-changed',
    endedOn: '2026-12-01',
    entry: 'can-request',
    contact: '03-0000-0000',
    insurer: { insurerNumber: OTHER_INSURER },
    requestedFrom: { insurerNumber: '06139992' },
  });
  expect((await stored(table, 'moved')).open).toEqual([]); // written down at the look
  const second = await later.view(later.post('moved', 'b'));
  expect(second).toMatchObject({
    state: 'requested',
    requestedFrom: { insurerNumber: OTHER_INSURER },
  });
  const found = await stored(table, 'moved', '2026-12-05', OTHER_INSURER);
  expect(found.requests).toHaveLength(2);
  expect(found.open).toMatchObject([{ receiptNumber: second.receiptNumber }]);
  expect(found.sent).toMatchObject([{ kind: 'request', insurerNumber: OTHER_INSURER }]);
  expect(second.receiptNumber).not.toBe(first.receiptNumber);
});

test('the insurer says that the card is cancelled already: the request is done', async () => {
  await putRegistered(table, 'elsewhere');
  const line = portal({ table });
  await line.post('elsewhere');
  await putPeople(table, [
    person({ personId: 'elsewhere', asOf: '2026-11-30', card: { registration: 'cancelled' } }),
  ]);
  const at = new Date('2026-12-05T03:00:00Z');
  await putSession(table, 'elsewhere', at);
  const later = portal({ table, clock: () => at });
  const view = await later.get('elsewhere');
  expect(view).toMatchObject({ state: 'cancelled', endedOn: '2026-11-30', canWithdraw: false });
  // It stays ended when the card is registered again.
  await putPeople(table, [
    person({
      personId: 'elsewhere',
      asOf: '2026-12-04',
      card: { registration: 'registered', registeredOn: '2026-12-03' },
    }),
  ]);
  expect(await later.get('elsewhere')).toMatchObject({
    state: 'registered-again',
    entry: 'can-request',
  });
});

test('conditional dates before acceptance, and what changes for this person', async () => {
  await putRegistered(table, 'elder', { birthDate: '1948-02-08' });
  await putCoverages(table, [
    coverage({
      personId: 'elder',
      insurerNumber: '39139993',
      validFrom: day('2023-02-08'),
      limitCategory: '一般Ⅰ',
      confirmationIssuedOn: day('2026-08-01'),
      confirmationExpiresOn: day('2027-07-31'),
    }),
  ]);
  const line = portal({ table });
  expect(await line.get('elder')).toMatchObject({
    dueOn: null,
    conditional: { askedBy: '2026-11-30', dueOn: '2026-12-31', dueOnIfNextMonth: '2027-01-31' },
    changes: [
      'certificate-held',
      'no-sharing',
      'limit-certificate',
      'share-on-certificate',
      'late-elderly',
    ],
    certificateHeld: { issuedOn: '2026-08-01', expiresOn: '2027-07-31' },
  });
});

test('the receipt names number, insurer and dates; without a request there is none', async () => {
  await putRegistered(table, 'papers');
  const line = portal({ table });
  const receipt = () => line.ask('GET', 'papers', '/receipt?format=pdf');
  expect((await receipt()).status).toBe(404);
  const { receiptNumber } = await line.view(line.post('papers'));
  const response = await receipt();
  expect(response.headers.get('content-type')).toBe('application/pdf');
  const text = await response.text();
  for (const part of [
    receiptNumber,
    '架空 太郎',
    '2026年11月21日',
    '見本健康保険組合',
    '2026年12月31日',
  ])
    expect(text).toContain(part);
  expect((await line.ask('GET', 'papers', '/receipt?format=docx')).status).toBe(400);
});

test('what others write goes into the same transaction, or nothing does', async () => {
  await putRegistered(table, 'notified');
  const seen: string[] = [];
  const line = portal({
    table,
    alongside: (before, after) => {
      seen.push(`${before ? 'changed' : 'made'} ${after.receiptNumber}`);
      return [];
    },
  });
  const { receiptNumber } = await line.view(line.post('notified'));
  await line.withdraw('notified');
  expect(seen).toEqual([`made ${receiptNumber}`, `changed ${receiptNumber}`]);
});
