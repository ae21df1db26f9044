import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Table } from '../../functions/storage/client.ts';
import { testTable } from '../support/table.ts';
import { Browser } from './support/browser.ts';
import { storePeople } from './support/people.ts';
import { type TestPortal, testPortal } from './support/portal.ts';
import { stubProvider, TARO } from './support/stub-provider.ts';

const FAILED = '/sign-in/?problem=sign-in-failed';
let table: Table;
let portal: TestPortal;
let browser: Browser;

beforeAll(async () => {
  table = await testTable();
  await storePeople(table, [{ personId: 'taro' }]);
});
beforeEach(() => {
  portal = testPortal(table, stubProvider);
  browser = new Browser(portal);
});
const locationOf = async (who: Browser, address: string) =>
  (await who.fetch(address)).headers.get('location');

test('a state that was never given out is refused', async () => {
  await browser.setOut(TARO);
  const forged = `/api/sign-in/callback?code=${JSON.stringify(TARO)}&state=${'x'.repeat(43)}`;
  expect(await locationOf(browser, forged)).toBe(FAILED);
  expect(await locationOf(browser, '/api/sign-in/callback')).toBe(FAILED);
  expect(await locationOf(browser, '/api/sign-in/callback?state=')).toBe(FAILED);
  expect(browser.cookies().has('session')).toBe(false);
});

test('a callback counts once', async () => {
  const back = await browser.setOut(TARO);
  const attempt = browser.cookies().get('sign-in') as string;
  expect(await locationOf(browser, back)).toBe('/');
  browser.cookies().set('sign-in', attempt);
  expect(await locationOf(browser, back)).toBe(FAILED);
});

test('of callbacks side by side one starts a session', async () => {
  const back = await browser.setOut(TARO);
  const answers = await Promise.all(Array.from({ length: 6 }, () => browser.fetch(back)));
  const pages = answers.map((answer) => answer.headers.get('location')).sort();
  expect(pages).toEqual(['/', ...Array.from({ length: 5 }, () => FAILED)]);
  const started = answers.flatMap((answer) => answer.headers.getSetCookie());
  expect(started.filter((cookie) => cookie.startsWith('session='))).toHaveLength(1);
});

test('another browser cannot finish what this one began, and does not spoil it', async () => {
  const back = await browser.setOut(TARO);
  const other = new Browser(portal);
  expect(await locationOf(other, back)).toBe(FAILED);
  await other.setOut(TARO);
  expect(await locationOf(other, back)).toBe(FAILED);
  expect(await locationOf(browser, back)).toBe('/');
});

test('ten minutes at the provider are too long', async () => {
  const late = await browser.setOut(TARO);
  portal.pass(600);
  expect(await locationOf(browser, late)).toBe(FAILED);
  const back = await browser.setOut(TARO);
  portal.pass(599);
  expect(await locationOf(browser, back)).toBe('/');
});

test('giving up, a provider that is down and bad answers lead to pages in the chosen language', async () => {
  const state = new URL(await browser.setOut(TARO, '/api/sign-in?lang=en'), 'http://x')
    .searchParams;
  const back = `/api/sign-in/callback?error=access_denied&state=${state.get('state')}`;
  expect(await locationOf(browser, back)).toBe('/en/sign-in/?problem=sign-in-cancelled');
  expect(await browser.arrive('down')).toBe('/sign-in/?problem=sign-in-unavailable');
  expect(await browser.arrive('no JSON')).toBe(FAILED);
  const incomplete = { ...TARO, sub: 'new', birthdate: undefined };
  expect(await browser.arrive(incomplete)).toBe('/sign-in/?problem=claims-missing');
});

test('nothing of what went wrong reaches the browser', async () => {
  const answer = await browser.fetch(await browser.setOut('{"sub":"secret-sub","name":'));
  expect(answer.status).toBe(302);
  expect(await answer.text()).toBe('');
  expect(JSON.stringify([...answer.headers])).not.toContain('secret-sub');
  expect(answer.headers.get('cache-control')).toBe('no-store');
});

test('a provider that cannot be reached at the start leads to a page', async () => {
  const begin = async () => Promise.reject(new Error('secret reason'));
  const down = testPortal(table, { ...stubProvider, begin });
  const answer = await new Browser(down).fetch('/api/sign-in?lang=en');
  expect(answer.headers.get('location')).toBe('/en/sign-in/?problem=sign-in-unavailable');
});

test.each(['https://evil.example/', '//evil.example', '/\\evil.example', '/.//evil.example'])(
  'returnTo=%s does not leave the portal',
  async (returnTo) => {
    const start = `/api/sign-in?${new URLSearchParams({ returnTo })}`;
    expect(await browser.arrive(TARO, start)).toBe('/');
  },
);

test('the cookies are for this host and for the server only', async () => {
  const deps = testPortal(table, stubProvider, { publicOrigin: 'https://portal.example' });
  const away = await deps.app.request('/api/sign-in');
  const [cookie = ''] = away.headers.getSetCookie();
  expect(cookie).toMatch(/^__Host-sign-in=[\w-]{43};/);
  for (const rule of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax', 'Max-Age=600']) {
    expect(cookie).toContain(rule);
  }
  expect(cookie).not.toContain('Domain');
});
