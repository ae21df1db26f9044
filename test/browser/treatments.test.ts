import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { SessionAnswer } from '../../shared/identity/contract.ts';
import { problemTexts } from '../../shared/kernel/problem-texts.ts';
import { dataPageTexts } from '../../shared/site/data-page-texts.ts';
import type { TreatmentList } from '../../shared/treatments/contract.ts';
import { treatmentPageTexts } from '../../shared/treatments/page-texts.ts';
import { treatmentTexts } from '../../shared/treatments/texts.ts';
import type { Treatment } from '../../shared/treatments/treatment.ts';
import { startBrowser, type TestBrowser } from '../support/browser.ts';
import { ensureSite, ORIGIN } from '../support/built-site.ts';
import { type Answer, type Asked, signedIn } from '../support/fake-api.ts';
import { inState, isSound, type Opened } from './state-page.ts';

vi.setConfig({ testTimeout: 60_000 });

let chromium: TestBrowser;
beforeAll(async () => {
  await ensureSite();
  chromium = await startBrowser();
}, 120_000);
afterAll(() => chromium?.close());

const API = '/api/treatments';
const page = treatmentPageTexts.ja;
const texts = treatmentTexts.ja;

const treatment = (given: Partial<Treatment> = {}): Treatment => ({
  treatedOn: '2026-10-20' as Treatment['treatedOn'],
  facilityName: 'みほん内科クリニック',
  setting: 'outpatient',
  code: '112007410',
  name: '再診料',
  count: 1,
  surgery: false,
  category: 'visit',
  ...given,
});
const HOSPITAL = {
  treatedOn: '2026-09-07' as Treatment['treatedOn'],
  facilityName: '医療法人社団見本会　東みほん整形外科・リハビリテーション病院',
  setting: 'inpatient' as const,
};
const list = (given: Partial<TreatmentList> = {}): TreatmentList =>
  ({
    ...{ asOf: '2026-11-21', completeTo: '2026-10-31', nextExpectedOn: '2026-12-11' },
    items: [
      treatment({ fullName: '再診料（一般病床２００床以上の病院を除く）' }),
      treatment({ name: '医療情報取得加算（再診）', addition: 'information' }),
      treatment({
        ...HOSPITAL,
        name: '人工骨頭挿入術（股）',
        ...{ surgery: true, category: 'surgery' },
      }),
      treatment({
        ...HOSPITAL,
        name: '運動器リハビリテーション料（１）',
        ...{ category: 'rehabilitation', count: 3, amount: { amount: 2, unit: '単位' } },
      }),
      treatment({ ...HOSPITAL, name: '名称不明（199999999）', category: 'other' }),
    ],
    next: null,
    choices: {
      facilities: ['みほん内科クリニック', HOSPITAL.facilityName],
      categories: ['visit', 'surgery', 'rehabilitation', 'other'],
    },
    ...given,
  }) as TreatmentList;

type State = {
  path?: string;
  session?: SessionAnswer;
  treatments?: Answer | ((asked: Asked) => Answer);
  width?: number;
};

/** The page of treatments with the pretended API in a state. */
const open = (
  { path = '/treatments/', treatments, ...state }: State,
  run: (opened: Opened) => Promise<void>,
) =>
  inState(chromium, { ...state, path: '/404.html' }, async (opened) => {
    opened.api.answers.set(`GET ${API}`, (asked) => {
      if (typeof treatments === 'function') return treatments(asked);
      return treatments ?? { json: list() };
    });
    await opened.page.goto(`${ORIGIN}${path}`);
    await run(opened);
  });

type Case = State & { name: string; shows: string; act?: (tab: Page) => Promise<unknown> };
const problem = (code: keyof typeof problemTexts.ja) => problemTexts.ja[code].action;
const cases: Case[] = [
  { name: 'ready', shows: '人工骨頭挿入術（股）' },
  { name: 'ready, for a child', session: signedIn(900, true), shows: dataPageTexts.ja.child },
  {
    name: 'ready, in English',
    path: '/en/treatments/',
    shows: treatmentTexts.en.categories.surgery,
  },
  { name: 'loading', treatments: 'never', shows: dataPageTexts.ja.loading },
  {
    name: 'empty',
    treatments: {
      json: list({ items: [], choices: { facilities: [], categories: [] } }),
    },
    shows: page.emptyHelp,
  },
  {
    name: 'nothing fits the period',
    path: '/treatments/?from=2026-01-01&to=2026-01-31',
    treatments: { json: list({ items: [] }) },
    shows: texts.emptyFiltered,
    act: (tab) => tab.getByText(page.filter, { exact: true }).click(),
  },
  {
    name: 'withheld',
    treatments: { problem: 'not-available', status: 404 },
    shows: problem('not-available'),
  },
  {
    name: 'no access record',
    treatments: { problem: 'no-audit', status: 503 },
    shows: problem('no-audit'),
  },
  { name: 'no signal', treatments: 'no-signal', shows: problem('offline') },
  { name: 'unreadable', treatments: { json: { items: 7 } }, shows: problem('unreadable') },
  {
    name: 'partly: the next page fails',
    treatments: ({ search }) =>
      search.has('cursor') ? 'no-signal' : { json: list({ next: '2026-09-07.3' }) },
    shows: page.more,
    act: async (tab) => {
      await tab.getByRole('button', { name: page.more }).click();
      await tab.getByText(page.moreFailed).waitFor();
    },
  },
];

describe('page of treatments', () => {
  test.each(cases)('$name: says what it should, no axe violation, fits 320 px', (state) =>
    open({ ...state, width: 320 }, async ({ page: tab }) => {
      await tab.getByText(state.shows).first().waitFor();
      await state.act?.(tab);
      await isSound(tab);
    }),
  );

  test('with text of double size nothing is cut off or pushed out', () =>
    open({ width: 640 }, async ({ page: tab }) => {
      await tab.getByText('再診料', { exact: true }).waitFor();
      await tab.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
      await isSound(tab);
    }));

  test('one group per day and place; 手術, longer names, plain words, counts and amounts on their row', () =>
    open({}, async ({ page: tab }) => {
      const visits = tab.locator('article.visit');
      await visits.first().waitFor();
      expect(await visits.locator('h3').allInnerTexts()).toEqual([
        expect.stringContaining('みほん内科クリニック'),
        expect.stringContaining(HOSPITAL.facilityName),
      ]);
      const rows = await tab.locator('.procedure').allInnerTexts();
      const plain = (text: string | undefined) => text?.replace(/\s+/g, ' ');
      expect(rows.map(plain)).toEqual([
        '初診・再診 再診料 再診料（一般病床２００床以上の病院を除く） 1回',
        `初診・再診 医療情報取得加算（再診） ${texts.additions.information} 1回`,
        '手術 人工骨頭挿入術（股） 1回',
        'リハビリ 運動器リハビリテーション料（１） 3回 2単位',
        'その他 名称不明（199999999） 1回',
      ]);
      expect(await tab.getByText(texts.additionSource).isVisible()).toBe(true);
    }));

  test('search and kind stay out of the address, the files have them', () =>
    open({}, async ({ page: tab, api }) => {
      await tab.getByLabel(page.search).fill('手術');
      await tab.getByText(page.filter, { exact: true }).click();
      await tab.getByLabel(texts.columns.category).selectOption('surgery');
      await tab.getByLabel(page.from).fill('2026-09-01');
      await tab.getByRole('button', { name: page.apply }).click();
      await expect.poll(() => tab.url()).toBe(`${ORIGIN}/treatments/?from=2026-09-01`);
      await expect
        .poll(() =>
          api.asked
            .filter(({ path }) => path === API)
            .at(-1)
            ?.search.toString(),
        )
        .toBe(
          new URLSearchParams({ from: '2026-09-01', category: 'surgery', q: '手術' }).toString(),
        );
      for (const [name, format] of [
        [page.pdf, 'pdf'],
        [page.csv, 'csv'],
      ] as const) {
        const href = (await tab.getByRole('link', { name }).getAttribute('href')) ?? '';
        const query = new URL(href, ORIGIN).searchParams;
        expect(Object.fromEntries(query)).toEqual({
          ...{ from: '2026-09-01', category: 'surgery', q: '手術', format, lang: 'ja' },
        });
      }
      await tab.getByRole('button', { name: page.clear }).click();
      await expect.poll(() => tab.url()).toBe(`${ORIGIN}/treatments/`);
    }));

  test('printing loads what is left first', () =>
    open(
      {
        treatments: ({ search }) => ({
          json: search.has('cursor')
            ? list({ items: [treatment({ name: '前の診療' })] })
            : list({ next: '2026-09-07.3' }),
        }),
      },
      async ({ page: tab }) => {
        await tab.evaluate(() => {
          window.print = () => document.body.setAttribute('data-printed', '');
        });
        await tab.getByRole('button', { name: page.print }).click();
        await tab.locator('body[data-printed]').waitFor();
        expect(await tab.getByText('前の診療').isVisible()).toBe(true);
      },
    ));
});
