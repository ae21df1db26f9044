import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { facilityPageTexts } from '../../shared/facilities/page-texts.ts';
import { facilityTexts } from '../../shared/facilities/texts.ts';
import { startBrowser, type TestBrowser } from '../support/browser.ts';
import { type RunningPortal, runPortal } from '../support/running-portal.ts';

const texts = facilityPageTexts.ja;
let portal: RunningPortal;
let chromium: TestBrowser;

beforeAll(async () => {
  [portal, chromium] = await Promise.all([runPortal(), startBrowser()]);
}, 180_000);
afterAll(async () => {
  await chromium?.close();
  await portal?.stop();
});

async function visit(run: (page: Page) => Promise<void>, options: BrowserContextOptions = {}) {
  const context = await chromium.browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'ja-JP',
    ...options,
  });
  const page = await context.newPage();
  const broken: string[] = [];
  page.on('pageerror', (error) => broken.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of (404|429)/.test(message.text()))
      broken.push(message.text());
  });
  try {
    await run(page);
    expect(broken).toEqual([]);
  } finally {
    await context.close();
  }
}

const results = (page: Page) => page.locator('.facilities > li');
const firstId = async (query: string): Promise<string> => {
  const answer = await fetch(`${portal.origin}/api/facilities?limit=1&${query}`);
  return (await answer.json()).items[0].id;
};

describe('without script', () => {
  const noScript = { javaScriptEnabled: false };

  test('a search, its conditions, the next page, and all of it in the address', () =>
    visit(async (page) => {
      await page.goto(`${portal.origin}/facilities/`);
      await page.getByLabel(texts.q).fill('薬');
      await page.getByRole('button', { name: texts.search }).click();
      expect(await results(page).count()).toBe(20);
      expect(new URL(page.url()).searchParams.get('q')).toBe('薬');
      await page.locator('summary', { hasText: texts.filters }).click();
      await page.getByLabel(facilityTexts.ja.kind.pharmacy).check();
      await page.getByLabel(texts.prefecture, { exact: true }).selectOption('13');
      await page.getByRole('button', { name: texts.search }).click();
      expect(await page.locator('.facilities').innerText()).toContain('東京都');
      expect(await page.getByLabel(facilityTexts.ja.kind.pharmacy).isChecked()).toBe(true);
      const names = await results(page).locator('h3').allInnerTexts();
      await page.getByRole('link', { name: texts.next }).click();
      const more = await results(page).locator('h3 a').all();
      expect(more.length).toBeGreaterThan(0);
      expect(await results(page).locator('h3').allInnerTexts()).not.toEqual(names);
      await page.getByRole('link', { name: texts.first }).click();
      expect(await results(page).locator('h3').allInnerTexts()).toEqual(names);
    }, noScript));

  test('near a place by its name, nearest first', () =>
    visit(async (page) => {
      await page.goto(`${portal.origin}/facilities/`);
      await page.getByLabel(texts.place).fill('札幌市中央区');
      await page.getByRole('button', { name: texts.search }).click();
      await page.getByText(texts.nearPlace({ place: '北海道札幌市中央区' })).waitFor();
      await results(page).first().getByText(/約.*m/).waitFor();
    }, noScript));

  test('from the prefecture to the municipality to the kind to one facility', () =>
    visit(async (page) => {
      await page.goto(`${portal.origin}/facilities/`);
      await page.getByRole('link', { name: '東京都', exact: true }).click();
      await page.locator('.places a').first().click();
      await page.locator('.places a').first().click();
      await results(page).first().locator('h3 a').click();
      await page.getByText(facilityTexts.ja.callFirst).waitFor();
      expect(await page.locator('script[type="application/ld+json"]').textContent()).toContain(
        'https://schema.org',
      );
    }, noScript));

  test('what is wrong is told with one press', () =>
    visit(async (page) => {
      await page.goto(`${portal.origin}/facilities/${await firstId('kind=clinic')}/`);
      await page.locator('summary', { hasText: texts.wrong }).click();
      await page.getByRole('button', { name: texts.reports.hours }).click();
      await page.getByRole('heading', { name: texts.thanksTitle }).waitFor();
    }, noScript));

  test('a condition that cannot be read is left out and said', () =>
    visit(async (page) => {
      await page.goto(
        `${portal.origin}/facilities/?q=薬局&prefecture=99&lat=999&lng=1&cursor=forged`,
      );
      await page.getByText(texts.invalid).waitFor();
      expect(await results(page).count()).toBe(20);
    }, noScript));
});

describe('with script', () => {
  test('near me asks only when pressed, and sends three decimals', () =>
    visit(
      async (page) => {
        await page.goto(`${portal.origin}/facilities/`);
        await page.getByRole('button', { name: texts.near }).click();
        await page.waitForURL(/lat=43\.062&lng=141\.354/);
        await page.getByText(texts.nearPoint).waitFor();
        await results(page).first().getByText(/約.*m/).waitFor();
      },
      {
        permissions: ['geolocation'],
        geolocation: { latitude: 43.0621234, longitude: 141.3543876 },
      },
    ));

  test('a refused place leaves the search as it is', () =>
    visit(async (page) => {
      await page.goto(`${portal.origin}/facilities/`);
      await page.getByRole('button', { name: texts.near }).click();
      await page.getByText(texts.nearFailed).waitFor();
    }));
});

describe('the map', () => {
  /** One pixel; no picture is fetched from outside. */
  const PICTURE = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
    'base64',
  );
  const tiles = 'https://cyberjapandata.gsi.go.jp/**';
  const open = async (page: Page, path: string) => {
    await page.goto(portal.origin + path);
    await page.getByRole('button', { name: texts.map.show }).click();
    await page.getByRole('region', { name: texts.map.label }).waitFor();
  };

  test('is not there without script, and nothing of it is loaded before it is asked for', () =>
    visit(async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(`${portal.origin}/facilities/?q=薬局`);
      await page.getByRole('button', { name: texts.map.show }).waitFor();
      expect(asked.filter((url) => /leaflet|show-map|gsi/.test(url))).toEqual([]);
    }));

  test('has a numbered place for each of the list that has one, which lead to the details', () =>
    visit(async (page) => {
      let pictures = 0;
      await page.route(tiles, (route) => {
        pictures += 1;
        return route.fulfill({ body: PICTURE, contentType: 'image/png' });
      });
      await open(page, '/facilities/?q=薬局');
      const pins = page.locator('.map-pin');
      await pins.first().waitFor();
      expect(await pins.count()).toBe(await page.locator('[data-point]').count());
      expect(pictures).toBeGreaterThan(0);
      expect(await page.getByRole('link', { name: '地理院タイル' }).count()).toBe(1);
      await pins.last().focus();
      await page.keyboard.press('Enter');
      await page.locator('.leaflet-popup a').click();
      await page.waitForURL(/\/facilities\/[^/?]+\/$/);
    }));

  test('without pictures says so and leaves the list', () =>
    visit(async (page) => {
      await page.route(tiles, (route) => route.fulfill({ status: 404 }));
      await open(page, '/facilities/?q=薬局');
      await page.getByText(texts.map.failed).waitFor();
      expect(await results(page).count()).toBe(20);
    }));

  test('open: no axe violation, fits 320 px', () =>
    visit(
      async (page) => {
        await page.route(tiles, (route) =>
          route.fulfill({ body: PICTURE, contentType: 'image/png' }),
        );
        await open(page, `/facilities/?q=薬局`);
        await page.locator('.map-pin').first().waitFor();
        await noViolation(page);
      },
      { viewport: { width: 320, height: 700 } },
    ));
});

async function noViolation(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
  ).toEqual([]);
  expect(
    await page.evaluate(
      () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
    ),
  ).toBe(true);
}

describe('every page', () => {
  test.each([
    ['search', '/facilities/'],
    ['results', '/facilities/?q=クリニック&now=1&kind=clinic'],
    ['nothing found', '/facilities/?q=ありえない名前'],
    ['prefecture', '/facilities/area/13/'],
    ['api', '/facilities/api/'],
    ['missing', '/facilities/nothing/'],
    ['English search', '/en/facilities/?q=薬局'],
  ])('%s: no axe violation, fits 320 px', (_, path) => sound(() => path));

  test.each([
    ['clinic', 'kind=clinic', ''],
    ['pharmacy', 'kind=pharmacy', ''],
    ['assumed method', 'status=unlisted', ''],
    ['hospital in English', 'kind=hospital', '/en'],
    ['only in the list', 'kind=visiting-nurse', ''],
  ])('detail, %s: no axe violation, fits 320 px', (_, query, language) =>
    sound(async () => `${language}/facilities/${await firstId(query)}/`),
  );

  const sound = (path: () => string | Promise<string>) =>
    visit(
      async (page) => {
        await page.goto(portal.origin + (await path()));
        await noViolation(page);
      },
      { viewport: { width: 320, height: 700 } },
    );
});

test('a facility that is not on the list is never called 未対応', async () => {
  const id = await firstId('status=unlisted');
  const page = await (await fetch(`${portal.origin}/facilities/${id}/`)).text();
  expect(page).toContain(facilityTexts.ja.status.unlisted);
  expect(page).toContain(facilityTexts.ja.derived);
  expect(page).not.toContain('未対応');
});
