import * as v from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
import { ExpenseYear, HouseholdYear } from '../../shared/expenses/codec.ts';
import type { YearMonth } from '../../shared/kernel/dates.ts';
import { coverage, putCoverages } from '../cancellation/portal.ts';
import { expense, expensePortal, points, putExpenses } from './portal.ts';

const month = (text: string) => text as YearMonth;
type Portal = Awaited<ReturnType<typeof expensePortal>>;
let portal: Portal;
const year = async (asked: Parameters<Portal['ask']>[1] = {}, query = 'year=2026') => {
  const response = await portal.ask(`?${query}`, asked);
  expect(response.status).toBe(200);
  return v.parse(ExpenseYear, await response.json());
};

beforeAll(async () => {
  portal = await expensePortal();
  const { table } = portal;
  await putCoverages(table, [
    coverage({ personId: 'father', insurerNumber: '06139992', insurerName: '見本健康保険組合' }),
  ]);
  await putExpenses(table, 'father', [
    { body: expense({ ...points(500) }) }, // 5,000: 3,500 / 1,500
    // claimed with 1,000 points, assessed with 900
    {
      body: expense({ form: 'provider', ...points(1000) }),
      key: 'corrected',
      asOf: '2026-04-10',
      file: 'a',
    },
    { body: expense({ ...points(900) }), key: 'corrected', asOf: '2026-05-10', file: 'b' },
    {
      body: expense({ form: 'provider', careMonth: month('2026-05'), ...points(300) }),
      asOf: '2026-06-10',
    },
    { body: expense({ part: true, ...points(9_999) }) },
    {
      body: {
        paper: true,
        careMonth: month('2026-06'),
        category: '訪問看護',
        facilityName: '=cmd|見本ステーション',
        ...{ days: 4, total: 44_400, insurer: 31_080, otherPublic: 8_880, patient: 4_440 },
      },
      asOf: '2026-08-10',
    },
    {
      body: expense({ careMonth: month('2026-07'), insurerNumber: '138057', ...points(100) }),
      asOf: '2026-09-10',
    },
    { body: expense({ careMonth: month('2026-10'), ...points(700) }), asOf: '2026-11-10' }, // from 11 December
    { body: expense({ careMonth: month('2025-12'), ...points(200) }), asOf: '2026-02-05' },
  ]);
  await putExpenses(table, 'child', [{ body: expense({ patientPercent: 20, ...points(400) }) }]);
});

describe('a year', () => {
  test('rows with their four amounts, states and days', async () => {
    const { items, totals } = await year();
    expect(
      items.map((one) => [
        one.careMonth,
        one.category,
        one.total,
        one.insurer,
        one.otherPublic,
        one.patient,
        one.state,
      ]),
    ).toEqual([
      ['2026-03', '医科外来', 9_000, 6_300, 0, 2_700, 'final'],
      ['2026-03', '医科外来', 5_000, 3_500, 0, 1_500, 'final'],
      ['2026-05', '医科外来', 3_000, 2_100, 0, 900, 'provisional'],
      ['2026-06', '訪問看護', 44_400, 31_080, 8_880, 4_440, 'final'],
      ['2026-07', '医科外来', 1_000, 700, 0, 300, 'final'],
    ]);
    expect(totals.delivered).toEqual({
      rows: 5,
      total: 62_400,
      insurer: 43_680,
      otherPublic: 8_880,
      patient: 9_840,
    });
    expect(totals).toMatchObject({ provisional: 1, corrected: 1, elsewhere: 0 });
    expect(totals.counted).toEqual({ rows: 5, paid: 9_840, compensated: 0, net: 9_840 });
  });

  test('a corrected row says what it was', async () => {
    const { items } = await year();
    expect(items[0]?.before).toEqual({
      ...{ total: 10_000, insurer: 7_000, otherPublic: 0, patient: 3_000, state: 'provisional' },
    });
    expect(items[1]?.before).toBeUndefined();
  });

  test('a line per insurer, with its name where it is known', async () => {
    const { insurers } = await year();
    expect(
      insurers.map((one) => [one.insurerNumber, one.insurerName, one.from, one.to, one.patient]),
    ).toEqual([
      ['06139992', '見本健康保険組合', '2026-03', '2026-05', 5_100],
      ['', '', '2026-06', '2026-06', 4_440],
      ['138057', '', '2026-07', '2026-07', 300],
    ]);
  });

  test('months say when they will be public', async () => {
    const view = await year();
    expect(view).toMatchObject({
      asOf: '2026-11-21',
      completeTo: '2026-09-30',
      nextExpectedOn: '2026-12-11',
    });
    expect(view.months.filter((one) => !one.open).map((one) => [one.month, one.opensOn])).toEqual([
      ['2026-10', '2026-12-11'],
      ['2026-11', '2027-01-11'],
      ['2026-12', '2027-02-09'],
    ]);
    expect(view.months.find((one) => one.month === '2026-10')?.rows).toBe(0);
  });

  test('December of the year before stands in its own year', async () => {
    const view = await year({}, 'year=2025');
    expect(view.items.map(({ careMonth, patient }) => [careMonth, patient])).toEqual([
      ['2025-12', 600],
    ]);
  });

  test.each(['year=1999', 'year=abc', `year=2026&cursor=${'x'.repeat(201)}`])(
    '%s is refused',
    async (query) => {
      const response = await portal.ask(`?${query}`);
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ type: '/problems/invalid-input' });
    },
  );

  test('a year with nothing is a year of zeros', async () => {
    const view = await year({}, 'year=2024');
    expect(view.items).toEqual([]);
    expect(view.totals.counted).toEqual({ rows: 0, paid: 0, compensated: 0, net: 0 });
  });
});

describe('the household', () => {
  test('everyone one may act for, each with a record of their own', async () => {
    const before = await Promise.all(['father', 'child', 'grown'].map((id) => portal.records(id)));
    const response = await portal.ask('/household?year=2026');
    const household = v.parse(HouseholdYear, await response.json());
    expect(household.people.map((one) => [one.name, one.reason, one.totals.counted.paid])).toEqual([
      ['架空 太郎', 'self', 9_840],
      ['架空 花', 'guardian', 800],
    ]);
    expect(household.counted).toEqual({ rows: 6, paid: 10_640, compensated: 0, net: 10_640 });
    const after = await Promise.all(['father', 'child', 'grown'].map((id) => portal.records(id)));
    expect(after.map((one, at) => one.length - (before[at]?.length ?? 0))).toEqual([1, 1, 0]);
  });

  test('one person alone when asked for', async () => {
    const response = await portal.ask('/household?year=2026', { for: 'child' });
    const household = v.parse(HouseholdYear, await response.json());
    expect(household.people.map(({ name }) => name)).toEqual(['架空 花']);
  });
});
