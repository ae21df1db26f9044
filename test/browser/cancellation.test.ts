import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { cancellationFrameTexts } from '../../shared/cancellation/frame-texts.ts';
import { cancellationPageTexts } from '../../shared/cancellation/page-texts.ts';
import { timelineTexts } from '../../shared/cancellation/timeline-texts.ts';
import { problemTexts } from '../../shared/kernel/problem-texts.ts';
import { dataPageTexts } from '../../shared/site/data-page-texts.ts';
import { startBrowser, type TestBrowser } from '../support/browser.ts';
import { ensureSite, ORIGIN } from '../support/built-site.ts';
import { type Answer, SIGNED_OUT, signedIn } from '../support/fake-api.ts';
import { CANCELLATIONS } from './invented-cancellations.ts';
import { calls, inState, isSound, type Opened, type State } from './state-page.ts';

vi.setConfig({ testTimeout: 60_000 });

let chromium: TestBrowser;
beforeAll(async () => {
  await ensureSite();
  chromium = await startBrowser();
}, 120_000);
afterAll(() => chromium?.close());

const around = cancellationFrameTexts.ja;
const page = cancellationPageTexts.ja;
const timeline = timelineTexts.ja;
const API = '/api/cancellation';

type Cancelling = State & { cancellation?: Answer };

/** The page of 利用登録解除 with the pretended API in a state. */
const onPage = (
  { cancellation = { json: CANCELLATIONS.none }, ...state }: Cancelling,
  run: (opened: Opened) => Promise<void>,
) =>
  inState(chromium, { path: '/sign-in/', ...state }, async (opened) => {
    opened.api.answers.set(`GET ${API}`, () => cancellation);
    await opened.page.goto(`${ORIGIN}${state.path ?? '/cancellation/'}`);
    await run(opened);
  });

const press = (tab: Page, name: string) => tab.getByRole('button', { name }).click();

describe('page of 利用登録解除', () => {
  const answer = (name: keyof typeof CANCELLATIONS) => ({
    cancellation: { json: CANCELLATIONS[name] },
  });
  const cases: (Cancelling & { name: string; shows: string })[] = [
    { name: 'nothing asked yet', shows: page.helps.title },
    {
      name: 'in English',
      path: '/en/cancellation/',
      shows: cancellationPageTexts.en.helps.title,
    },
    { name: 'requested', ...answer('requested'), shows: timeline.states.requested.text },
    { name: 'accepted', ...answer('accepted'), shows: timeline.marks.certificate },
    { name: 'release asked for', ...answer('sent'), shows: '2026年12月31日に解除されます' },
    {
      name: 'release asked for, in English',
      path: '/en/cancellation/',
      ...answer('sent'),
      shows: '31 December 2026',
    },
    { name: 'after the due day', ...answer('awaiting'), shows: '確認の一覧は2027年1月31日まで' },
    { name: 'confirmation late', ...answer('late'), shows: timeline.delayNote },
    { name: 'error', ...answer('error'), shows: '保険者からの理由：対象者なし' },
    { name: 'insurer late', ...answer('unanswered'), shows: '申請から29日' },
    { name: 'returned', ...answer('returned'), shows: '保険者からの理由：氏名が違います' },
    { name: 'withdrawn', ...answer('withdrawn'), shows: timeline.states.withdrawn.text },
    { name: 'insurer changed', ...answer('insurerChanged'), shows: timeline.restart },
    { name: 'cancelled', ...answer('cancelled'), shows: timeline.afterwards.title },
    {
      name: 'cancelled elsewhere',
      ...answer('alreadyCancelled'),
      shows: page.entry['already-cancelled'].title,
    },
    {
      name: 'not registered',
      ...answer('notRegistered'),
      shows: page.entry['not-registered'].title,
    },
    { name: 'lost coverage', ...answer('noCoverage'), shows: page.entry['no-coverage'].title },
    {
      name: 'withheld',
      cancellation: { problem: 'not-available', status: 404 },
      shows: problemTexts.ja['not-available'].action,
    },
    { name: 'signed out', session: SIGNED_OUT, shows: page.title },
    { name: 'loading', cancellation: 'never', shows: dataPageTexts.ja.loading },
    { name: 'no signal', cancellation: 'no-signal', shows: problemTexts.ja.offline.action },
  ];
  test.each(cases)('$name: says what it should, no axe violation, fits 320 px', (state) =>
    onPage({ ...state, width: 320 }, async ({ page: tab }) => {
      await tab.getByText(state.shows).first().waitFor();
      await isSound(tab);
    }),
  );

  test('a failed reload keeps what was shown and says so', () =>
    onPage(answer('requested'), async ({ page: tab, api }) => {
      await tab.getByText(timeline.receiptHelp).waitFor();
      api.answers.set(`GET ${API}`, () => 'no-signal');
      await press(tab, around.refresh);
      await tab.getByText(dataPageTexts.ja.stale).waitFor();
      await tab.getByText(timeline.receiptHelp).waitFor();
      await isSound(tab);
    }));

  test('the receipt is asked for the person who is shown', () =>
    onPage({ ...answer('requested'), session: signedIn(900, true) }, async ({ page: tab, api }) => {
      const link = tab.getByRole('link', { name: timeline.receiptPdf });
      expect(await link.getAttribute('href')).toBe(`${API}/receipt?format=pdf`);
      await press(tab, '見本　さくら');
      await tab.locator('a[href*="for=id-child"]').waitFor();
      expect(api.asked.at(-1)?.search.get('for')).toBe('id-child');
      expect(new URL(tab.url()).search).toBe('');
    }));
});

describe('a request', () => {
  const filled = async (tab: Page, contact = '') => {
    await press(tab, page.helps.proceed);
    await tab.getByLabel(page.form.contact).fill(contact);
  };

  test('shows first what changes and when, then goes out with the keyboard alone', () =>
    onPage({ width: 320 }, async ({ page: tab, api }) => {
      api.answers.set(`POST ${API}`, () => ({ json: CANCELLATIONS.requested }));
      await tab.getByRole('button', { name: page.helps.proceed }).focus();
      await tab.keyboard.press('Enter');
      await tab.getByText(page.changes['limit-certificate']).waitFor();
      await tab.getByText('今月中（2026年11月30日まで）').waitFor();
      expect(await tab.evaluate(() => document.activeElement?.id)).toBe('changes');
      await isSound(tab);
      await tab.keyboard.press('Tab');
      await tab.keyboard.type('03-0000-0000');
      await tab.keyboard.press('Enter');
      await tab.getByText('2345-6789-BCD7').waitFor();
      expect(calls(api, 'POST', API).map(({ body }) => body)).toEqual([
        '{"contact":"03-0000-0000"}',
      ]);
    }));

  test('for a child it says until when somebody else may ask, and whom to call', () =>
    onPage(
      {
        cancellation: { json: CANCELLATIONS.child },
        session: signedIn(900, true),
        width: 320,
      },
      async ({ page: tab }) => {
        await press(tab, '見本　さくら');
        await tab.getByText(page.helps.keep).click();
        expect(await tab.locator('a[href="tel:00-0000-0001"]').count()).toBe(1);
        await filled(tab);
        await tab.getByText('2034年5月5日（15歳の誕生日）').waitFor();
        await isSound(tab);
      },
    ));

  test('a number that is none is not sent', () =>
    onPage({}, async ({ page: tab, api }) => {
      await filled(tab, '12');
      await press(tab, page.form.submit);
      await tab.getByText(page.form.contactWrong).waitFor();
      await isSound(tab);
      expect(calls(api, 'POST', API)).toEqual([]);
    }));

  test('double click sends once; after a lost answer the same key goes again', () =>
    onPage({}, async ({ page: tab, api }) => {
      const keys: (string | undefined)[] = [];
      tab.on('request', (request) => {
        if (request.method() === 'POST') keys.push(request.headers()['idempotency-key']);
      });
      api.answers.set(`POST ${API}`, () => 'no-signal');
      await filled(tab);
      await tab.getByRole('button', { name: page.form.submit }).dblclick();
      await tab.getByText(page.form.unknown).waitFor();
      await isSound(tab);
      const before = keys.length;
      expect(before).toBeLessThanOrEqual(2);
      api.answers.set(`POST ${API}`, () => ({ json: CANCELLATIONS.requested }));
      await press(tab, page.form.submit);
      await tab.getByText('2345-6789-BCD7').waitFor();
      expect(new Set(keys).size).toBe(1);
      expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
    }));

  test('a double click while the answer is awaited sends once', () =>
    onPage({}, async ({ page: tab, api }) => {
      api.answers.set(`POST ${API}`, () => 'never');
      await filled(tab);
      await tab.getByRole('button', { name: page.form.submit }).dblclick();
      await tab.getByText(page.form.submitting).first().waitFor();
      expect(calls(api, 'POST', API)).toHaveLength(1);
    }));

  test('a state that has changed meanwhile brings the right page', () =>
    onPage({}, async ({ page: tab, api }) => {
      api.answers.set(`POST ${API}`, () => ({ problem: 'conflict', status: 409 }));
      await filled(tab);
      api.answers.set(`GET ${API}`, () => ({ json: CANCELLATIONS.notRegistered }));
      await press(tab, page.form.submit);
      await tab.getByText(page.entry['not-registered'].title).waitFor();
      await tab.getByText(around.changed).waitFor();
    }));

  test('the new insurer gets it filled in', () =>
    onPage({ cancellation: { json: CANCELLATIONS.insurerChanged } }, async ({ page: tab }) => {
      await press(tab, timeline.restart);
      expect(await tab.getByLabel(page.form.contact).inputValue()).toBe('03-0000-0000');
    }));
});

describe('taking it back', () => {
  const { withdraw } = timeline;

  test('asks once more, names the request, says that it is done', () =>
    onPage({ cancellation: { json: CANCELLATIONS.requested } }, async ({ page: tab, api }) => {
      api.answers.set(`DELETE ${API}`, () => ({ json: CANCELLATIONS.withdrawn }));
      await press(tab, withdraw.action);
      await isSound(tab);
      await press(tab, withdraw.no);
      await press(tab, withdraw.action);
      await press(tab, withdraw.yes);
      await tab.getByText(around.taken, { exact: true }).waitFor();
      const [only] = calls(api, 'DELETE', API);
      expect(only?.search.get('receiptNumber')).toBe('2345-6789-BCD7');
    }));

  test('is not offered once the insurer has asked for the release', () =>
    onPage({ cancellation: { json: CANCELLATIONS.sent } }, async ({ page: tab }) => {
      await tab.getByText(withdraw.tooLate).waitFor();
      expect(await tab.getByRole('button', { name: withdraw.action }).count()).toBe(0);
    }));
});
