import * as v from 'valibot';
import { beforeEach, describe, expect, test } from 'vitest';
import { ExpenseYear } from '../../shared/expenses/codec.ts';
import { expenseOfReceipt } from '../../shared/expenses/from-receipt.ts';
import { MOST_POINTS, pointsOf } from '../../shared/expenses/readable.ts';
import { expenseTexts } from '../../shared/expenses/texts.ts';
import { HO, IR, item, RE, readOne } from '../receipts/fixtures.ts';
import { expense, expensePortal, points, putExpenses } from './portal.ts';

const LINES = [
  item('SI', '12,1', '112007410', '1', '40', { 1: 2 }),
  item('SI', '80,1', '120002910', '1', '60', { 1: 1 }),
];
const total = (written: string) => HO.replace(/100$/, written);
const read = (written: string, ...lines: string[]) =>
  pointsOf(expenseOfReceipt(readOne(IR, RE, total(written), ...lines)));

describe('合計点数 of a receipt', () => {
  test.each(['99999999999999999999', '-500', '', '１０円'])(
    '%j: the lines tell it, or nobody does',
    (written) => {
      expect(read(written, ...LINES)).toBe(140); // 40 × 2 + 60
      expect(read(written)).toBeUndefined();
      const [first = ''] = LINES;
      expect(read(written, first.replace(',40,', ',4x,'))).toBeUndefined();
    },
  );

  test('what is written counts; a number beyond reason is none', () => {
    expect(read('100', ...LINES)).toBe(100);
    expect(read(String(MOST_POINTS), ...LINES)).toBe(MOST_POINTS);
    expect(read(String(MOST_POINTS + 1))).toBeUndefined();
  });

  test('公費単独 without points, and nobody who pays', () => {
    const fund = { rank: 1, number: '12139992' } as const;
    expect(pointsOf(expense({ payers: [{ ...fund, points: 40 }] }))).toBe(40);
    expect(pointsOf(expense({ payers: [fund] }))).toBeUndefined();
    expect(pointsOf(expense({ payers: [] }))).toBeUndefined();
  });
});

describe('a row without readable amounts', () => {
  type Portal = Awaited<ReturnType<typeof expensePortal>>;
  let portal: Portal;
  const payers = [{ rank: 0 as const, number: '06139992', days: 1 }];
  const year = async () => v.parse(ExpenseYear, await (await portal.ask('?year=2026')).json());
  const file = async (format: string) =>
    portal.ask(`/export?format=${format}&year=2026&scope=person`);
  beforeEach(async () => {
    portal = await expensePortal();
    await putExpenses(portal.table, 'father', [
      { body: expense(points(500)) },
      { body: expense({ payers, facilityName: '不明医院', form: 'provider' }) },
    ]);
  });

  test('is shown as such and in no sum', async () => {
    const { items, totals, months, insurers } = await year();
    expect(items.map(({ unreadable }) => unreadable)).toEqual([undefined, true]);
    expect(totals).toMatchObject({ unreadable: 1, provisional: 0 });
    expect(totals.delivered).toMatchObject({ rows: 1, total: 5_000 });
    expect(totals.counted).toMatchObject({ rows: 1, paid: 1_500 });
    expect(months[2]).toMatchObject({ rows: 1, patient: 1_500 });
    expect(insurers).toMatchObject([{ rows: 1, total: 5_000 }]);
  });

  test('is in no file, and every list says how many', async () => {
    const csv = await (await file('csv')).text();
    expect(csv).not.toContain('不明医院');
    expect(csv.trimEnd().split('\r\n')[1]).toMatch(/,1$/);
    const pdf = await (await file('pdf')).text();
    expect(pdf).not.toContain('不明医院');
    expect(pdf).toContain(expenseTexts.ja.leftOut({ count: 1 }));
    expect(await (await file('myna-csv')).text()).not.toContain('不明医院');
    expect((await file('nta-xlsx')).status).toBe(200);
  });

  test('counts with what the person says was paid; its amounts stay blank', async () => {
    const entry = {
      ...{ kind: 'note', rowId: '2026-03.key1', actuallyPaid: 700 },
      seen: { careMonth: '2026-03', facilityName: '不明医院', patient: 0 },
    };
    await portal.ask('/entries', { method: 'PUT', body: { version: 0, entry } });
    const { totals } = await year();
    expect(totals).toMatchObject({ unreadable: 0, counted: { rows: 2, paid: 2_200 } });
    const line = (await (await file('csv')).text()).split('\r\n').find((one) => /不明/.test(one));
    expect(line).toContain(',,,,700,0,');
  });
});
