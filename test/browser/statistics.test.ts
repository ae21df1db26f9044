import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ALL_SERIES } from '../../shared/statistics/catalogue.ts';
import { statisticsPageTexts } from '../../shared/statistics/page-texts.ts';
import { TOPICS } from '../../shared/statistics/topics.ts';
import { startBrowser, type TestBrowser } from '../support/browser.ts';
import { ensureSite, ORIGIN, serveSite } from '../support/built-site.ts';
import { isSound } from './state-page.ts';

vi.setConfig({ testTimeout: 120_000 });

let chromium: TestBrowser;
beforeAll(async () => {
  await ensureSite();
  chromium = await startBrowser();
}, 120_000);
afterAll(() => chromium?.close());

async function onPages(width: number, run: (page: Page) => Promise<void>) {
  const context = await chromium.browser.newContext({
    viewport: { width, height: 800 },
    locale: 'ja-JP',
  });
  try {
    const page = await context.newPage();
    await serveSite(page);
    await run(page);
  } finally {
    await context.close();
  }
}

const PATHS = [
  '/statistics/',
  '/statistics/sources/',
  ...TOPICS.map((topic) => `/statistics/${topic}/`),
  ...ALL_SERIES.map(({ topic, id }) => `/statistics/${topic}/${id}/`),
];
/** Width of a sheet of A4 without the usual margins of 1 cm, in CSS px. */
const UPRIGHT_PX = 718;
const ACROSS_PX = 1046;
const WIDE_TABLE = '/statistics/registration/cards-2022-01-by-age/';

test.each(['', '/en'])('every page of "%s" fits 320 px: only tables move sideways', (language) =>
  onPages(320, async (page) => {
    const wide: string[] = [];
    for (const path of PATHS) {
      await page.goto(`${ORIGIN}${language}${path}`);
      const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
      if (scrollWidth > clientWidth) wide.push(path);
    }
    expect(wide).toEqual([]);
  }),
);

test.each([
  [320, '/statistics/'],
  [1280, '/en/statistics/'],
  [320, '/en/statistics/sources/'],
  [390, '/statistics/rollout/'],
  [1280, '/en/statistics/viewing/'],
  [320, '/en/statistics/fees/'],
  [1280, '/statistics/use/use-2024-09-hospital/'],
  [320, WIDE_TABLE],
  [320, '/statistics/survey/survey-2022-01-status/'],
  [390, '/en/statistics/rollout/rollout-timeline/'],
])('no axe violation at %i px: %s', (width, path) =>
  onPages(width, async (page) => {
    await page.goto(`${ORIGIN}${path}`);
    await page.locator('details').evaluateAll((all) => {
      for (const one of all) one.setAttribute('open', '');
    });
    await isSound(page);
  }),
);

test('a wide table is reached and moved with keys; its names of rows stay', () =>
  onPages(320, async (page) => {
    await page.goto(`${ORIGIN}${WIDE_TABLE}`);
    const region = page.getByRole('region', { name: /年齢と男女別/ });
    for (let step = 0; step < 30; step++) {
      await page.keyboard.press('Tab');
      if (await region.evaluate((box) => box === document.activeElement)) break;
    }
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => region.evaluate((box) => box.scrollLeft)).toBeGreaterThan(30);
    const left = await page.locator('tbody th').first().boundingBox();
    expect(left?.x).toBeCloseTo(16, 0);
  }));

test('a chart is an image with a name, and a description that leads to the table', () =>
  onPages(390, async (page) => {
    await page.goto(`${ORIGIN}/en/statistics/use/use-2024-09-by-prefecture/`);
    const chart = page.getByRole('img', { name: /by prefecture/ });
    expect(await chart.count()).toBe(1);
    expect(await chart.locator('desc').textContent()).toMatch(
      /Highest: Toyama, 21\.29%\..*The same figures are in the table below\./,
    );
  }));

test('the texts of charts are no smaller than 9.5 px on the smallest screen', () =>
  onPages(320, async (page) => {
    for (const path of ['/statistics/rollout/', '/en/statistics/viewing/', WIDE_TABLE]) {
      await page.goto(`${ORIGIN}${path}`);
      const sizes = await page.locator('svg[role=img] text').evaluateAll((texts) =>
        texts.map((text) => {
          const scale = (text as SVGTextElement).getScreenCTM()?.a ?? 0;
          return Number.parseFloat(getComputedStyle(text).fontSize) * scale;
        }),
      );
      expect(Math.min(...sizes)).toBeGreaterThan(9.5);
    }
  }));

describe('in print', () => {
  test('folded tables are open and controls are gone', () =>
    onPages(794, async (page) => {
      await page.goto(`${ORIGIN}/statistics/rollout/`);
      const folded = page.locator('details:not([open]) table').first();
      expect(await folded.isVisible()).toBe(false);
      await page.emulateMedia({ media: 'print' });
      expect(await folded.isVisible()).toBe(true);
      expect(await page.getByText(statisticsPageTexts.ja.openTable).first().isVisible()).toBe(
        false,
      );
      expect(await page.locator('nav:visible').count()).toBe(0);
    }));
  test.each(['', '/en'])('the widest table of "%s" has a sheet across and fits it', (language) =>
    onPages(ACROSS_PX, async (page) => {
      await page.goto(`${ORIGIN}${language}${WIDE_TABLE}`);
      await page.emulateMedia({ media: 'print' });
      const width = await page.locator('table').evaluate((table) => table.scrollWidth);
      expect(width).toBeLessThanOrEqual(ACROSS_PX);
      const pdf = await page.pdf({ preferCSSPageSize: true, format: 'A4' });
      const sheets = [...pdf.toString('latin1').matchAll(/MediaBox \[0 0 (\d+)/g)].map(
        ([, points]) => (Number(points) > 800 ? 'across' : 'upright'),
      );
      expect(sheets.at(0)).toBe('upright');
      expect(sheets.at(-1)).toBe('across');
    }),
  );
  test('every other table fits an upright sheet', () =>
    onPages(UPRIGHT_PX, async (page) => {
      await page.emulateMedia({ media: 'print' });
      const wide: string[] = [];
      for (const { topic, id, columns } of ALL_SERIES) {
        if (columns.length > 8) continue;
        await page.goto(`${ORIGIN}/en/statistics/${topic}/${id}/`);
        const width = await page.locator('table').evaluate((table) => table.scrollWidth);
        if (width > UPRIGHT_PX) wide.push(`${id} ${width}`);
      }
      expect(wide).toEqual([]);
    }));
});
