import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCsv } from '../../shared/kernel/csv.ts';
import { medicationPageTexts } from '../../shared/medications/page-texts.ts';
import { dataPageTexts } from '../../shared/site/data-page-texts.ts';
import { startBrowser, type TestBrowser } from '../support/browser.ts';
import { type RunningPortal, runPortal } from '../support/running-portal.ts';

const texts = medicationPageTexts.ja;
const frame = dataPageTexts.ja;
/** The 53-year-old of functions/local/demo/README.md. */
const KENICHI = 'p-7f3k2a';

let portal: RunningPortal;
let chromium: TestBrowser;

beforeAll(async () => {
  [portal, chromium] = await Promise.all([runPortal(), startBrowser()]);
}, 180_000);
afterAll(async () => {
  await chromium?.close();
  await portal?.stop();
});

/** Refusals that a test provokes: signed out, missing, and going back to a sign-in that is over. */
const expected = (text: string, url: string) =>
  /status of 40[14]/.test(text) || (/status of 400/.test(text) && url.includes('/provider/'));

async function visit(run: (page: Page, context: BrowserContext) => Promise<void>, width = 390) {
  const context = await chromium.browser.newContext({
    viewport: { width, height: 844 },
    locale: 'ja-JP',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const broken: string[] = [];
  page.on('pageerror', (error) => broken.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !expected(message.text(), message.location().url))
      broken.push(`${message.text()} ${message.location().url}`);
  });
  try {
    await run(page, context);
    expect(broken).toEqual([]);
  } finally {
    await context.close();
  }
}

async function signIn(page: Page, personId: string, path = '/medications/') {
  await page.goto(`${portal.origin}/api/sign-in?returnTo=${path}`);
  await page.locator(`button[name="person"][value="${personId}"]`).click();
}

/** The medicine as a person sees it: not its name among the choices of a closed filter. */
const shown = (page: Page) => page.getByText('アムロジピン').filter({ visible: true }).first();

const noViolations = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`),
  ).toEqual([]);
};
const fits = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

describe('a patient on a phone', () => {
  test('goes from the home page through sign-in to the medicines', () =>
    visit(async (page) => {
      await page.goto(portal.origin);
      await noViolations(page);
      await page.locator('main a[href="/medications/"]').first().click();
      await page.locator('main a[href^="/api/sign-in"]').first().click();
      await page.locator(`button[name="person"][value="${KENICHI}"]`).click();
      await page.waitForURL('**/medications/');
      await page
        .getByText(frame.recordsOf({ name: '架空　健一' }))
        .first()
        .waitFor();
      await shown(page).waitFor();
      await noViolations(page);
    }));

  test('searches, sees the conditions, and comes back with the back button', () =>
    visit(async (page) => {
      await signIn(page, KENICHI);
      const search = page.getByLabel(texts.search);
      await search.fill('あむろじぴん');
      await search.press('Enter');
      await page.getByText(texts.applied).waitFor();
      expect(page.url()).not.toMatch(/[?&]q=/); // what a person searches for stays out of the address
      await shown(page).waitFor();
      await noViolations(page);
      await page.goBack();
      await page.getByText(texts.applied).waitFor({ state: 'detached' });
    }));

  test('saves the CSV, which has what the page has', () =>
    visit(async (page) => {
      await signIn(page, KENICHI);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByText(texts.csv).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/^medications-\d{4}-\d\d-\d\d\.csv$/);
      const rows = readCsv(readFileSync(await download.path(), 'utf8'));
      const list = await page.evaluate(async () => (await fetch('/api/medications')).json());
      expect(list.next).toBeNull();
      expect(rows).toHaveLength(list.items.length + 1);
      expect(rows.map(({ fields }) => fields[6]).slice(1)).toEqual(
        list.items.map((item: { drugName: string }) => item.drugName),
      );
    }));

  test('sees the medicines of a child, and not those of a spouse', () =>
    visit(async (page) => {
      await signIn(page, KENICHI);
      await page.getByText(frame.child).first().click();
      await page
        .getByText(frame.recordsOf({ name: '架空　湊' }))
        .first()
        .waitFor();
      await noViolations(page);
      expect(await page.locator('main').innerText()).not.toContain('明子');
    }));

  test('signs out here, and every other tab follows', () =>
    visit(async (page, context) => {
      await signIn(page, KENICHI);
      await shown(page).waitFor();
      const second = await context.newPage();
      await second.goto(`${portal.origin}/medications/`);
      await shown(second).waitFor();
      await page.getByRole('button', { name: 'ログアウト' }).first().click();
      await shown(second).waitFor({ state: 'detached' });
      await shown(page).waitFor({ state: 'detached' });
      const { status } = await page.evaluate(async () => ({
        status: (await fetch('/api/medications')).status,
      }));
      expect(status).toBe(401);
      await page.goBack().catch(() => undefined);
      expect(await page.locator('body').innerText()).not.toContain('アムロジピン');
    }));

  test('a second person signs in with the same browser', () =>
    visit(async (page) => {
      await signIn(page, KENICHI);
      await page
        .getByText(frame.recordsOf({ name: '架空　健一' }))
        .first()
        .waitFor();
      await page.getByRole('button', { name: 'ログアウト' }).first().click();
      await shown(page).waitFor({ state: 'detached' });
      await signIn(page, 'p-m4x9qd');
      await page
        .getByText(frame.recordsOf({ name: '架空　明子' }))
        .first()
        .waitFor();
    }));

  test('whose data are withheld learns only whom to call', () =>
    visit(async (page) => {
      await signIn(page, 'p-v1s4hc');
      await page.waitForURL(/sign-in|medications/);
      const text = await page.locator('main').innerText();
      expect(text).not.toContain('例示');
      expect(text).toMatch(/保険者|電話/);
      await noViolations(page);
    }));
});

describe('every page', () => {
  test.each([
    '/',
    '/sign-in/',
    '/sign-in/link/',
    '/medications/',
    '/en/',
    '/en/sign-in/',
    '/en/medications/',
    '/404.html',
  ])('%s has no axe violation and fits 320 px', (path) =>
    visit(async (page) => {
      await page.goto(`${portal.origin}${path}`);
      await page.waitForLoadState('networkidle');
      expect(await fits(page)).toBe(true);
      await noViolations(page);
    }, 320),
  );

  test('the medicines fit 320 px, in Japanese and English, and for a very long name', () =>
    visit(async (page) => {
      await signIn(page, 'p-e3y7gs');
      await page.getByText('MONTENEGRO').first().waitFor();
      expect(await fits(page)).toBe(true);
      await page.goto(`${portal.origin}/en/medications/`);
      await page.getByText('MONTENEGRO').first().waitFor();
      expect(await fits(page)).toBe(true);
      await noViolations(page);
    }, 320));

  test('the keyboard alone reaches search and sign-out, and focus is always seen', () =>
    visit(async (page) => {
      await signIn(page, KENICHI);
      await shown(page).waitFor();
      const reached: string[] = [];
      for (let press = 0; press < 40; press += 1) {
        await page.keyboard.press('Tab');
        const focus = await page.evaluate(() => {
          const element = document.activeElement as HTMLElement;
          const style = getComputedStyle(element);
          return {
            body: element === document.body,
            name:
              element.innerText ||
              element.getAttribute('aria-label') ||
              element.getAttribute('name') ||
              element.tagName,
            seen: style.outlineStyle !== 'none' || style.boxShadow !== 'none',
          };
        });
        reached.push(focus.name);
        if (!focus.body) expect(focus).toMatchObject({ seen: true });
      }
      expect(reached.join('\n')).toContain('ログアウト');
      expect(reached).toContain('q');
    }));
});
