import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { broughtNotebook } from '../../shared/jahis/brought.ts';
import type { BroughtNotebook } from '../../shared/jahis/brought-codec.ts';
import type { BroughtAnswer } from '../../shared/jahis/contract.ts';
import { readNotebooks } from '../../shared/jahis/read-notebook.ts';
import { notebookTexts } from '../../shared/jahis/texts.ts';
import { encodeWindows31J } from '../../shared/jahis/windows-31j.ts';
import { calls, inState, isSound, type Opened, type State } from '../browser/state-page.ts';
import { date } from '../medications/dispensing-days.ts';
import { startBrowser, type TestBrowser } from '../support/browser.ts';
import { ensureSite, ORIGIN } from '../support/built-site.ts';
import type { Answer } from '../support/fake-api.ts';
import { person } from '../support/people.ts';
import { SMALL } from './notebooks.ts';

vi.setConfig({ testTimeout: 60_000 });

let chromium: TestBrowser;
beforeAll(async () => {
  await ensureSite();
  chromium = await startBrowser();
}, 120_000);
afterAll(() => chromium?.close());

const texts = notebookTexts.ja.brought;
const PATH = '/api/medications/brought';

const owner = person({
  personId: 'me',
  name: '見本 一郎',
  kana: 'ミホン イチロウ',
  birthDate: '1972-04-08',
});
const book = (given: Partial<BroughtNotebook> = {}): BroughtNotebook => {
  const made = broughtNotebook(
    readNotebooks(SMALL),
    { id: 'a'.repeat(24), broughtOn: date('2026-11-21') },
    owner,
  );
  if (!made) throw new Error('no notebook');
  return { ...made, ...given };
};
const answer = (...items: BroughtNotebook[]): BroughtAnswer => ({ items });

type Brought = State & { brought?: Answer };

/** The page of medicines, with the part of brought notebooks in sight. */
const onPage = (
  { brought = { json: answer() }, ...state }: Brought,
  run: (opened: Opened) => Promise<void>,
) =>
  inState(chromium, { path: '/sign-in/', ...state }, async (opened) => {
    const { page, api } = opened;
    api.answers.set(`GET ${PATH}`, () => brought);
    await page.goto(`${ORIGIN}${state.path ?? '/medications/'}`);
    await page.locator('#brought').scrollIntoViewIfNeeded();
    await run(opened);
  });

describe('every state is sound at 320 px', () => {
  const cases: (Brought & { name: string; shows: string })[] = [
    { name: 'none', shows: texts.add },
    { name: 'one', brought: { json: answer(book()) }, shows: 'アムロジピン錠２．５ｍｇ「見本」' },
    {
      name: 'in English',
      path: '/en/medications/',
      brought: { json: answer(book()) },
      shows: notebookTexts.en.brought.mark,
    },
    {
      name: 'of another person',
      brought: { json: answer(book({ owner: 'other' })) },
      shows: texts.other,
    },
    {
      name: 'parts missing',
      brought: { json: answer(book({ parts: 3, missing: [1, 3], visits: [] })) },
      shows: texts.missing({ numbers: '1、3', count: 3 }),
    },
    {
      name: 'against the rules',
      brought: {
        json: answer(book({ findings: [{ line: 1, field: '', code: 'unknown-version' }] })),
      },
      shows: texts.findings({ count: 1 }),
    },
    {
      name: 'many visits',
      brought: {
        json: answer(book({ visits: Array.from({ length: 9 }, () => book().visits).flat() })),
      },
      shows: texts.visits({ count: 6 }),
    },
    { name: 'cannot be loaded', brought: 'no-signal', shows: texts.failed },
  ];
  test.each(cases)('$name', async ({ shows, ...state }) => {
    await onPage({ width: 320, ...state }, async ({ page }) => {
      await page.getByText(shows).first().waitFor();
      await isSound(page);
    });
  });
});

test('who does not look that far asks for nothing', async () => {
  await inState(chromium, {}, async ({ page, api }) => {
    await page.getByText(notebookTexts.ja.share.link).waitFor();
    expect(calls(api, 'GET', PATH)).toHaveLength(0);
  });
});

describe('bringing', () => {
  const bring = async (
    run: (opened: Opened) => Promise<void>,
    post: Answer = { json: answer(book()) },
  ) =>
    onPage({ width: 320 }, async (opened) => {
      opened.api.answers.set(`POST ${PATH}`, () => post);
      await opened.page.getByText(texts.add).click();
      await run(opened);
    });
  const send = ({ page }: Opened) =>
    page.getByRole('button', { name: texts.send, exact: true }).click();

  test('a file goes as it is, and is shown', async () => {
    await bring(async (opened) => {
      const { page, api } = opened;
      const bytes = Buffer.from(encodeWindows31J(SMALL));
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: bytes });
      await send(opened);
      await page.getByText(texts.same).waitFor(); // 200: not new
      await page.getByText('アムロジピン錠２．５ｍｇ「見本」').last().waitFor();
      const [sent] = calls(api, 'POST', PATH);
      expect(JSON.parse(sent?.body ?? '')).toEqual({ file: bytes.toString('base64') });
      await isSound(page);
    });
  });

  test('pasted text goes as it is', async () => {
    await bring(async (opened) => {
      await opened.page.getByLabel(texts.text).fill(SMALL);
      await send(opened);
      await opened.page.getByText(texts.same).waitFor();
      const [sent] = calls(opened.api, 'POST', PATH);
      expect(JSON.parse(sent?.body ?? '').text.split(/\r?\n/)[0]).toBe('JAHISTC08,1');
    });
  });

  test.each([
    ['nothing', '', texts.empty],
    ['something else', 'こんにちは', texts.notNotebook],
    ['an individual number', `${SMALL}501,1234 5678 9018`, texts.individualNumber],
  ])('%s is refused before anything leaves the device', async (_, text, said) => {
    await bring(async (opened) => {
      await opened.page.getByLabel(texts.text).fill(text);
      await send(opened);
      await opened.page.getByText(said).waitFor();
      expect(calls(opened.api, 'POST', PATH)).toHaveLength(0);
      await isSound(opened.page);
    });
  });

  test.each([
    ['no room', { problem: 'conflict', status: 409 } as const, texts.conflict],
    [
      'not readable after all',
      { problem: 'invalid-input', status: 400 } as const,
      texts.notNotebook,
    ],
  ])('%s: the text stays where it is', async (_, post, said) => {
    await bring(async (opened) => {
      await opened.page.getByLabel(texts.text).fill(SMALL);
      await send(opened);
      await opened.page.getByText(said).waitFor();
      expect(await opened.page.getByLabel(texts.text).inputValue()).toContain('JAHISTC08');
    }, post);
  });
});

test('removing asks once, then takes it away', async () => {
  await onPage({ brought: { json: answer(book()) } }, async ({ page, api }) => {
    api.answers.set(`DELETE ${PATH}/${'a'.repeat(24)}`, () => ({ json: answer() }));
    const remove = page.getByRole('button', { name: texts.removeOf({ date: '2026年11月21日' }) });
    await remove.click();
    await page.getByRole('button', { name: texts.confirmNo }).click();
    await remove.click();
    await page.getByRole('button', { name: texts.confirmYes, exact: true }).click();
    await page.getByText(texts.removed).waitFor();
    expect(await page.locator('.book').count()).toBe(0);
  });
});
