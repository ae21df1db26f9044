import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { linkTexts } from '../../shared/identity/link-texts.ts';
import { sessionTexts } from '../../shared/identity/session-texts.ts';
import { medicationPageTexts } from '../../shared/medications/page-texts.ts';
import { dataPageTexts } from '../../shared/site/data-page-texts.ts';
import { startBrowser, type TestBrowser } from '../support/browser.ts';
import { ensureSite, ORIGIN } from '../support/built-site.ts';
import { list, signedIn } from '../support/fake-api.ts';
import { calls, inState, isSound, openTab } from './state-page.ts';

vi.setConfig({ testTimeout: 60_000 });

let chromium: TestBrowser;
beforeAll(async () => {
  await ensureSite();
  chromium = await startBrowser();
}, 120_000);
afterAll(() => chromium?.close());

const page = medicationPageTexts.ja;
const frame = dataPageTexts.ja;
const ending = sessionTexts.ja.ending;
const DRUG = 'アムロジピンＯＤ錠５ｍｇ「見本」';

describe('list of medicines', () => {
  test('controls are at least 44 px high, and the first Tab offers to skip to the content', () =>
    inState(chromium, { session: signedIn(900, true), width: 320 }, async ({ page: tab }) => {
      await tab.getByText(DRUG).first().waitFor();
      const small = await tab
        .locator('button, a.button, nav a, header a, summary, input, select')
        .evaluateAll((controls) =>
          controls
            .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 44)
            .map((one) => one.outerHTML),
        );
      expect(small).toEqual([]);
      await tab.keyboard.press('Tab');
      await tab.keyboard.press('Enter');
      await expect.poll(() => tab.evaluate(() => document.activeElement?.id)).toBe('main');
    }));

  test('what a generic would save stands at the medicine, how it is counted below the list', () =>
    inState(chromium, {}, async ({ page: tab }) => {
      const medicine = tab.locator('.dispensing .medicine').filter({ hasText: '1,628円' });
      await medicine.getByText('薬代の30％で約1,628円。後発医薬品なら最大455円').waitFor();
      expect(await medicine.getByText('選定療養').count()).toBe(1);
      expect(await tab.locator('.current').getByText('1,628円').count()).toBe(0);
      const formula = tab.locator('.legend').getByText('薬価×用量×数量×負担割合');
      expect(await formula.count()).toBe(1);
    }));

  test('filters and search come back with the back button; only harmless ones stand in the address', () =>
    inState(chromium, {}, async ({ page: tab, api }) => {
      await tab.getByLabel(page.search).fill('ねむり');
      await tab.getByLabel(page.search).press('Enter');
      await tab.getByText(page.applied).waitFor();
      await tab.getByText(page.filter, { exact: true }).click();
      await tab.getByLabel('使用区分').selectOption('internal');
      await tab.getByLabel('成分名').selectOption('ケトプロフェン');
      await tab.getByRole('button', { name: page.apply }).click();
      await expect.poll(() => tab.url()).toBe(`${ORIGIN}/medications/?route=internal`);
      await expect
        .poll(() => Object.fromEntries(calls(api, 'GET', '/api/medications').at(-1)?.search ?? []))
        .toEqual({ q: 'ねむり', route: 'internal', ingredient: 'ケトプロフェン' });
      await tab.goBack();
      await expect.poll(() => tab.url()).toBe(`${ORIGIN}/medications/`);
      expect(await tab.getByLabel(page.search).inputValue()).toBe('ねむり');
      await tab.reload();
      await tab.getByText(page.applied).waitFor();
      expect(await tab.getByLabel(page.search).inputValue()).toBe('ねむり');
    }));

  test('a period that ends before it begins is refused beside the field', () =>
    inState(chromium, {}, async ({ page: tab, api }) => {
      await tab.getByText(page.filter, { exact: true }).click();
      await tab.getByLabel(page.from).fill('2026-11-02');
      await tab.getByLabel(page.to).fill('2026-11-01');
      await tab.getByRole('button', { name: page.apply }).click();
      await tab.getByText(page.wrongPeriod).waitFor();
      expect(await tab.getByLabel(page.from).getAttribute('aria-invalid')).toBe('true');
      expect(calls(api, 'GET', '/api/medications')).toHaveLength(1);
      await isSound(tab);
    }));

  test('one more page however often it is asked for, and the focus goes on where it begins', () =>
    inState(chromium, {}, async ({ page: tab, api }) => {
      await tab.getByRole('button', { name: page.more }).dblclick();
      await tab.getByText('2026年8月6日').first().waitFor();
      expect(calls(api, 'GET', '/api/medications')).toHaveLength(2);
      const focused = await tab.evaluate(() => document.activeElement?.textContent);
      expect(focused).toContain('2026年9月3日');
    }));

  test('a slow answer for the filter before is dropped', () =>
    inState(
      chromium,
      {
        medications: ({ search }) =>
          search.get('route') === 'internal' ? 'never' : { json: list({ next: null }) },
      },
      async ({ page: tab }) => {
        await tab.getByText(DRUG).first().waitFor();
        await tab.getByText(page.filter, { exact: true }).click();
        await tab.getByLabel('使用区分').selectOption('internal');
        await tab.getByRole('button', { name: page.apply }).click();
        await tab.getByRole('button', { name: page.clear }).click();
        await tab.getByText(DRUG).first().waitFor();
      },
    ));

  test('the file has the filters and the person of the page', () =>
    inState(
      chromium,
      { session: signedIn(900, true), path: '/medications/?route=internal' },
      async ({ page: tab, api }) => {
        await tab.getByRole('button', { name: '見本 さくら' }).click();
        await tab.getByText('見本　さくら さんの記録').waitFor();
        expect(calls(api, 'GET', '/api/medications').at(-1)?.search.get('for')).toBe('id-child');
        expect(tab.url()).toBe(`${ORIGIN}/medications/`);
        const href = await tab.getByText(page.csv).getAttribute('href');
        expect(href).toBe('/api/medications/export?for=id-child&format=csv&lang=ja');
      },
    ));

  test('printing loads the rest first and leaves controls out', () =>
    inState(chromium, {}, async ({ page: tab }) => {
      await tab.evaluate(() => {
        window.print = () => document.body.setAttribute('data-printed', 'yes');
      });
      await tab.getByRole('button', { name: page.print }).click();
      await tab.locator('[data-printed]').waitFor();
      expect(await tab.getByText('2026年8月6日').count()).toBe(1);
      await tab.emulateMedia({ media: 'print' });
      expect(await tab.locator('button:visible, input:visible, nav:visible').count()).toBe(0);
      expect(await tab.getByText('運営：').first().isVisible()).toBe(true);
    }));
});

describe('session', () => {
  test('the warning takes the focus, one action goes on, and asks the server once', () =>
    inState(chromium, { session: signedIn(50) }, async ({ page: tab, api }) => {
      const expiresAt = new Date(Date.now() + 900_000).toISOString();
      api.answers.set('POST /api/session/extend', () => ({ json: { expiresAt } }));
      const dialog = tab.getByRole('alertdialog', { name: ending.title });
      await dialog.waitFor();
      const button = dialog.getByRole('button', { name: ending.goOn });
      expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
      await tab.keyboard.press('Tab'); // the page behind is out of reach
      expect(await tab.evaluate(() => !!document.activeElement?.closest('main > .records'))).toBe(
        false,
      );
      await button.dblclick();
      await dialog.waitFor({ state: 'hidden' });
      expect(calls(api, 'POST', '/api/session/extend')).toHaveLength(1);
      expect(await tab.getByText(DRUG).first().isVisible()).toBe(true);
    }));

  test('at the absolute end it says so', () => {
    const session = signedIn(50);
    return inState(chromium, { session }, async ({ page: tab, api }) => {
      api.answers.set('POST /api/session/extend', () => ({
        json: { expiresAt: session.expiresAt },
      }));
      await tab.getByRole('button', { name: ending.goOn }).click();
      await tab.getByRole('alert').getByText(ending.atLimit).waitFor();
      await tab.getByRole('button', { name: ending.close }).click();
      expect(await tab.getByRole('alertdialog').count()).toBe(0);
    });
  });

  test('when it has ended the data are gone and the way back is offered', () =>
    inState(chromium, { session: signedIn(2) }, async ({ page: tab, api }) => {
      await tab.getByText(DRUG).first().waitFor();
      api.answers.set('GET /api/session', () => ({
        json: { signedIn: false, person: null, actingFor: [], expiresAt: null },
      }));
      await tab.getByText(sessionTexts.ja.signedOut.expired.title).waitFor();
      expect(await tab.getByText(DRUG).count()).toBe(0);
      const start = tab.getByRole('link', { name: sessionTexts.ja.start });
      expect(await start.getAttribute('href')).toBe(
        '/api/sign-in?returnTo=%2Fmedications%2F&lang=ja',
      );
    }));

  test('signing out empties every tab, with one request for two clicks', () =>
    inState(chromium, {}, async ({ page: tab, api, context }) => {
      const other = await openTab(context, {});
      await other.page.getByText(DRUG).first().waitFor();
      api.answers.set('POST /api/sign-out', () => ({ status: 204 }));
      await tab.getByRole('button', { name: sessionTexts.ja.signOut }).dblclick();
      for (const one of [tab, other.page]) {
        await one.getByText(sessionTexts.ja.signedOut.chosen.title).waitFor();
        expect(await one.getByText(DRUG).count()).toBe(0);
      }
      expect(calls(api, 'POST', '/api/sign-out')).toHaveLength(1);
    }));

  test('a sign-out that fails says so and keeps the button', () =>
    inState(chromium, {}, async ({ page: tab, api }) => {
      api.answers.set('POST /api/sign-out', () => 'no-signal');
      const button = tab.getByRole('button', { name: sessionTexts.ja.signOut });
      await button.click();
      await tab.getByRole('alert').first().waitFor();
      expect(await button.isVisible()).toBe(true);
    }));

  test('not mine: hidden at the first press, reported at the second', () =>
    inState(chromium, { session: signedIn(900, true) }, async ({ page: tab, api }) => {
      await tab.getByRole('button', { name: '見本 さくら' }).click();
      await tab.getByText(DRUG).first().waitFor();
      await tab.getByText(frame.notMine.ask).click();
      expect(await tab.getByText(DRUG).count()).toBe(0);
      expect(calls(api, 'POST', '/api/not-me')).toHaveLength(0);
      api.answers.set('POST /api/not-me', () => ({ status: 204 }));
      await tab.getByRole('button', { name: frame.notMine.confirm }).dblclick();
      await tab.getByText(sessionTexts.ja.signedOut['not-me'].title).waitFor();
      expect(calls(api, 'POST', '/api/not-me').map(({ search }) => search.get('for'))).toEqual([
        'id-child',
      ]);
    }));
});

describe('first linking', () => {
  const path = '/sign-in/link/';
  const texts = linkTexts.ja;

  test('what is missing is said beside the field, which has the focus', () =>
    inState(chromium, { path, width: 320 }, async ({ page: tab, api }) => {
      await tab.getByRole('button', { name: texts.submit }).click();
      await tab.getByText(texts.errors.insurerNumberEmpty).waitFor();
      const focused = await tab.evaluate(() => document.activeElement?.getAttribute('name'));
      expect(focused).toBe('insurerNumber');
      expect(api.asked).toEqual([]);
      await isSound(tab);
    }));

  test('numbers may be pasted in any width; two clicks are one try; then back to the page', () =>
    inState(chromium, { path }, async ({ page: tab, api }) => {
      api.answers.set('POST /api/link', () => ({ json: { returnTo: '/medications/' } }));
      await tab.locator('[name=insurerNumber]').fill('３３１２ ００１５');
      await tab.locator('[name=symbol]').fill('みほん１');
      await tab.locator('[name=number]').fill('１２－３');
      await tab.locator('[name=branch]').fill('０１');
      await tab.getByRole('button', { name: texts.submit }).dblclick();
      await tab.waitForURL(`${ORIGIN}/medications/`);
      expect(calls(api, 'POST', '/api/link')).toHaveLength(1);
    }));

  test('nothing can be sent before the script has come', () =>
    inState(chromium, { path, scripts: false }, async ({ page: tab }) => {
      await tab.locator('[name=number]').fill('1');
      await tab.locator('[name=number]').press('Enter');
      expect(await tab.getByRole('button', { name: texts.submit }).isDisabled()).toBe(true);
      expect(tab.url()).toBe(`${ORIGIN}${path}`);
    }));

  test.each([
    { problem: 'not-linked', status: 403, says: texts.wrong.title },
    { problem: 'not-signed-in', status: 401, says: texts.expired.title },
    { problem: 'linking-locked', status: 429, says: '番号の入力を1時間お休みします' },
  ])('$problem', ({ problem, status, says }) =>
    inState(chromium, { path, width: 320 }, async ({ page: tab, api }) => {
      api.answers.set('POST /api/link', () => ({ problem, status }));
      await tab.locator('[name=insurerNumber]').fill('33120015');
      await tab.locator('[name=number]').fill('1');
      await tab.getByRole('button', { name: texts.submit }).click();
      await tab.getByRole('alert').getByText(says).waitFor();
      await isSound(tab);
    }),
  );
});
