import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SessionAnswer } from '../../shared/identity/contract.ts';
import { testTable } from '../support/table.ts';
import { Browser } from './support/browser.ts';
import { CARD, storePeople } from './support/people.ts';
import { portalWithProvider } from './support/portal.ts';

let portal: Awaited<ReturnType<typeof portalWithProvider>>;

beforeAll(async () => {
  const table = await testTable();
  await storePeople(table, [
    { personId: 'demo-father' },
    {
      personId: 'demo-child',
      name: '見本 花',
      birthDate: '2019-06-01',
      sex: '2',
      guardians: ['demo-father'],
    },
    {
      personId: 'demo-teen',
      name: '見本 葵',
      birthDate: '2011-11-21',
      sex: '2',
      guardians: ['demo-father'],
    },
    {
      personId: 'demo-hidden-child',
      name: '見本 陽',
      birthDate: '2018-06-01',
      guardians: ['demo-father'],
      stoppedBy: ['33120015'],
    },
    { personId: 'no-address', name: '𠮷田 次郎', birthDate: '1997-01-02', address: '' },
    {
      personId: 'withheld',
      name: '山田 花子',
      birthDate: '1980-01-01',
      sex: '2',
      stoppedBy: ['33120015'],
    },
  ]);
  portal = await portalWithProvider(table);
});
afterAll(() => portal.close());

test('a person signs in by address, sees name and children, and signs out', async () => {
  const browser = new Browser(portal);
  expect(await browser.signIn('demo-father', '/api/sign-in?returnTo=/medications/?q=a%26b')).toBe(
    '/medications/?q=a&b',
  );
  const session = await browser.json<SessionAnswer>('/api/session');
  expect(session).toMatchObject({
    signedIn: true,
    person: { name: '見本 太郎' },
    expiresAt: '2026-11-21T03:15:00.000Z',
  });
  expect(session.actingFor.map(({ name, reason }) => [name, reason])).toEqual([
    ['見本 花', 'guardian'],
  ]);
  expect(JSON.stringify(session)).not.toContain('demo-');

  const token = browser.cookies().get('session') as string;
  expect((await browser.post('/api/sign-out')).status).toBe(204);
  expect(browser.cookies().has('session')).toBe(false);
  browser.cookies().set('session', token);
  expect(await browser.json('/api/session')).toMatchObject({ signedIn: false });
});

test('a person without address types the numbers of the card', async () => {
  const browser = new Browser(portal);
  expect(await browser.signIn('no-address', '/api/sign-in?returnTo=/medications/&lang=en')).toBe(
    '/en/sign-in/link/',
  );
  expect(await browser.json('/api/session')).toMatchObject({ signedIn: false });
  const wrong = await browser.post('/api/link', { ...CARD, number: '9999' });
  expect(wrong.status).toBe(403);
  const right = await browser.post('/api/link', CARD);
  expect(await right.json()).toEqual({ returnTo: '/medications/' });
  expect(await browser.json('/api/session')).toMatchObject({ person: { name: '𠮷田 次郎' } });
  expect(await new Browser(portal).signIn('no-address')).toBe('/');
});

test('a withheld person is told the same as an unknown one', async () => {
  const browser = new Browser(portal);
  expect(await browser.signIn('withheld')).toBe('/sign-in/link/');
  const answer = await browser.post('/api/link', CARD);
  expect(await answer.json()).toMatchObject({ type: '/problems/not-linked', status: 403 });
  expect(await browser.json('/api/session')).toMatchObject({ signedIn: false });
});
