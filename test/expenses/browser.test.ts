import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entryTexts } from '../../shared/expenses/entry-texts.ts';
import { buildNotice } from '../../shared/expenses/myna-csv/build.ts';
import { writeNotice } from '../../shared/expenses/myna-csv/write.ts';
import { expensePageTexts } from '../../shared/expenses/page-texts.ts';
import { returnTexts } from '../../shared/expenses/return-texts.ts';
import type { IsoDate, YearMonth } from '../../shared/kernel/dates.ts';
import { counted, editFirst, type Filer, fits, noViolations, startFiler, YEAR } from './filer.ts';

const page_ = expensePageTexts.ja;
const { note, own, saving, conflict, subsidy, brought } = entryTexts.ja;
const { files, estimate } = returnTexts.ja;

let filer: Filer;
beforeAll(async () => {
  filer = await startFiler();
}, 180_000);
afterAll(() => filer?.stop());

type Visit = (page: Page, context: BrowserContext) => Promise<void>;
const visit = (run: Visit) => filer.visit(run);
const signIn = (page: Page, path?: string) => filer.signIn(page, path);

describe('a filer', () => {
  test('sees the year at 320 px, without a barrier, and every row explains itself', () =>
    visit(async (page) => {
      await signIn(page);
      expect(await fits(page)).toBe(true);
      await noViolations(page);
      const details = page.locator('.steps').first();
      await details.locator('summary').click();
      expect(await details.innerText()).toMatch(/点 × 10円 = [\d,]+円/);
      const figures = await page.locator('.month h3 small').allInnerTexts();
      const sum = figures.reduce((all, one) => all + Number(one.replace(/[^\d]/g, '')), 0);
      const shown = await page.locator('.summary .figure').first().innerText();
      expect(sum).toBe(Number(shown.replace(/[^\d]/g, '')));
    }));

  test('types what was paid: it is saved by itself, counts, and can be taken back', () =>
    visit(async (page) => {
      await signIn(page);
      const before = await counted(page);
      await editFirst(page).click();
      await noViolations(page);
      await page.getByLabel(note.actuallyPaid).fill('１，０００,000');
      await page.getByLabel(note.compensated).fill('abc');
      await page.getByText(own.wrongAmount).waitFor();
      await page.getByLabel(note.compensated).fill('500');
      await page.locator('.last-change').getByText(saving.saved).waitFor();
      await expect.poll(() => counted(page)).toBeGreaterThan(before + 900_000);
      const undo = page.getByRole('button', { name: saving.undo });
      await undo.click();
      await page.locator('.last-change').getByText(saving.undone).waitFor();
      await expect.poll(() => counted(page)).toBe(before);
      expect(await page.getByLabel(note.actuallyPaid).inputValue()).toBe('');
    }));

  test('loses the signal while typing: it says so, keeps what was typed, saves on request', () =>
    visit(async (page) => {
      await signIn(page);
      const before = await counted(page);
      await page.route('**/api/expenses/entries*', (route) => route.abort());
      await editFirst(page).click();
      await page.getByLabel(note.actuallyPaid).fill('2,000,000');
      await page.getByText(saving.failed).waitFor();
      await noViolations(page);
      expect(await page.getByLabel(note.actuallyPaid).inputValue()).toBe('2,000,000');
      await page.unroute('**/api/expenses/entries*');
      await page.getByRole('button', { name: saving.retry }).click();
      await page.locator('.last-change').getByText(saving.saved).waitFor();
      await expect.poll(() => counted(page)).toBeGreaterThan(before + 1_900_000);
      await page.getByRole('button', { name: saving.undo }).click();
      await expect.poll(() => counted(page)).toBe(before);
    }));

  test('changes the same row on two devices: both are shown, nothing is lost', () =>
    visit(async (page, context) => {
      await signIn(page);
      const other = await context.newPage();
      await other.goto(`${filer.origin}${YEAR}`);
      await other.locator('#household').waitFor();
      for (const one of [page, other]) await editFirst(one).click();
      await page.getByLabel(note.memo).fill('一台目');
      await page.locator('.last-change').getByText(saving.saved).waitFor();
      // another field: put together without asking
      await other.getByLabel(note.actuallyPaid).fill('1234');
      await other.locator('.last-change').getByText(saving.merged).waitFor();
      // the same field: asked
      await page.getByLabel(note.actuallyPaid).fill('777');
      await page.getByText(conflict.title).waitFor();
      await noViolations(page);
      await page.getByRole('radio', { name: /1,234/ }).check();
      await page.getByRole('button', { name: conflict.save }).click();
      await page.getByText(conflict.title).waitFor({ state: 'detached' });
      await page.reload();
      await page.locator('#household').waitFor();
      expect(await page.locator('.month').first().innerText()).toMatch(/1,234円[\s\S]*一台目/);
    }));

  test('adds an own row, sees both deductions, answers the question, takes the form', () =>
    visit(async (page) => {
      await signIn(page);
      const before = await counted(page);
      await page.getByRole('button', { name: own.add }).click();
      await page.getByRole('button', { name: own.save }).click();
      await page.getByText(own.wrongPayee).waitFor();
      await page.getByLabel(own.payee).fill('架空ドラッグ');
      await page.getByLabel(own.paid, { exact: true }).fill('50,000');
      await page.getByLabel('医薬品購入').check();
      await page.getByLabel(own.selfMedication).check();
      await page.getByRole('button', { name: own.save }).click();
      await page.locator('.own-rows').getByText('架空ドラッグ').waitFor();
      await expect.poll(() => counted(page)).toBe(before + 50_000);

      await page.getByLabel(estimate.prevention).check();
      await page.getByLabel(estimate.income).fill('1,000,000');
      await page.getByText('1,000,000円 × 5％ = 50,000円').waitFor();
      await page.locator('.estimate').getByText('38,000円').first().waitFor(); // 50,000 − 12,000

      expect(await page.getByRole('link', { name: files.xlsx }).count()).toBe(0);
      await page.getByLabel(files.yes).check();
      await page.getByText(files.sum({ rows: 1, net: '50,000' })).waitFor();
      await noViolations(page);
      for (const [name, end] of [
        [files.xlsx, '.xlsx'],
        [files.pdf, '.pdf'],
        [files.csv, '.csv'],
        [files.myna, '.csv'],
      ] as const) {
        const download = page.waitForEvent('download');
        await page.getByRole('link', { name }).click();
        expect((await download).suggestedFilename()).toContain(end);
      }
      await page.getByRole('button', { name: own.removeOf({ name: '架空ドラッグ' }) }).click();
      await expect.poll(() => counted(page)).toBe(before);
    }));

  test('brings a CSV: counted once', () =>
    visit(async (page) => {
      await signIn(page);
      const before = await counted(page);
      const item = { careMonth: '2026-02' as YearMonth, category: '医科外来', days: 1 };
      const csv = writeNotice(
        buildNotice({
          createdOn: '2026-11-20' as IsoDate,
          person: {
            ...{ kana: '', name: '別人　花子', birthDate: '1975-05-05' as IsoDate, sex: '2' },
            ...{ insurerNumber: '', symbol: '', number: '', branch: '' },
          },
          from: '2026-01' as YearMonth,
          to: '2026-12' as YearMonth,
          items: [
            {
              ...item,
              facilityName: '遠くの医院',
              total: 10_000,
              insurer: 7_000,
              otherPublic: 0,
              patient: 3_000,
            },
          ],
          insurers: [],
        }),
      );
      const file = { name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
      for (let times = 0; times < 2; times += 1) {
        await page.getByLabel(brought.choose).setInputFiles(file);
        await page.getByText(brought.read({ rows: 1, rejected: 0 })).waitFor();
      }
      await expect.poll(() => counted(page)).toBe(before + 3_000);
      await page.getByLabel(brought.choose).setInputFiles({ ...file, buffer: Buffer.from('x') });
      await page.getByText(brought.notNotice).waitFor();
      await page.getByRole('button', { name: brought.remove }).click();
      await expect.poll(() => counted(page)).toBe(before);
    }));

  test('says that the child paid nothing', () =>
    visit(async (page) => {
      await signIn(page);
      await page.getByRole('button', { name: /湊.*お子さん/ }).click();
      await page.getByRole('button', { name: subsidy.on }).click();
      await page.getByText(subsidy.active({ year: 2026 })).waitFor();
      expect(await counted(page)).toBe(0);
      await noViolations(page);
      await page.getByRole('button', { name: subsidy.off }).click();
      await page.getByText(subsidy.help).waitFor();
    }));
});

test.each(['/expenses/tax-return/', '/en/expenses/tax-return/'])('%s needs no script', (path) =>
  visit(async (page) => {
    const response = await page.goto(`${filer.origin}${path}`);
    expect(response?.status()).toBe(200);
    expect(await page.locator('main script').count()).toBe(0);
    expect(await fits(page)).toBe(true);
    await noViolations(page);
  }),
);

test('in English too', () =>
  visit(async (page) => {
    await signIn(page, '/en/expenses/?year=2026');
    expect(await fits(page)).toBe(true);
    await noViolations(page);
    expect(await page.locator('main').innerText()).not.toMatch(/\{\w+\}/);
  }));

test('a year with nothing says so', () =>
  visit(async (page) => {
    await signIn(page, '/expenses/?year=2023');
    await page.getByText(page_.rows.none).waitFor();
    await noViolations(page);
  }));
