import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkupPageTexts } from '../../shared/checkups/page-texts.ts';
import { checkupTexts } from '../../shared/checkups/texts.ts';
import { startBrowser, type TestBrowser } from '../support/browser.ts';
import { type RunningPortal, runPortal } from '../support/running-portal.ts';

const page = checkupPageTexts.ja;
const texts = checkupTexts.ja;
const KENICHI = 'p-7f3k2a'; // five years
const HATSU = 'p-h6n1zv'; // 後期高齢者, every way in which a value can be missing
const NOBODYS = 'p-t9b5ju'; // none
let portal: RunningPortal;
let chromium: TestBrowser;

beforeAll(async () => {
  [portal, chromium] = await Promise.all([runPortal(), startBrowser()]);
}, 180_000);
afterAll(async () => {
  await chromium?.close();
  await portal?.stop();
});

type Options = { width?: number; path?: string; before?: (tab: Page) => Promise<void> };

async function asPerson(
  person: string,
  run: (tab: Page) => Promise<void>,
  { width = 390, path = '/checkups/', before }: Options = {},
) {
  const context = await chromium.browser.newContext({
    viewport: { width, height: 844 },
    locale: 'ja-JP',
    reducedMotion: 'reduce',
  });
  const tab = await context.newPage();
  const broken: string[] = [];
  tab.on('pageerror', (error) => broken.push(error.message));
  tab.on('console', (message) => {
    if (/Content Security Policy|hydrat/i.test(message.text())) broken.push(message.text());
  });
  try {
    await before?.(tab);
    await tab.goto(`${portal.origin}/api/sign-in?returnTo=${encodeURIComponent(path)}`);
    await tab.locator(`button[name="person"][value="${person}"]`).click();
    await tab.waitForURL(`${portal.origin}${path}`);
    await run(tab);
    expect(broken).toEqual([]);
  } finally {
    await context.close();
  }
}

async function isSound(tab: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page: tab }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
  ).toEqual([]);
  expect(
    await tab.evaluate(
      () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
    ),
  ).toBe(true);
}

async function openAll(tab: Page): Promise<void> {
  await tab.locator('.group').first().waitFor();
  await tab.locator('main details').evaluateAll((all) => {
    for (const one of all) one.setAttribute('open', '');
  });
}

/** Text without a language of its own that an English voice cannot read. */
const unmarked = (tab: Page) =>
  tab.evaluate(() => {
    const found: string[] = [];
    const main = document.querySelector('main') as HTMLElement;
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (
        /[ぁ-ヿ㐀-鿿、]/.test(node.nodeValue ?? '') &&
        node.parentElement?.closest<HTMLElement>('[lang]')?.lang !== 'ja'
      )
        found.push(node.nodeValue ?? '');
    return found;
  });

describe('somebody with five years', () => {
  test('reads first what is outside the range, with its limit and what changed', () =>
    asPerson(KENICHI, async (tab) => {
      const item = tab.locator('.outside li').first();
      await item.getByText(texts.judgements.referral, { exact: true }).waitFor();
      await item.getByText(/前回より/).waitFor();
      // which of the two judgements is meant
      await item.getByText(`${page.worse} (前回：${texts.judgements.guidance})`).waitFor();
      await tab.locator('.about').getByText(texts.metabolic).waitFor();
      expect(await tab.locator('.counts li').count()).toBe(3);
    }));

  test.each(['/checkups/', '/en/checkups/'])('%s: no axe violation, fits 320 px', (path) =>
    asPerson(
      KENICHI,
      async (tab) => {
        await tab.locator('.trend svg').first().waitFor();
        await openAll(tab);
        await isSound(tab);
      },
      { width: 320, path },
    ),
  );

  test('is short enough for a phone, with ways to its parts', () =>
    asPerson(KENICHI, async (tab) => {
      const links = tab.locator('.contents a');
      await links.first().waitFor();
      const parts = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')));
      expect(parts).toHaveLength(7);
      for (const part of parts) expect(await tab.locator(part ?? '').count()).toBe(1);
      expect(await tab.evaluate(() => document.body.scrollHeight)).toBeLessThan(14_000);
      await links.nth(1).click();
      expect(await tab.locator('#results').isVisible()).toBe(true);
    }));

  test.each(['/en/checkups/', '/en/medications/', '/en/treatments/'])(
    '%s: what stays Japanese says so',
    (path) =>
      asPerson(
        KENICHI,
        async (tab) => {
          await tab.locator('main [lang="ja"]').nth(20).waitFor({ state: 'attached' });
          expect(await unmarked(tab)).toEqual([]);
        },
        { path },
      ),
  );

  test('chooses another year and comes back with the back button', () =>
    asPerson(KENICHI, async (tab) => {
      await tab.getByRole('heading', { name: page.latest }).waitFor();
      await tab.getByRole('navigation', { name: page.choose }).getByRole('button').nth(2).click();
      await tab.waitForURL(/\?show=2$/);
      expect(await tab.getByRole('heading', { name: page.latest }).count()).toBe(0);
      await tab.goBack();
      await tab.getByRole('heading', { name: page.latest }).waitFor();
    }));

  test('compares two years with the keyboard; the choice stands in the address', () =>
    asPerson(KENICHI, async (tab) => {
      const first = tab.getByLabel(page.compareOf({ which: page.compareFirst }), { exact: true });
      await first.selectOption('4');
      await first.press('Tab');
      await tab.keyboard.press('Tab');
      await tab.keyboard.press('Enter');
      await tab.waitForURL(/\?compare=4,0$/);
      const heads = await tab.locator('.side-by-side thead th').allTextContents();
      expect(heads[1]).toContain('2022年');
      await first.selectOption('0');
      await tab.getByRole('button', { name: page.compareShow }).click();
      await tab.getByText(page.compareSame).waitFor();
      await tab.reload();
      await tab.locator('.side-by-side').waitFor({ state: 'attached' });
      expect(await first.inputValue()).toBe('4');
    }));

  test('a chart says in its table what it draws, and a year without a value is not zero', () =>
    asPerson(KENICHI, async (tab) => {
      const trends = tab.locator('.trend');
      await trends.first().waitFor();
      for (const trend of await trends.all()) {
        const drawn = await trend.locator('.point text').allTextContents();
        const cells = await trend.locator('tbody td.value').allTextContents();
        const told = cells
          .map((text) => text.split(' ')[0])
          .filter((text) => drawn.includes(text ?? ''));
        expect(told).toEqual(drawn);
        expect(cells.length).toBeGreaterThanOrEqual(drawn.length);
      }
      expect(await trends.count()).toBeGreaterThan(8);
    }));

  test('saves every file, and nothing in its name tells who', () =>
    asPerson(KENICHI, async (tab) => {
      const links = tab.locator('a[href*="/export"]');
      await links.first().waitFor();
      for (const link of await links.all()) {
        const waiting = tab.waitForEvent('download');
        await link.click();
        const file = await waiting;
        expect(await file.failure()).toBeNull();
        expect(file.suggestedFilename()).toMatch(/^[a-z0-9.-]+\.(pdf|csv|xml|json)$/);
      }
      expect(await links.count()).toBe(7);
    }));

  test('prints the checkup without what is only for the screen', () =>
    asPerson(KENICHI, async (tab) => {
      await tab.locator('.group').first().waitFor();
      await tab.emulateMedia({ media: 'print' });
      expect(await tab.locator('.trends').isVisible()).toBe(false);
      expect(await tab.locator('.checkup .actions').isVisible()).toBe(false);
      // folded or not, paper shows all of it
      const heights = await tab
        .locator('.group .results tbody tr')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
      expect(heights.length).toBeGreaterThan(30);
      expect(heights.filter((height) => height < 5)).toEqual([]);
      const grids = await tab
        .locator('main .page, main .records, main section')
        .evaluateAll((all) =>
          all.filter((one) => getComputedStyle(one).display === 'grid').map((one) => one.className),
        );
      expect(grids).toEqual([]); // a grid over a page break is drawn over itself
    }));

  test.each([320, 390])('keeps every name readable beside a long answer, %i px', (width) =>
    asPerson(
      HATSU,
      async (tab) => {
        await openAll(tab);
        const names = tab.locator('.results:not(.side-by-side) tbody th[scope="row"]');
        const narrow = await names.evaluateAll((all) =>
          all
            .map((one) => ({ name: one.textContent, width: one.getBoundingClientRect().width }))
            .filter((one) => one.width < 80),
        );
        expect(await names.count()).toBeGreaterThan(10);
        expect(narrow).toEqual([]);
      },
      { width },
    ),
  );
});

describe('somebody of 75 or older', () => {
  test('has neither メタボ判定 nor レベル, and reads why a value is missing', () =>
    asPerson(HATSU, async (tab) => {
      await tab.getByText(texts.diagnosis).waitFor();
      expect(await tab.getByText(texts.metabolic).count()).toBe(0);
      expect(await tab.getByText(texts.guidance, { exact: true }).count()).toBe(0);
      await openAll(tab);
      await tab.getByText(texts.absences['not-performed']).first().waitFor();
      await tab.getByText(texts.absences['not-measurable']).first().waitFor();
      await tab.getByText(/以上/).first().waitFor();
      await isSound(tab);
    }));
});

describe('states', () => {
  test('nothing delivered: why, when it is expected, whom to ask', () =>
    asPerson(
      NOBODYS,
      async (tab) => {
        await tab.getByText(texts.empty).waitFor();
        await tab.getByRole('heading', { name: page.turn }).waitFor();
        await isSound(tab);
      },
      { width: 320 },
    ));

  test('failed, then loaded again', () => {
    let fail = true;
    return asPerson(
      KENICHI,
      async (tab) => {
        await tab.getByRole('alert').waitFor();
        await isSound(tab);
        fail = false;
        await tab.getByRole('button', { name: 'もう一度読み込む' }).click();
        await tab.getByRole('heading', { name: page.latest }).waitFor();
      },
      {
        before: async (tab) => {
          await tab.route('**/api/checkups?*', (route) =>
            fail ? route.abort() : route.continue(),
          );
        },
      },
    );
  });
});
