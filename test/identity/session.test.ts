import { beforeEach, expect, test } from 'vitest';
import type { Table } from '../../functions/storage/client.ts';
import { getItem, queryItems } from '../../functions/storage/items.ts';
import { hashToken } from '../../functions/storage/sessions.ts';
import type { SessionAnswer } from '../../shared/identity/contract.ts';
import { testTable } from '../support/table.ts';
import { Browser } from './support/browser.ts';
import { storePeople } from './support/people.ts';
import { ORIGIN, type TestPortal, testPortal } from './support/portal.ts';
import { stubProvider, TARO } from './support/stub-provider.ts';

let table: Table;
let portal: TestPortal;
let browser: Browser;

beforeEach(async () => {
  table = await testTable();
  await storePeople(table, [
    { personId: 'taro' },
    { personId: 'jiro', name: '見本 次郎' },
    { personId: 'child', name: '見本 花', birthDate: '2019-06-01', guardians: ['taro'] },
  ]);
  portal = testPortal(table, stubProvider);
  browser = new Browser(portal);
  expect(await browser.arrive(TARO)).toBe('/');
});
const token = (who = browser) => who.cookies().get('session') as string;
const session = (who = browser) => who.json<SessionAnswer>('/api/session');
const extend = async (who = browser) => (await who.post('/api/session/extend')).status;
const secondDevice = async () => {
  const other = new Browser(portal);
  await other.arrive(TARO);
  return other;
};

test('only the hash of the token is stored', async () => {
  expect(token()).toMatch(/^[\w-]{43}$/);
  expect(await getItem(table, 'session', token(), 'CURRENT')).toBeUndefined();
  const stored = await getItem(table, 'session', hashToken(token()), 'CURRENT');
  expect(stored).toMatchObject({ personId: 'taro' });
  expect(JSON.stringify(stored)).not.toContain(token());
});

test('asking who is signed in does not make the session longer', async () => {
  const { expiresAt } = await session();
  portal.pass(14 * 60);
  expect((await session()).expiresAt).toBe(expiresAt);
  portal.pass(60);
  expect(await session()).toMatchObject({ signedIn: false });
  expect(await extend()).toBe(401);
});

test('one action goes on with the session, eight hours at most', async () => {
  for (let quarter = 1; quarter <= 34; quarter += 1) {
    portal.pass(14 * 60);
    expect(await extend()).toBe(200);
  }
  expect((await session()).expiresAt).toBe('2026-11-21T11:00:00.000Z');
  portal.pass(4 * 60);
  const ended = await browser.post('/api/session/extend');
  expect([ended.status, await ended.json()]).toMatchObject([
    401,
    { type: '/problems/session-expired' },
  ]);
});

test.each(['', 'x', 'x'.repeat(43), `${'x'.repeat(4000)}`, '日本語', '"; drop'])(
  'the forged cookie %j opens nothing',
  async (forged) => {
    const answer = await portal.app.request('/api/session', {
      headers: { cookie: `session=${encodeURIComponent(forged)}` },
    });
    expect(await answer.json()).toMatchObject({ signedIn: false });
    const extended = await portal.app.request('/api/session/extend', {
      method: 'POST',
      headers: { cookie: `session=${encodeURIComponent(forged)}` },
    });
    expect(extended.status).toBe(401);
  },
);

test('a new sign-in gives a new token and the old one is refused', async () => {
  const old = token();
  await browser.arrive(TARO);
  expect(token()).not.toBe(old);
  const before = new Browser(portal);
  before.cookies().set('session', old);
  expect(await session(before)).toMatchObject({ signedIn: false });
});

test('sign-out ends this browser, sign-out everywhere all of them, nobody else', async () => {
  const [phone, laptop] = [await secondDevice(), await secondDevice()];
  const jiro = new Browser(portal);
  await jiro.arrive({ ...TARO, sub: 'jiro', name: '見本 次郎' });
  await phone.post('/api/sign-out');
  expect(await session(browser)).toMatchObject({ signedIn: true });

  const tokens = [token(browser), token(laptop)];
  expect((await laptop.post('/api/sign-out?everywhere=1')).status).toBe(204);
  for (const kept of tokens) {
    const thief = new Browser(portal);
    thief.cookies().set('session', kept);
    expect(await extend(thief)).toBe(401);
  }
  expect(await queryItems(table, 'sessionList', 'taro')).toEqual([]);
  expect(await session(jiro)).toMatchObject({ person: { name: '見本 次郎' } });
});

test('signing out twice, or when signed out, is no mistake; a plain form gets a page', async () => {
  await browser.post('/api/sign-out');
  expect((await browser.post('/api/sign-out')).status).toBe(204);
  const form = await browser.fetch('/api/sign-out?lang=en', {
    method: 'POST',
    headers: { accept: 'text/html,*/*', origin: ORIGIN },
  });
  expect([form.status, form.headers.get('location')]).toEqual([303, '/en/']);
});

test('an expired token cannot sign others out', async () => {
  const expired = token();
  portal.pass(14 * 60);
  const phone = await secondDevice();
  portal.pass(60);
  browser.cookies().set('session', expired);
  await browser.post('/api/sign-out?everywhere=1');
  expect(await session(phone)).toMatchObject({ signedIn: true });
});

test('another site cannot write with this cookie', async () => {
  for (const address of ['/api/sign-out?everywhere=1', '/api/not-me', '/api/session/extend']) {
    const answer = await browser.fetch(address, {
      method: 'POST',
      headers: { origin: 'https://evil.example' },
    });
    expect(answer.status).toBe(403);
  }
  expect(await session()).toMatchObject({ signedIn: true });
});

test('「これは私の情報ではありません」 ends all sessions, undoes the link and opens a case', async () => {
  const phone = await secondDevice();
  const child = (await session()).actingFor[0]?.id ?? '';
  expect((await browser.post(`/api/not-me?for=${child}`)).status).toBe(204);
  expect(browser.cookies().has('session')).toBe(false);
  expect(await session(phone)).toMatchObject({ signedIn: false });
  const [opened, ...more] = await queryItems(table, 'case', '2026-11-21');
  expect(opened).toMatchObject({ kind: 'not-me', people: ['taro', 'child'] });
  expect(opened?.linkId).toBe(portal.deps.links.idOf('taro'));
  expect(more).toEqual([]);
  expect(await browser.arrive(TARO)).toBe('/sign-in/?problem=not-linked');
  // The right person is free to be linked.
  expect(await new Browser(portal).arrive({ ...TARO, sub: 'the-right-one' })).toBe('/');
});

test('pressed in two windows at once it is one case and no fault', async () => {
  for (let round = 0; round < 4; round += 1) {
    const answers = await Promise.all([1, 2, 3].map(() => browser.post('/api/not-me')));
    // Who comes after the end of all sessions is signed out already.
    for (const { status } of answers) expect([204, 401]).toContain(status);
    expect(answers.map(({ status }) => status)).toContain(204);
    expect(await queryItems(table, 'case', '2026-11-21')).toHaveLength(round + 1);
    expect(await browser.arrive({ ...TARO, sub: `again-${round}` })).toBe('/');
  }
});

test('the session of a person who was withheld runs out, whatever is asked', async () => {
  await storePeople(table, [{ personId: 'taro', stoppedBy: ['06139992'] }]);
  const last = await getItem(table, 'session', hashToken(token()), 'CURRENT', true);
  portal.pass(10 * 60);
  const answer = await browser.post('/api/session/extend');
  expect([answer.status, await answer.json()]).toMatchObject([
    401,
    { type: '/problems/session-expired' },
  ]);
  expect(await getItem(table, 'session', hashToken(token()), 'CURRENT', true)).toEqual(last);
});

test('a session does not start on a link that was undone meanwhile', async () => {
  const started = await portal.deps.sessionWriter.start(
    { tokenHash: 'h', personId: 'jiro', startedAtEpochSeconds: 1, lastUsedAtEpochSeconds: 1 },
    portal.deps.links.idOf('taro'),
  );
  expect(started).toBe(false);
  expect(await getItem(table, 'session', 'h', 'CURRENT')).toBeUndefined();
});

test('a session that was ended meanwhile is not brought back by its use', async () => {
  const found = await portal.deps.sessions.find(hashToken(token()));
  await browser.post('/api/sign-out');
  if (!found) throw new Error('no session');
  const later = found.startedAtEpochSeconds + 600;
  await expect(portal.deps.sessions.touch(found, later)).rejects.toMatchObject({
    code: 'session-expired',
  });
  expect(await getItem(table, 'session', found.tokenHash, 'CURRENT')).toBeUndefined();
});

test('ids of people mean nothing in another session', async () => {
  const other = await secondDevice();
  const [mine, theirs] = [await session(), await session(other)];
  expect(mine.actingFor).toMatchObject([{ name: '見本 花', reason: 'guardian' }]);
  expect(mine.person?.id).not.toBe(theirs.person?.id);
  expect((await session()).person?.id).toBe(mine.person?.id);
});

test('a child is no longer listed on its 15th birthday', async () => {
  await storePeople(table, [
    { personId: 'teen', name: '見本 葵', birthDate: '2011-11-22', guardians: ['taro'] },
  ]);
  const names = async () => (await session()).actingFor.map(({ name }) => name);
  expect(await names()).toEqual(['見本 花', '見本 葵']);
  portal.pass(12 * 3600); // 2026-11-22 in Japan
  await browser.arrive(TARO);
  expect(await names()).toEqual(['見本 花']);
});
