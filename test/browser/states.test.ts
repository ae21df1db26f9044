import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { SIGN_IN_PROBLEMS } from '../../shared/identity/contract.ts';
import { sessionTexts } from '../../shared/identity/session-texts.ts';
import { signInProblemTexts } from '../../shared/identity/texts.ts';
import { problemTexts } from '../../shared/kernel/problem-texts.ts';
import { medicationPageTexts } from '../../shared/medications/page-texts.ts';
import { medicationTexts } from '../../shared/medications/texts.ts';
import { dataPageTexts } from '../../shared/site/data-page-texts.ts';
import { startBrowser, type TestBrowser } from '../support/browser.ts';
import { ensureSite } from '../support/built-site.ts';
import { list, SIGNED_OUT, signedIn } from '../support/fake-api.ts';
import { inState, isSound, type State } from './state-page.ts';

vi.setConfig({ testTimeout: 60_000 });

let chromium: TestBrowser;
beforeAll(async () => {
  await ensureSite();
  chromium = await startBrowser();
}, 120_000);
afterAll(() => chromium?.close());

const page = medicationPageTexts.ja;
const frame = dataPageTexts.ja;
const problem = (code: keyof typeof problemTexts.ja) => problemTexts.ja[code];

type Case = State & { name: string; shows: string; act?: (page: Page) => Promise<unknown> };
const cases: Case[] = [
  { name: 'ready', shows: medicationTexts.ja.now },
  { name: 'ready, for a child', session: signedIn(900, true), shows: frame.child },
  { name: 'ready, in English', path: '/en/medications/', shows: medicationTexts.en.now },
  { name: 'signed out', session: SIGNED_OUT, shows: sessionTexts.ja.signedOut.none.title },
  { name: 'loading', medications: 'never', shows: dataPageTexts.ja.loading },
  { name: 'empty', medications: { json: list({ items: [] }) }, shows: page.emptyHelp },
  {
    name: 'nothing fits the filter',
    path: '/medications/?route=internal&from=2026-01-01',
    medications: { json: list({ items: [] }) },
    shows: medicationTexts.ja.emptyFiltered,
    act: (tab) => tab.getByText(page.filter, { exact: true }).click(),
  },
  {
    name: 'no access record',
    medications: { problem: 'no-audit', status: 503 },
    shows: problem('no-audit').action,
  },
  {
    name: 'withheld',
    medications: { problem: 'not-available', status: 404 },
    shows: problem('not-available').action,
  },
  { name: 'no signal', medications: 'no-signal', shows: problem('offline').action },
  { name: 'unreadable', medications: { json: { items: 7 } }, shows: problem('unreadable').action },
  {
    name: 'session gone meanwhile',
    medications: { problem: 'session-expired', status: 401 },
    shows: sessionTexts.ja.signedOut.expired.text,
  },
  {
    name: 'partly: the next page fails',
    medications: ({ search }) =>
      search.has('cursor') ? 'no-signal' : { json: list({ next: 'p2' }) },
    shows: page.more,
    act: async (tab) => {
      await tab.getByRole('button', { name: page.more }).click();
      await tab.getByText(page.moreFailed).waitFor();
    },
  },
  {
    name: 'not mine, asked',
    shows: frame.notMine.ask,
    act: async (tab) => {
      await tab.getByText(frame.notMine.ask).click();
      await tab.getByText(frame.notMine.text).waitFor();
    },
  },
  { name: 'about to end', session: signedIn(45), shows: sessionTexts.ja.ending.title },
];

describe('page of medicines', () => {
  test.each(cases)('$name: says what it should, no axe violation, fits 320 px', (state) =>
    inState(chromium, { ...state, width: 320 }, async ({ page: tab }) => {
      await tab.getByText(state.shows).first().waitFor();
      await state.act?.(tab);
      await isSound(tab);
    }),
  );

  test('with text of double size nothing is cut off or pushed out', () =>
    inState(chromium, { width: 640 }, async ({ page: tab }) => {
      await tab.getByText(medicationTexts.ja.now).waitFor();
      await tab.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
      await isSound(tab);
    }));

  test('without script it says what to do', () =>
    inState(chromium, { scripts: false }, async ({ page: tab }) => {
      expect(await tab.locator('noscript').innerText()).toBe(dataPageTexts.ja.noScript);
    }));
});

describe('sign-in page', () => {
  test.each(SIGN_IN_PROBLEMS)('%s is said, and only that', (code) =>
    inState(chromium, { path: `/sign-in/?problem=${code}`, width: 320 }, async ({ page: tab }) => {
      const shown = await tab.locator('[data-problem]:visible').allInnerTexts();
      expect(shown).toHaveLength(1);
      expect(shown[0]).toContain(signInProblemTexts.ja[code].title);
      await isSound(tab);
    }),
  );
  test.each(['', '?problem=', '?problem=<b>', '?problem=toString'])(
    '%s shows no problem',
    (query) =>
      inState(chromium, { path: `/sign-in/${query}` }, async ({ page: tab }) => {
        expect(await tab.locator('[data-problem]:visible').count()).toBe(0);
      }),
  );
  test('the way back goes along, as one parameter', () =>
    inState(
      chromium,
      { path: '/en/sign-in/?returnTo=%2Fen%2Fmedications%2F%3Froute%3Dinternal%26lang%3Dxx' },
      async ({ page: tab }) => {
        const href = await tab.locator('a[data-start]').getAttribute('href');
        const query = new URLSearchParams(href?.split('?')[1]);
        expect(query.get('returnTo')).toBe('/en/medications/?route=internal&lang=xx');
        expect(query.getAll('lang')).toEqual(['en']);
      },
    ));
  test('works without script', () =>
    inState(chromium, { path: '/sign-in/', scripts: false }, async ({ page: tab }) => {
      const href = await tab.locator('a[data-start]').getAttribute('href');
      expect(href).toBe('/api/sign-in?returnTo=%2Fmedications%2F&lang=ja');
      await tab.locator('summary').first().click();
      expect(await tab.locator('details[open] p').first().isVisible()).toBe(true);
    }));
});
