import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { freePort } from '../../functions/local/engine.ts';
import { startBrowser } from '../support/browser.ts';
import { runPortal } from '../support/running-portal.ts';
import { type Figure, median } from './figure.ts';

const RUNS = 3;
const OPEN_PAGES = ['/', '/reception/', '/statistics/', '/facilities/', '/facilities/?q=薬局'];
const AREA = '/facilities/area/13/';
const SIGNED_IN = [
  '/eligibility/',
  '/medications/',
  '/treatments/',
  '/checkups/',
  '/expenses/',
  '/cancellation/',
];
const PERSON = 'p-7f3k2a';
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** Lighthouse on its phone profile (slow 4G, slow processor), middle of three. @source product.md §6 */
export async function* bench(): AsyncGenerator<Figure> {
  const port = await freePort();
  const [portal, browser] = await Promise.all([
    runPortal(),
    startBrowser([`--remote-debugging-port=${port}`]),
  ]);
  try {
    const cookie = await signedIn(port, portal.origin);
    const first = await fetch(`${portal.origin}/api/facilities?limit=1&kind=clinic`);
    const { items } = (await first.json()) as { items: { id: string }[] };
    const open = [...OPEN_PAGES, AREA, `/facilities/${items[0]?.id}/`];
    for (const path of open) yield* judged(`${portal.origin}${path}`, port, label(path), {});
    for (const path of SIGNED_IN)
      yield* judged(`${portal.origin}${path}`, port, label(path), { Cookie: cookie });
  } finally {
    await browser.close();
    await portal.stop();
  }
}

const label = (path: string) => decodeURI(path).replace(/\/facilities\/\d+\//, '/facilities/{id}/');

async function* judged(
  url: string,
  port: number,
  path: string,
  extraHeaders: Record<string, string>,
): AsyncGenerator<Figure> {
  const scores: Record<string, number[]> = {};
  const add = (name: string, value: number) => {
    scores[name] = [...(scores[name] ?? []), value];
  };
  for (let run = 0; run < RUNS; run += 1) {
    const result = await lighthouse(url, {
      port,
      output: 'json',
      logLevel: 'error',
      onlyCategories: [...CATEGORIES],
      extraHeaders,
    });
    const report = result?.lhr;
    if (!report) throw new Error(`no report of ${path}`);
    for (const category of CATEGORIES)
      add(category, (report.categories[category]?.score ?? 0) * 100);
    add('first paint', report.audits['first-contentful-paint']?.numericValue ?? Number.NaN);
    add('largest paint', report.audits['largest-contentful-paint']?.numericValue ?? Number.NaN);
  }
  for (const [name, values] of Object.entries(scores))
    yield {
      name: `Lighthouse ${path}: ${name}`,
      value: median(values),
      unit: name.endsWith('paint') ? 'ms' : 'points',
    };
}

/** Signs a demo person in with the browser and hands over the cookie. */
async function signedIn(port: number, origin: string): Promise<string> {
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${origin}/api/sign-in?returnTo=/medications/`);
  await page.locator(`button[name="person"][value="${PERSON}"]`).click();
  await page.waitForURL(`${origin}/medications/`);
  const cookies = await context.cookies();
  await context.close();
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}
