import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startBrowser, type TestBrowser } from '../support/browser.ts';
import { type RunningPortal, runPortal } from '../support/running-portal.ts';

vi.setConfig({ testTimeout: 60_000 });

let portal: RunningPortal;
let chromium: TestBrowser;
beforeAll(async () => {
  [portal, chromium] = await Promise.all([runPortal(), startBrowser()]);
}, 180_000);
afterAll(async () => {
  await chromium?.close();
  await portal?.stop();
});

const PAGES = ['/medications/', '/medications/share/', '/en/medications/', '/treatments/'];

test.each(PAGES.flatMap((path) => [320, 390].map((width) => ({ path, width }))))(
  '$path, $width px: no number is broken between two lines',
  async ({ path, width }) => {
    const context = await chromium.browser.newContext({ viewport: { width, height: 844 } });
    try {
      const tab = await context.newPage();
      await tab.goto(`${portal.origin}/api/sign-in?returnTo=${encodeURIComponent(path)}`);
      await tab.locator('button[name="person"][value="p-7f3k2a"]').click();
      const numbers = tab.locator('main .whole');
      await numbers.first().waitFor();
      const broken = await numbers.evaluateAll((all) =>
        all
          .filter((one) => {
            const { right } = one.getBoundingClientRect();
            return one.getClientRects().length > 1 || right > document.documentElement.clientWidth;
          })
          .map((one) => one.textContent),
      );
      expect(broken).toEqual([]);
      expect(await numbers.count()).toBeGreaterThan(3);
    } finally {
      await context.close();
    }
  },
);
