import { startBrowser } from '../support/browser.ts';
import { runPortal } from '../support/running-portal.ts';
import { type Figure, median } from './figure.ts';

const RUNS = 5;
const PERSON = 'p-7f3k2a';
/** Lighthouse's slow 4G. */
const LINE = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
/** A phone's processor beside this one. */
const SLOWER = 4;

/** From asking for /eligibility/ to the coverage that a clerk can read, signed in, with an empty cache. */
export async function* bench(): AsyncGenerator<Figure> {
  const [portal, browser] = await Promise.all([runPortal(), startBrowser()]);
  try {
    const context = await browser.browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    await page.goto(`${portal.origin}/api/sign-in?returnTo=/eligibility/`);
    await page.locator(`button[name="person"][value="${PERSON}"]`).click();
    await page.waitForURL('**/eligibility/');
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
    await devtools.send('Network.emulateNetworkConditions', LINE);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    const times: number[] = [];
    let bytes = 0;
    devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    for (let run = 0; run < RUNS; run += 1) {
      bytes = 0;
      const start = performance.now();
      await page.goto(`${portal.origin}/eligibility/`, { waitUntil: 'commit' });
      await page.locator('.coverage').first().waitFor();
      times.push(performance.now() - start);
    }
    yield {
      name: '資格情報 readable on slow 4G and a slow phone',
      value: median(times),
      unit: 'ms',
    };
    yield { name: '資格情報: bytes until then', value: bytes, unit: 'bytes' };
  } finally {
    await browser.close();
    await portal.stop();
  }
}
