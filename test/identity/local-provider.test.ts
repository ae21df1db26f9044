import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPeople } from '../../functions/local/demo/people.ts';
import { choosePage } from '../../functions/local/provider/page.ts';
import { listPeople } from '../../functions/local/provider/people.ts';
import type { Table } from '../../functions/storage/client.ts';
import { dateInJapan } from '../../shared/kernel/dates.ts';
import { testTable } from '../support/table.ts';
import { Browser } from './support/browser.ts';
import { person, storePeople } from './support/people.ts';
import { ORIGIN, portalWithProvider } from './support/portal.ts';

const today = dateInJapan(new Date('2026-11-21T03:00:00Z'));
const DEMO = demoPeople(today).elder.personId;
let table: Table;
let portal: Awaited<ReturnType<typeof portalWithProvider>>;

beforeAll(async () => {
  table = await testTable();
  await storePeople(table, [
    { personId: 'a-imported', name: '<b>見本</b> & "太郎"' },
    { personId: DEMO, name: '𠮷田 太郎', kana: 'ヨシダ タロウ', birthDate: '1973-11-22' },
  ]);
  portal = await portalWithProvider(table);
});
afterAll(() => portal.close());

const openForm = async () => {
  const browser = new Browser(portal);
  const { address, page } = await browser.follow('/api/sign-in');
  return { browser, address, page };
};
const send = (browser: Browser, address: string, body: string) =>
  browser.fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body,
  });

test('the page is a plain form in Japanese: a button per person, demo people first, and a text field', async () => {
  const { page } = await openForm();
  const html = (await page?.text()) ?? '';
  expect(page?.status).toBe(200);
  expect(html).toContain('<html lang="ja">');
  expect(html).toContain('これは開発用のサインイン画面です');
  expect(html).not.toContain('<script');
  expect(html.match(/<form/g)).toHaveLength(1);
  expect([...html.matchAll(/<button name="person" value="([^"]*)"/g)].map(([, id]) => id)).toEqual([
    DEMO,
    'a-imported',
  ]);
  expect(html).toMatch(/<input[^>]*name="person"/);
  expect(html).toContain('𠮷田 太郎（52歳）<small>ヨシダ タロウ</small>');
  expect(html).toContain('&lt;b&gt;見本&lt;/b&gt; &amp; &quot;太郎&quot;');
  expect(page?.headers.get('content-security-policy')).toContain("default-src 'none'");
});

test.each([
  [`person=${DEMO}`, 303],
  [`person=&person=${DEMO}`, 303],
  [`person=${DEMO}&person=`, 303],
  [`person=+${DEMO}+`, 303],
  ['person=', 422],
  ['', 422],
  ['person=nobody', 422],
])('the answer to %j is %i', async (body, status) => {
  const { browser, address } = await openForm();
  const answer = await send(browser, address, body);
  expect(answer.status).toBe(status);
  if (status === 422) expect(await answer.text()).toContain('role="alert"');
});

test('an id longer than any key is nobody', async () => {
  const { browser, address } = await openForm();
  expect((await send(browser, address, `person=${'x'.repeat(5_000)}`)).status).toBe(422);
});

test('each sign-in asks again, and one person keeps one sub', async () => {
  const { browser, address } = await openForm();
  const first = await send(browser, address, `person=${DEMO}`);
  expect(first.headers.get('location')).toBeTruthy();
  expect(await browser.signIn(DEMO)).toBe('/');
  const again = await browser.follow('/api/sign-in');
  expect(await again.page?.text()).toContain('これは開発用のサインイン画面です');
});

test('an attempt that is over shows a way back, not a stack', async () => {
  const browser = new Browser(portal);
  const lost = await browser.fetch(`${portal.issuer}/interaction/unknown`);
  const html = await lost.text();
  expect(lost.status).toBe(400);
  expect(html).toContain(`href="${ORIGIN}"`);
  expect(html).not.toContain('at ');
});

test.each([
  ['without PKCE', { code_challenge: undefined, code_challenge_method: undefined }],
  ['with plain PKCE', { code_challenge_method: 'plain' }],
  ['with another client', { client_id: 'other' }],
  ['with a return address that is not registered', { redirect_uri: 'https://evil.example/' }],
  ['with the implicit flow', { response_type: 'id_token' }],
])('an authorization request %s is refused', async (_, change) => {
  const address = await portal.deps.provider.begin({
    state: 's'.repeat(43),
    nonce: 'n'.repeat(43),
    verifier: 'v'.repeat(43),
  });
  for (const [name, value] of Object.entries<string | undefined>(change)) {
    address.searchParams.delete(name);
    if (value) address.searchParams.set(name, value);
  }
  const answer = await fetch(address, { redirect: 'manual' });
  const back = answer.headers.get('location') ?? '';
  expect(back).not.toContain('evil.example');
  expect(back).not.toContain('/interaction/');
  expect(answer.status >= 400 || back.includes('error=')).toBe(true);
});

test('a code is worth nothing without the key of the portal or a second time', async () => {
  const browser = new Browser(portal);
  const back = new URL(await browser.choose('/api/sign-in', DEMO));
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    code: back.searchParams.get('code') ?? '',
    redirect_uri: `${ORIGIN}/api/sign-in/callback`,
    client_id: 'portal',
    code_verifier: 'v'.repeat(43),
  });
  const stolen = await fetch(`${portal.issuer}/token`, { method: 'POST', body });
  expect(stolen.status).toBe(401);
  expect(await browser.follow(back.href)).toMatchObject({ address: `${ORIGIN}/` });
});

test('the list ends at 200 people', async () => {
  const crowd = await testTable();
  await storePeople(
    crowd,
    Array.from({ length: 230 }, (_, n) => ({ personId: `p-${String(n).padStart(3, '0')}` })),
  );
  await storePeople(crowd, [{ personId: DEMO }]);
  const listed = await listPeople(crowd, today);
  expect(listed).toHaveLength(200);
  expect(listed[0]?.personId).toBe(DEMO);
});

test('an error is announced and tied to the field', () => {
  const html = choosePage([person({ personId: 'x' })], dateInJapan(new Date(0)), 'だめ');
  expect(html).toContain('<p class="error" role="alert" id="wrong">だめ</p>');
  expect(html).toContain('aria-describedby="wrong"');
});
