import { beforeEach, expect, test } from 'vitest';
import type { Table } from '../../functions/storage/client.ts';
import { getItem, queryItems } from '../../functions/storage/items.ts';
import type { SessionAnswer } from '../../shared/identity/contract.ts';
import { testTable } from '../support/table.ts';
import { Browser } from './support/browser.ts';
import { CARD, storePeople } from './support/people.ts';
import { type TestPortal, testPortal } from './support/portal.ts';
import { stubProvider, TARO } from './support/stub-provider.ts';

const LINK = '/sign-in/link/';
const AWAY = { ...TARO, address: '大阪府見本市9-9' };
const WRONG = { ...CARD, number: '9999' };
let table: Table;
let portal: TestPortal;
let browser: Browser;

beforeEach(async () => {
  table = await testTable();
  await storePeople(table, [{ personId: 'taro' }]);
  portal = testPortal(table, stubProvider);
  browser = new Browser(portal);
});
const cases = async () =>
  (await queryItems(table, 'case', '2026-11-21')).map(({ kind, people }) => ({ kind, people }));
const statuses = (answers: Response[]) => answers.map(({ status }) => status).sort();

test('five wrong tries lock linking for an hour, also for the right numbers', async () => {
  expect(await browser.arrive(AWAY)).toBe(LINK);
  for (let tried = 1; tried <= 4; tried += 1) {
    expect((await browser.post('/api/link', WRONG)).status).toBe(403);
  }
  const fifth = await browser.post('/api/link', WRONG);
  expect([fifth.status, await fifth.json()]).toMatchObject([
    429,
    { type: '/problems/linking-locked' },
  ]);
  expect((await browser.post('/api/link', CARD)).status).toBe(429);
  expect(await cases()).toEqual([{ kind: 'linking-locked', people: ['taro'] }]);

  portal.pass(3599);
  await browser.arrive(AWAY);
  expect((await browser.post('/api/link', CARD)).status).toBe(429);
  portal.pass(1);
  expect((await browser.post('/api/link', CARD)).status).toBe(200);
});

test('starting over in another browser gives no more tries', async () => {
  for (let tried = 1; tried <= 5; tried += 1) {
    const fresh = new Browser(portal);
    await fresh.arrive(AWAY);
    await fresh.post('/api/link', WRONG);
  }
  await browser.arrive(AWAY);
  expect((await browser.post('/api/link', CARD)).status).toBe(429);
});

test('tries side by side are not more than five', async () => {
  await browser.arrive(AWAY);
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => browser.post('/api/link', WRONG)),
  );
  expect(statuses(answers)).toEqual([...Array(4).fill(403), ...Array(16).fill(429)]);
});

test('the fifth try may be the right one, and a number with a wrong check digit is no try', async () => {
  await browser.arrive(AWAY);
  for (let typed = 0; typed < 8; typed += 1) {
    const answer = await browser.post('/api/link', { ...CARD, insurerNumber: '33120016' });
    expect(await answer.json()).toMatchObject({ status: 400, detail: 'check: insurerNumber' });
  }
  for (let tried = 1; tried <= 4; tried += 1) await browser.post('/api/link', WRONG);
  expect((await browser.post('/api/link', CARD)).status).toBe(200);
});

test('the right numbers sent twice at once start one session', async () => {
  await browser.arrive(AWAY);
  const answers = await Promise.all([1, 2, 3].map(() => browser.post('/api/link', CARD)));
  expect(statuses(answers)).toEqual([200, 401, 401]);
});

test('right numbers side by side are no wrong tries', async () => {
  for (let round = 0; round < 5; round += 1) {
    await browser.arrive({ ...AWAY, sub: `round-${round}` });
    const answers = await Promise.all([1, 2, 3, 4].map(() => browser.post('/api/link', CARD)));
    expect(statuses(answers)).toEqual([200, 401, 401, 401]);
    const link = portal.deps.links.idOf(`round-${round}`);
    expect(await getItem(table, 'link', link, 'CURRENT', true)).not.toHaveProperty('tries');
    await browser.post('/api/not-me'); // frees the person for the next sign-in
  }
});

test('without a sign-in waiting for its numbers nothing can be tried', async () => {
  expect((await browser.post('/api/link', CARD)).status).toBe(401);
  browser.cookies().set('sign-in', 'x'.repeat(43));
  expect((await browser.post('/api/link', CARD)).status).toBe(401);
  await browser.arrive(AWAY);
  portal.pass(15 * 60);
  expect((await browser.post('/api/link', CARD)).status).toBe(401);
});

test('the cookie of an attempt does not stand for a finished sign-in', async () => {
  await browser.setOut(AWAY);
  expect((await browser.post('/api/link', CARD)).status).toBe(401);
});

test('a namesake is linked only where one of them fits', async () => {
  await storePeople(table, [
    { personId: 'taro-2', address: '京都府見本市5', coverage: { number: '7777' } },
    { personId: 'taro-3', address: '東京都見本区見本町1-2-3', coverage: { number: '8888' } },
  ]);
  expect(await browser.arrive({ ...TARO, sub: 'two', address: '京都府見本市5' })).toBe('/');
  expect(await browser.arrive(TARO)).toBe(LINK); // two of them live there
  expect(await cases()).toEqual([{ kind: 'several-fit', people: ['taro', 'taro-2', 'taro-3'] }]);
  expect((await browser.post('/api/link', { ...CARD, number: '8888' })).status).toBe(200);
});

test('namesakes on one card are never linked', async () => {
  await storePeople(table, [{ personId: 'taro-2', address: '' }]);
  await browser.arrive(AWAY);
  const answer = await browser.post('/api/link', CARD);
  expect(await answer.json()).toMatchObject({ type: '/problems/not-linked' });
  expect(await cases()).toEqual([{ kind: 'several-fit', people: ['taro', 'taro-2'] }]);
});

test('nobody is connected to two sign-ins', async () => {
  expect(await browser.arrive(TARO)).toBe('/');
  const second = new Browser(portal);
  expect(await second.arrive({ ...TARO, sub: 'two' })).toBe('/sign-in/?problem=not-linked');
  expect(await cases()).toEqual([{ kind: 'already-linked', people: ['taro'] }]);
  await second.arrive({ ...AWAY, sub: 'two' });
  expect((await second.post('/api/link', CARD)).status).toBe(403);
});

test('first sign-ins of one person side by side make one link', async () => {
  const browsers = [1, 2, 3, 4].map(() => new Browser(portal));
  const pages = await Promise.all(browsers.map((one) => one.arrive(TARO)));
  expect(pages).toEqual(['/', '/', '/', '/']);
  expect(await cases()).toEqual([]);
});

test('once linked, name and address may change, the birth date may not', async () => {
  await browser.arrive(TARO);
  const moved = { ...TARO, name: '別姓 太郎', address: '北海道' };
  expect(await new Browser(portal).arrive(moved)).toBe('/');
  expect(await new Browser(portal).arrive({ sub: 'taro' })).toBe('/');
  const other = { ...TARO, birthdate: '19730406' };
  expect(await new Browser(portal).arrive(other)).toBe('/sign-in/?problem=not-linked');
  expect(await cases()).toEqual([{ kind: 'birth-date-differs', people: ['taro'] }]);
});

test('withheld and unknown people get the same answers from start to lock', async () => {
  await storePeople(table, [
    { personId: 'hanako', name: '山田 花子', sex: '2', stoppedBy: ['33120015'] },
  ]);
  const known = { ...TARO, sub: 'hanako', name: '山田 花子', gender: '2' };
  const unknown = { ...known, sub: 'nobody', name: '山田 華子' };
  const course = async (claims: object) => {
    const one = new Browser(portal);
    const page = await one.arrive(claims);
    const answers: unknown[] = [];
    for (let tried = 1; tried <= 6; tried += 1) {
      answers.push(await (await one.post('/api/link', CARD)).json());
    }
    return [page, answers, await one.json('/api/session')];
  };
  expect(await course(known)).toEqual(await course(unknown));
});

test('a person withheld after linking is no longer let in, nor shown in a session under way', async () => {
  await browser.arrive(TARO);
  await storePeople(table, [{ personId: 'taro', stoppedBy: ['33120015'] }]);
  const session = await browser.json<SessionAnswer>('/api/session');
  expect(session).toEqual({ signedIn: false, person: null, actingFor: [], expiresAt: null });
  expect(await browser.arrive(TARO)).toBe(LINK);
  expect((await browser.post('/api/link', CARD)).status).toBe(403);
});
