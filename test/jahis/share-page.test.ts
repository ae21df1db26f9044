import jsQR from 'jsqr';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { ShareAnswer } from '../../shared/jahis/contract.ts';
import { PART_BYTES } from '../../shared/jahis/notebook-file.ts';
import { notebookTexts } from '../../shared/jahis/texts.ts';
import { problemTexts } from '../../shared/kernel/problem-texts.ts';
import { dataPageTexts } from '../../shared/site/data-page-texts.ts';
import { inState, isSound, type Opened, type State } from '../browser/state-page.ts';
import { startBrowser, type TestBrowser } from '../support/browser.ts';
import { ensureSite, ORIGIN } from '../support/built-site.ts';
import { type Answer, medicine, SIGNED_OUT, signedIn } from '../support/fake-api.ts';

vi.setConfig({ testTimeout: 60_000 });

let chromium: TestBrowser;
beforeAll(async () => {
  await ensureSite();
  chromium = await startBrowser();
}, 120_000);
afterAll(() => chromium?.close());

const texts = notebookTexts.ja.share;
const english = notebookTexts.en.share;

/** Full codes of bytes that no character set would survive. */
const CODES = [1, 2, 3].map((code) =>
  Uint8Array.from(
    { length: PART_BYTES },
    (_, at) => ((at * 2_654_435_761 + code * 40_503) >>> 7) % 256,
  ),
);

const shared = (given: Partial<ShareAnswer> = {}): ShareAnswer => ({
  asOf: '2026-11-21' as ShareAnswer['asOf'],
  completeTo: '2026-10-31' as ShareAnswer['completeTo'],
  nextExpectedOn: '2026-12-11' as ShareAnswer['nextExpectedOn'],
  person: {
    name: '見本　健一',
    kana: 'ミホン　ケンイチ',
    birthDate: '1973-04-12' as ShareAnswer['asOf'],
  },
  medicines: [
    medicine(),
    medicine({ route: 'external', drugName: 'ぬるクリーム', quantity: { amount: 1, unit: '' } }),
  ],
  codes: CODES.map((code) => Buffer.from(code).toString('base64')),
  adjusted: [],
  ...given,
});

type Share = State & { share?: Answer };

const onPage = (
  { share = { json: shared() }, ...state }: Share,
  run: (opened: Opened) => Promise<void>,
) =>
  inState(chromium, { path: '/sign-in/', ...state }, async (opened) => {
    opened.api.answers.set('GET /api/medications/share', () => share);
    await opened.page.goto(`${ORIGIN}${state.path ?? '/medications/share/'}`);
    await run(opened);
  });

describe('every state is sound at 320 px and says what it is', () => {
  const cases: (Share & { name: string; shows: string })[] = [
    { name: 'ready', shows: texts.codes },
    { name: 'in English', path: '/en/medications/share/', shows: english.codes },
    {
      name: 'one code',
      share: { json: shared({ codes: [shared().codes[0] ?? ''] }) },
      shows: texts.list,
    },
    { name: 'nothing', share: { json: shared({ medicines: [], codes: [] }) }, shows: texts.empty },
    {
      name: 'changed to fit',
      share: {
        json: shared({ adjusted: [{ kind: 'characters', value: '𠮷田', written: '〓田' }] }),
      },
      shows: texts.adjusted,
    },
    { name: 'for a child', session: signedIn(900, true), shows: dataPageTexts.ja.child },
    { name: 'signed out', session: SIGNED_OUT, shows: texts.title },
    { name: 'loading', share: 'never', shows: dataPageTexts.ja.loading },
    { name: 'no signal', share: 'no-signal', shows: problemTexts.ja.offline.action },
    {
      name: 'withheld',
      share: { problem: 'not-available', status: 404 },
      shows: problemTexts.ja['not-available'].action,
    },
  ];
  test.each(cases)('$name', async ({ shows, ...state }) => {
    await onPage({ width: 320, ...state }, async ({ page }) => {
      await page.getByText(shows).first().waitFor();
      await isSound(page);
    });
  });

  test.each([
    ['codes', texts.fullCodes],
    ['list', texts.fullList],
  ])('on the whole screen: %s, and back by Escape and by the button', async (_, button) => {
    await onPage({ width: 320 }, async ({ page }) => {
      const open = page.getByRole('button', { name: button });
      for (const close of ['Escape', 'button']) {
        await open.click();
        const dialog = page.getByRole('dialog');
        await dialog.waitFor();
        await isSound(page);
        if (close === 'Escape') await page.keyboard.press('Escape');
        else await dialog.getByRole('button', { name: texts.close }).click();
        await dialog.waitFor({ state: 'hidden' });
        expect(await open.evaluate((one) => one === document.activeElement)).toBe(true);
      }
    });
  });
});

const number = (page: Page) => page.locator('.codes .number [aria-hidden]').first();

describe('QR codes', () => {
  test('each is read from the screen of a phone as the bytes that came', async () => {
    await onPage({ width: 320 }, async ({ page }) => {
      await page.getByRole('button', { name: texts.fullCodes }).click();
      const dialog = page.getByRole('dialog');
      for (const [at, bytes] of CODES.entries()) {
        expect(await dialog.locator('.number [aria-hidden]').innerText()).toBe(`${at + 1}/3`);
        expect(await scanned(page)).toEqual([...bytes]);
        await dialog.getByRole('button', { name: texts.next, exact: true }).click();
      }
    });
  });

  test('by hand: buttons, arrow keys, round the end; and the name says which one', async () => {
    await onPage({}, async ({ page }) => {
      await number(page).waitFor();
      await page.getByRole('button', { name: texts.previous, exact: true }).click();
      expect(await number(page).innerText()).toBe('3/3');
      await page.keyboard.press('ArrowRight');
      expect(await number(page).innerText()).toBe('1/3');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ArrowLeft');
      expect(
        await page.getByRole('img', { name: texts.code({ number: 2, count: 3 }) }).count(),
      ).toBe(1);
    });
  });

  test('nothing moves by itself where less motion is wanted', async () => {
    await onPage({}, async ({ page }) => {
      await page.clock.install();
      await page.reload();
      await number(page).waitFor();
      await page.clock.runFor(60_000);
      expect(await number(page).innerText()).toBe('1/3');
      expect(await page.getByRole('button', { name: texts.play }).count()).toBe(1);
    });
  });

  test('elsewhere they change by themselves until somebody stops them', async () => {
    await onPage({}, async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'no-preference' });
      await page.clock.install();
      await page.reload();
      await number(page).waitFor();
      for (const shown of ['2/3', '3/3', '1/3', '2/3']) {
        await page.clock.runFor(6_100);
        expect(await number(page).innerText()).toBe(shown);
      }
      await page.getByRole('button', { name: texts.pause }).click();
      await page.clock.runFor(60_000);
      expect(await number(page).innerText()).toBe('2/3');
    });
  });
});

test('the other medicines, and the files, are asked for the person who is shown', async () => {
  await onPage({ session: signedIn(900, true) }, async ({ page, api }) => {
    await page.getByRole('button', { name: /さくら/ }).click();
    await page.getByText(texts.scopes.recent).click();
    await page.getByText(texts.codes).waitFor();
    const asked = api.asked.filter(({ path }) => path.endsWith('/share')).at(-1);
    expect(asked?.search.get('for')).toBe('id-child');
    expect(asked?.search.get('scope')).toBe('recent');
    for (const format of ['pdf', 'csv', 'jahis', 'fhir'] as const) {
      const address = await page.getByRole('link', { name: texts[format] }).getAttribute('href');
      expect(address).toBe(`/api/medications/export?for=id-child&format=${format}&lang=ja`);
    }
    expect(page.url()).not.toContain('id-child'); // nothing of the person in the address
  });
});

test('on an English page the other side of the desk reads Japanese', async () => {
  await onPage({ path: '/en/medications/share/' }, async ({ page }) => {
    await page.getByRole('button', { name: english.fullList }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.innerText()).toContain(texts.made);
    expect(await dialog.getByRole('button', { name: english.close }).count()).toBe(1);
  });
});

/** Reads the code on a picture of the screen, without a sharper one than the narrowest phone had. */
async function scanned(page: Page): Promise<number[] | undefined> {
  const picture = await page.getByRole('dialog').locator('svg').screenshot();
  const { grey, width } = await page.evaluate(async (png) => {
    const bytes = Uint8Array.from(atob(png), (one) => one.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const red = data.filter((_, at) => at % 4 === 0);
    return {
      grey: Array.from(red, (one) => String.fromCharCode(one)).join(''),
      width: image.width,
    };
  }, picture.toString('base64'));
  const pixels = Uint8ClampedArray.from(
    Array.from(grey).flatMap((one) => [
      one.charCodeAt(0),
      one.charCodeAt(0),
      one.charCodeAt(0),
      255,
    ]),
  );
  const read = jsQR as unknown as typeof jsQR.default;
  return read(pixels, width, grey.length / width)?.binaryData;
}
