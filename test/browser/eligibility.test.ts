import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { advise } from '../../shared/advice/answer.ts';
import { Holds, Trouble, Who } from '../../shared/advice/facts.ts';
import { advicePageTexts } from '../../shared/advice/page-texts.ts';
import { questionTexts } from '../../shared/advice/question-texts.ts';
import { eligibilityPageTexts } from '../../shared/eligibility/page-texts.ts';
import { eligibilityTexts } from '../../shared/eligibility/view-texts.ts';
import { problemTexts } from '../../shared/kernel/problem-texts.ts';
import { LANGUAGES } from '../../shared/kernel/texts.ts';
import { dataPageTexts } from '../../shared/site/data-page-texts.ts';
import { ANSWERS_SINCE } from '../../site/src/features/advice/answers.ts';
import { pathIn } from '../../site/src/i18n/languages.ts';
import { startBrowser, type TestBrowser } from '../support/browser.ts';
import { ensureSite, ORIGIN } from '../support/built-site.ts';
import { type Answer, SIGNED_OUT, signedIn } from '../support/fake-api.ts';
import { VIEWS } from './invented-coverages.ts';
import { inState, isSound, type Opened, type State } from './state-page.ts';

vi.setConfig({ testTimeout: 60_000 });

let chromium: TestBrowser;
beforeAll(async () => {
  await ensureSite();
  chromium = await startBrowser();
}, 120_000);
afterAll(() => chromium?.close());

const page = eligibilityPageTexts.ja;
const words = eligibilityTexts.ja;

type Eligibility = State & { eligibility?: Answer };

/** The page of 資格情報 with the pretended API in a state. */
const onPage = (
  { eligibility = { json: VIEWS.covered }, ...state }: Eligibility,
  run: (opened: Opened) => Promise<void>,
) =>
  inState(chromium, { path: '/sign-in/', ...state }, async (opened) => {
    opened.api.answers.set('GET /api/eligibility', () => eligibility);
    await opened.page.goto(`${ORIGIN}${state.path ?? '/eligibility/'}`);
    await run(opened);
  });

const rowNames = (tab: Page, within: string) => tab.locator(`${within} dt`).allInnerTexts();

describe('page of 資格情報', () => {
  const cases: (Eligibility & { name: string; shows: string })[] = [
    { name: 'covered', shows: words.notAlone },
    { name: 'in English', path: '/en/eligibility/', shows: eligibilityTexts.en.notAlone },
    { name: 'every certificate', eligibility: { json: VIEWS.everything }, shows: '人工透析' },
    { name: '後期高齢者', eligibility: { json: VIEWS.lateElderly }, shows: '1割' },
    { name: 'two coverages', eligibility: { json: VIEWS.several }, shows: '2つ以上の資格' },
    { name: 'between insurers', eligibility: { json: VIEWS.between }, shows: '登録を待っています' },
    { name: 'starts later', eligibility: { json: VIEWS.later }, shows: words.state.future },
    {
      name: 'nothing registered',
      eligibility: { json: VIEWS.none },
      shows: '資格の登録がありません',
    },
    {
      name: 'in the grace',
      eligibility: { json: VIEWS.grace },
      shows: '電子証明書の期限が切れています',
    },
    { name: 'past the grace', eligibility: { json: VIEWS.past }, shows: 'カードだけでは' },
    { name: 'cancelled', eligibility: { json: VIEWS.cancelled }, shows: '解除されています' },
    {
      name: 'for a child',
      session: signedIn(900, true),
      eligibility: { json: { ...VIEWS.covered, reason: 'guardian' } },
      shows: words.forChild,
    },
    { name: 'signed out', session: SIGNED_OUT, shows: page.heading },
    { name: 'loading', eligibility: 'never', shows: dataPageTexts.ja.loading },
    {
      name: 'withheld',
      eligibility: { problem: 'not-available', status: 404 },
      shows: problemTexts.ja['not-available'].action,
    },
    { name: 'no signal', eligibility: 'no-signal', shows: problemTexts.ja.offline.action },
  ];
  test.each(cases)('$name: says what it should, no axe violation, fits 320 px', (state) =>
    onPage({ ...state, width: 320 }, async ({ page: tab }) => {
      await tab.locator('main').getByText(state.shows).first().waitFor(); // the menu may be closed
      await isSound(tab);
    }),
  );

  test('後期高齢者 have no row for 記号 and 枝番', () =>
    onPage({ eligibility: { json: VIEWS.lateElderly } }, async ({ page: tab }) => {
      await tab.locator('.coverage').waitFor();
      const names = await rowNames(tab, '.coverage');
      expect(names).toContain(words.rows.copaymentPercent);
      expect(names).not.toContain(words.rows.symbol);
      expect(names).not.toContain(words.rows.branch);
    }));

  test('an ended coverage is never valid and has no button for the clerk', () =>
    onPage({ eligibility: { json: VIEWS.between } }, async ({ page: tab }) => {
      await tab.locator('.coverage').waitFor();
      expect(await tab.locator('.coverage .state').allInnerTexts()).toEqual([words.state.ended]);
      expect(await tab.getByRole('button', { name: page.show }).count()).toBe(0);
    }));

  test('who is covered gets what to show first, who is not gets the reason first', async () => {
    const begins = (json: unknown, part: string) =>
      onPage({ eligibility: { json } }, async ({ page: tab }) => {
        const parts = tab.locator('.coverage, .notices');
        await parts.first().waitFor();
        expect(await parts.first().getAttribute('class')).toContain(part);
      });
    await begins(VIEWS.grace, 'coverage');
    await begins(VIEWS.between, 'notices');
  });

  test('sheets are asked for whom and which coverage', () =>
    onPage({ eligibility: { json: VIEWS.covered } }, async ({ page: tab }) => {
      const href = await tab.getByRole('link', { name: page.pdf }).getAttribute('href');
      expect(href).toBe(
        `/api/eligibility/export?format=pdf&coverage=${VIEWS.covered.coverages[0]?.id}`,
      );
      const form = tab.getByRole('link', { name: page.trouble.declaration });
      expect(await form.getAttribute('href')).toBe('/api/eligibility/declaration?format=pdf');
    }));

  test('choosing a child asks for the child and names nobody in the address', () =>
    onPage({ session: signedIn(900, true) }, async ({ page: tab, api }) => {
      await tab.getByRole('button', { name: /さくら/ }).click();
      await tab.getByRole('link', { name: page.pdf }).waitFor();
      expect(api.asked.at(-1)?.search.get('for')).toBe('id-child');
      expect(new URL(tab.url()).search).toBe('');
    }));
});

describe('full screen for the clerk', () => {
  const open = async (tab: Page) => {
    await tab.getByRole('button', { name: page.show }).click();
    await tab.getByRole('dialog').waitFor();
  };
  const closings: { name: string; close: (tab: Page) => Promise<unknown> }[] = [
    { name: 'Escape', close: (tab) => tab.keyboard.press('Escape') },
    { name: 'back', close: (tab) => tab.goBack() },
    { name: 'its button', close: (tab) => tab.getByRole('button', { name: page.close }).click() },
  ];
  test.each(closings)('$name closes it, and the focus is where it was', ({ close }) =>
    onPage({ width: 320 }, async ({ page: tab }) => {
      await open(tab);
      await isSound(tab);
      await close(tab);
      await tab.getByRole('dialog').waitFor({ state: 'detached' });
      expect(await tab.evaluate(() => document.activeElement?.textContent)).toBe(page.show);
    }),
  );

  test('is in Japanese on English pages and covers the whole screen', () =>
    onPage({ path: '/en/eligibility/' }, async ({ page: tab }) => {
      await tab.getByRole('button', { name: eligibilityPageTexts.en.show }).click();
      const dialog = tab.getByRole('dialog');
      expect(await dialog.getAttribute('lang')).toBe('ja');
      await dialog.getByText(words.rows.insurerNumber).waitFor();
      expect(await dialog.boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 });
    }));
});

describe('受付で困ったとき', () => {
  test.each(LANGUAGES)('three questions give one answer, without script (%s)', (language) =>
    inState(
      chromium,
      { path: pathIn(language, '/reception/'), scripts: false, width: 320 },
      async ({ page: tab }) => {
        const answers = tab.locator('.answer:visible');
        expect(await answers.count()).toBe(0);
        await tab.getByText(advicePageTexts[language].askFirst).waitFor();
        const asked = Holds.options.flatMap((holds) =>
          Trouble.options.flatMap((trouble) => Who.options.map((who) => ({ holds, trouble, who }))),
        );
        // Chosen as a person would, but all at once: 250 times three clicks take too long.
        const shown = await tab.evaluate(
          (all) =>
            all.map((one) => {
              for (const [name, value] of Object.entries(one)) {
                const input = document.getElementById(`${name}-${value}`);
                if (input instanceof HTMLInputElement) input.checked = true;
              }
              return [...document.querySelectorAll('.answer')]
                .filter((answer) => answer.checkVisibility())
                .map((answer) => answer.querySelector('strong')?.textContent);
            }),
          asked,
        );
        expect(shown).toEqual(
          asked.map((facts) => [advise(facts, ANSWERS_SINCE, language).answer]),
        );
        await tab.getByText(advicePageTexts[language].askAgain).click();
        expect(await answers.count()).toBe(0);
        await tab.locator('label', { has: tab.locator('#holds-nothing') }).click();
        expect(await answers.count()).toBe(1);
        expect(await tab.locator('fieldset.trouble').isVisible()).toBe(false);
        expect(await answers.locator('.quiet').last().innerText()).toMatch(/2021/);
      },
    ),
  );

  test.each([320, 1280])('everything opened has no axe violation and fits %i px', (width) =>
    inState(chromium, { path: '/reception/', width }, async ({ page: tab }) => {
      await tab.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      await tab.getByLabel(questionTexts.ja.holds.choices.card).check();
      await tab.getByLabel(questionTexts.ja.trouble.choices['not-read']).check();
      await tab.getByText(advicePageTexts.ja.comparison).waitFor();
      await isSound(tab);
    }),
  );
});
