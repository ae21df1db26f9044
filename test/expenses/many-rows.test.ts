import * as v from 'valibot';
import { beforeAll, expect, test } from 'vitest';
import { ExpenseYear } from '../../shared/expenses/codec.ts';
import { PAGE_ROWS } from '../../shared/expenses/page.ts';
import { readCsv } from '../../shared/kernel/csv.ts';
import type { YearMonth } from '../../shared/kernel/dates.ts';
import { readWorkbook } from './nta-form/workbook-reader.ts';
import { expense, expensePortal, points, putExpenses } from './portal.ts';

const ROWS = 5_000;
type Portal = Awaited<ReturnType<typeof expensePortal>>;
let portal: Portal;

beforeAll(async () => {
  portal = await expensePortal();
  await putExpenses(
    portal.table,
    'father',
    Array.from({ length: ROWS }, (_, at) => ({
      body: expense({
        ...points(at + 1),
        careMonth: `2026-0${(at % 9) + 1}` as YearMonth,
        facilityName: `見本医院${at % 40}`,
      }),
      asOf: '2026-11-10',
    })),
  );
});

/** 3割 of 10 yen for each of 1 … 5,000 points */
const PATIENT = (3 * ROWS * (ROWS + 1)) / 2;

test('5,000 rows come in pages, their sums at once', async () => {
  const seen = new Set<string>();
  let cursor: string | null = '';
  for (let pages = 0; cursor !== null; pages += 1) {
    const query: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const text = await (await portal.ask(`?year=2026${query}`)).text();
    expect(text.length).toBeLessThan(1_000_000); // a function answers at most 6 MB
    const view = v.parse(ExpenseYear, JSON.parse(text));
    expect(view.items.length).toBeLessThanOrEqual(PAGE_ROWS);
    expect(view.totals.delivered).toMatchObject({ rows: ROWS, patient: PATIENT });
    for (const { id } of view.items) seen.add(id);
    cursor = view.next;
    expect(pages).toBeLessThan(20);
  }
  expect(seen.size).toBe(ROWS);
});

test('a page goes on behind a row that has gone in between', async () => {
  const at = async (cursor: string) =>
    v.parse(
      ExpenseYear,
      await (await portal.ask(`?year=2026&cursor=${encodeURIComponent(cursor)}`)).json(),
    );
  const first = v.parse(ExpenseYear, await (await portal.ask('?year=2026')).json());
  const next = await at(String(first.next));
  expect((await at(`${first.next}.gone`)).items).toEqual(next.items);
  expect((await at('~')).items).toEqual([]); // forged
});

test('the form has one row per person and institution, with the same sum', async () => {
  const response = await portal.ask('/export?format=nta-xlsx&year=2026&scope=person');
  const bytes = new Uint8Array(await response.arrayBuffer());
  const { cells } = readWorkbook(bytes).sheet('xl/worksheets/sheet1.xml');
  const paid = [...cells].filter(([address]) => /^H(9|\d{2,4})$/.test(address));
  const amounts = paid.flatMap(([, { value }]) => (typeof value === 'number' ? [value] : []));
  expect(amounts).toHaveLength(40);
  expect(amounts.reduce((sum, one) => sum + one, 0)).toBe(PATIENT);
});

test('the CSV has all of them', async () => {
  const response = await portal.ask('/export?format=csv&year=2026&scope=person');
  expect(readCsv(await response.text())).toHaveLength(ROWS + 1);
});
