import { afterAll, beforeAll, expect, test } from 'vitest';
import { entryTexts } from '../../shared/expenses/entry-texts.ts';
import { unmarkedJapanese } from '../site/unmarked-japanese.ts';
import { editFirst, type Filer, startFiler } from './filer.ts';

const { note, saving, own } = entryTexts.ja;

let filer: Filer;
beforeAll(async () => {
  filer = await startFiler();
}, 180_000);
afterAll(() => filer?.stop());

test('the session ends elsewhere while typing: told that the last words were not saved', () =>
  filer.visit(async (page, context) => {
    await filer.signIn(page);
    await editFirst(page).click();
    await page.getByLabel(note.memo).fill('保存されるメモ');
    await page.locator('.last-change').getByText(saving.saved).waitFor();
    await page.getByRole('button', { name: own.add }).click();
    await page.getByLabel(own.payee).fill('消える薬局'); // not yet an expense
    await context.clearCookies(); // this tab finds out when it saves
    await page.getByLabel(note.memo).first().fill('保存されないメモ');
    await page.getByText(saving.lostAtEnd).waitFor();
    expect(await page.locator('body').innerText()).not.toContain('消える薬局');
    await filer.signIn(page);
    expect(await page.getByText(saving.lostAtEnd).count()).toBe(0);
    expect(await page.getByText('保存されるメモ').count()).toBeGreaterThan(0);
  }));

test('in English: no comma of Japanese between words, names in Japanese say so', () =>
  filer.visit(async (page) => {
    await filer.signIn(page);
    await page.goto(`${filer.origin}/en/expenses/?year=2026`);
    await page.locator('#sums').waitFor();
    const rows = page.locator('.month, .summary, .own-rows');
    const text = (await rows.allInnerTexts()).join('\n');
    expect(text).toContain(', ');
    expect(text).not.toMatch(/[、（）]/);
    const html = await rows.evaluateAll((all) => all.map((one) => one.outerHTML).join(''));
    expect(unmarkedJapanese(html)).toEqual([]);
  }));
