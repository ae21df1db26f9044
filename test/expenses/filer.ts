import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { expensePageTexts } from '../../shared/expenses/page-texts.ts';
import { startBrowser } from '../support/browser.ts';
import { runPortal } from '../support/running-portal.ts';

/** The 53-year-old of functions/local/demo/README.md; he acts for a child. */
const KENICHI = 'p-7f3k2a';
export const YEAR = '/expenses/?year=2026';

/** The demo portal and a browser at 320 px, for one filer. */
export async function startFiler() {
  const [portal, chromium] = await Promise.all([runPortal(), startBrowser()]);
  return {
    origin: portal.origin,
    async stop() {
      await chromium.close();
      await portal.stop();
    },

    async visit(run: (page: Page, context: BrowserContext) => Promise<void>) {
      const context = await chromium.browser.newContext({
        viewport: { width: 320, height: 844 },
        locale: 'ja-JP',
        acceptDownloads: true,
      });
      const page = await context.newPage();
      const broken: string[] = [];
      page.on('pageerror', (error) => broken.push(error.message));
      try {
        await run(page, context);
        expect(broken).toEqual([]);
      } finally {
        await context.close();
      }
    },

    async signIn(page: Page, path = YEAR) {
      await page.goto(`${portal.origin}/api/sign-in?returnTo=/expenses/`);
      await page.locator(`button[name="person"][value="${KENICHI}"]`).click();
      await page.waitForURL('**/expenses/');
      await page.goto(`${portal.origin}${path}`);
      await page.locator('#sums').waitFor();
      await page.locator('#household').waitFor();
    },
  };
}
export type Filer = Awaited<ReturnType<typeof startFiler>>;

export const noViolations = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`),
  ).toEqual([]);
};

export const fits = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

/** 医療費控除で数える額, as the summary shows it. */
export const counted = async (page: Page) => {
  const text = await page.locator('.summary .figure').nth(1).innerText();
  return Number(text.replace(/[^\d]/g, ''));
};

export const editFirst = (page: Page) =>
  page.getByRole('button', { name: new RegExp(`^${expensePageTexts.ja.rows.edit}`) }).first();
