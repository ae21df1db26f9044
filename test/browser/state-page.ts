import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { SessionAnswer } from '../../shared/identity/contract.ts';
import type { TestBrowser } from '../support/browser.ts';
import { ORIGIN, serveSite } from '../support/built-site.ts';
import { type Answer, type Asked, type FakeApi, fakeApi, signedIn } from '../support/fake-api.ts';
import { fullList, secondPage } from './invented-medicines.ts';

export type State = {
  path?: string;
  session?: SessionAnswer;
  medications?: Answer | ((asked: Asked) => Answer);
  width?: number;
  scripts?: boolean;
};
export type Opened = { page: Page; api: FakeApi; context: BrowserContext };

/** One tab on the built site, with the pretended API in a state. */
export async function openTab(context: BrowserContext, state: State): Promise<Opened> {
  const page = await context.newPage();
  await serveSite(page);
  const api = await fakeApi(page);
  const session = state.session ?? signedIn();
  const { medications } = state;
  api.answers.set('GET /api/session', () => ({ json: session }));
  api.answers.set('GET /api/medications', (asked) => {
    if (typeof medications === 'function') return medications(asked);
    return medications ?? { json: asked.search.has('cursor') ? secondPage : fullList };
  });
  await page.goto(`${ORIGIN}${state.path ?? '/medications/'}`);
  return { page, api, context };
}

/** Runs in a browser context of its own; a page that throws or breaks its own policy fails. */
export async function inState(
  { browser }: TestBrowser,
  state: State,
  run: (opened: Opened) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: state.width ?? 390, height: 844 },
    locale: 'ja-JP',
    reducedMotion: 'reduce',
    javaScriptEnabled: state.scripts ?? true,
  });
  const broken: string[] = [];
  context.on('page', (page) => {
    page.on('pageerror', (error) => broken.push(error.message));
    page.on('console', (message) => {
      if (/Content Security Policy|Warning|hydrat/i.test(message.text()))
        broken.push(message.text());
    });
  });
  try {
    await run(await openTab(context, state));
    expect(broken).toEqual([]);
  } finally {
    await context.close();
  }
}

/** No axe violation, contrast included, and nothing wider than the screen. */
export async function isSound(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`),
  ).toEqual([]);
  const fits = await page.evaluate(
    () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
  );
  expect(fits).toBe(true);
}

export const calls = (api: FakeApi, method: string, path: string) =>
  api.asked.filter((asked) => asked.method === method && asked.path === path);
