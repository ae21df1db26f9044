import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { beforeEach, describe, expect, test } from 'vitest';
import { ExpenseYear, HouseholdYear } from '../../shared/expenses/codec.ts';
import { BroughtAnswer } from '../../shared/expenses/contract.ts';
import { buildNotice } from '../../shared/expenses/myna-csv/build.ts';
import type { NoticeItem } from '../../shared/expenses/myna-csv/notice.ts';
import { writeNotice } from '../../shared/expenses/myna-csv/write.ts';
import type { IsoDate, YearMonth } from '../../shared/kernel/dates.ts';
import { realData } from '../support/real-data.ts';
import { expense, expensePortal, points, putExpenses } from './portal.ts';

type Portal = Awaited<ReturnType<typeof expensePortal>>;
let portal: Portal;
beforeEach(async () => {
  portal = await expensePortal();
  await putExpenses(portal.table, 'father', [
    { body: expense(points(500)) }, // March, 見本クリニック, 1,500
    { body: expense({ ...points(900), facilityName: '見本歯科', category: '歯科外来' }) }, // 2,700
  ]);
});

const item = (given: Partial<NoticeItem> = {}): NoticeItem => ({
  careMonth: '2026-03' as YearMonth,
  category: '医科外来',
  days: 1,
  facilityName: '見本クリニック',
  ...{ total: 5_000, insurer: 3_500, otherPublic: 0, patient: 1_500 },
  ...given,
});
const csvOf = (items: NoticeItem[], name = '架空 太郎', birthDate = '1973-04-05') =>
  new TextEncoder().encode(
    writeNotice(
      buildNotice({
        createdOn: '2026-11-20' as IsoDate,
        person: {
          ...{ kana: 'ｶｸｳ', name, birthDate: birthDate as IsoDate, sex: '1' },
          ...{ insurerNumber: '06139992', symbol: '1', number: '2', branch: '00' },
        },
        from: '2026-01' as YearMonth,
        to: '2026-12' as YearMonth,
        items,
        insurers: [],
      }),
    ),
  );
const bring = (raw: Uint8Array) => portal.ask('/brought', { method: 'POST', raw });
const year = async (of = 2026) =>
  v.parse(ExpenseYear, await (await portal.ask(`?year=${of}`)).json());

test('rows are shown beside, what is delivered too is pointed out and counted once', async () => {
  const response = await bring(
    csvOf([
      item(), // the same
      item({
        category: '歯科外来',
        facilityName: '見本　歯科',
        total: 9_100,
        insurer: 6_400,
        patient: 2_700,
      }),
      item({ facilityName: '別の医院', total: 1_000, insurer: 700, patient: 300 }),
      item(), // a second visit that looks alike is another row
    ]),
  );
  expect(response.status).toBe(201);
  const answer = v.parse(BroughtAnswer, await response.json());
  expect(answer.file).toMatchObject({ rows: 4, rejected: 0, own: true, totalsDiffer: false });

  const { items, totals, brought } = await year();
  const rows = items.filter(({ source }) => source === 'brought');
  expect(rows.map(({ sameAs }) => sameAs)).toEqual([
    { id: '2026-03.key0', amountsDiffer: false },
    { id: '2026-03.key1', amountsDiffer: true },
    undefined,
    undefined,
  ]);
  expect(totals.counted.paid).toBe(1_500 + 2_700 + 300 + 1_500);
  expect(totals.delivered).toMatchObject({ rows: 2, patient: 4_200 });
  expect(totals.brought).toMatchObject({ rows: 2, patient: 1_800 });
  expect(brought).toHaveLength(1);
});

test('the same file again changes nothing; removed, it counts no more', async () => {
  const file = csvOf([item({ facilityName: '別の医院' })]);
  await bring(file);
  const again = await bring(file);
  expect(again.status).toBe(200);
  const { file: stored } = v.parse(BroughtAnswer, await again.json());
  expect((await year()).totals.counted.paid).toBe(5_700);
  const removed = await portal.ask(`/brought?id=${stored.id}`, { method: 'DELETE' });
  expect(await removed.json()).toEqual({ removed: true });
  expect((await year()).totals.counted.paid).toBe(4_200);
  expect((await year()).brought).toEqual([]);
});

test('two files that overlap count their rows once', async () => {
  const [a, b] = [item({ facilityName: 'A医院' }), item({ facilityName: 'B医院' })];
  await bring(csvOf([a]));
  await bring(csvOf([a, b]));
  const rows = (await year()).items.filter(({ source }) => source === 'brought');
  expect(rows.filter(({ sameAs }) => sameAs === undefined)).toHaveLength(2);
});

test("a relative's file keeps their name and is compared with nobody else's rows", async () => {
  await bring(csvOf([item()], '架空 花子', '1975-05-05'));
  const { items, totals, brought } = await year();
  expect(brought[0]).toMatchObject({ own: false, holderName: '架空 花子' });
  const row = items.find(({ source }) => source === 'brought');
  expect(row).toMatchObject({ patientName: '架空 花子', counted: { paid: 1_500 } });
  expect(row?.sameAs).toBeUndefined();
  expect(totals.counted.paid).toBe(5_700);
});

describe('a file of somebody one acts for', () => {
  const household = async () => {
    const answer = await portal.ask('/household?year=2026');
    return v.parse(HouseholdYear, await answer.json());
  };
  beforeEach(() => putExpenses(portal.table, 'child', [{ body: expense(points(800)) }])); // 2,400
  const visit = item({ total: 8_000, insurer: 5_600, patient: 2_400 });
  const toll = item({ facilityName: '別の医院', total: 1_000, insurer: 700, patient: 300 });

  test('is kept with the child: counted once on both pages, in the household and in files', async () => {
    const file = csvOf([visit, toll], '架空　花', '2019-06-01');
    const before = (await household()).counted.paid;
    expect(before).toBe(4_200 + 2_400);
    const response = await bring(file);
    expect(response.status).toBe(201);
    const answer = v.parse(BroughtAnswer, await response.json());
    expect(answer).toMatchObject({ placedWith: '架空 花', file: { own: true, rows: 2 } });
    expect((await household()).counted.paid).toBe(before + 300);
    expect((await household()).people.map(({ totals }) => totals.counted.paid)).toEqual([
      4_200, 2_700,
    ]);
    expect((await year()).brought).toEqual([]);
    const csv = await (await portal.ask('/export?format=csv&year=2026')).text();
    const paid = csv
      .split('\r\n')
      .slice(1, -1)
      .map((line) => Number(line.split(',')[11]));
    expect(paid.reduce((sum, one) => sum + one, 0)).toBe(before + 300);
    const pdf = await (await portal.ask('/export?format=pdf&year=2026')).text();
    expect(pdf).toContain((before + 300).toLocaleString('ja-JP'));
    // brought to the child's own page too
    const again = await portal.ask('/brought', { method: 'POST', raw: file, for: 'child' });
    expect(again.status).toBe(200);
    expect((await household()).counted.paid).toBe(before + 300);
    const changes = (await portal.records('child')).filter(({ action }) => action === 'change');
    expect(changes).toMatchObject([{ actor: 'father', what: 'expenses' }]);
  });

  test("one's own file brought to the child's page is one's own", async () => {
    const raw = csvOf([toll]);
    const response = await portal.ask('/brought', { method: 'POST', raw, for: 'child' });
    expect(await response.json()).toMatchObject({ placedWith: '架空 太郎' });
    expect((await year()).totals.counted.paid).toBe(4_500);
  });

  test.each([
    ['another day of birth', '架空 花', '2018-06-01'],
    ['one that is 15 and not shown', '架空 太郎', '2011-11-21'],
  ])('%s: nobody of the household, so it stays', async (_, name, birthDate) => {
    const answer = v.parse(
      BroughtAnswer,
      await (await bring(csvOf([toll], name, birthDate))).json(),
    );
    expect(answer).toMatchObject({ file: { own: false } });
    expect(answer.placedWith).toBeUndefined();
    expect((await household()).counted.paid).toBe(6_900);
  });
});

test('a file of which no row can be read is not kept', async () => {
  const text = new TextDecoder().decode(csvOf([item()])).replaceAll('"5,000"', '"五千円"');
  expect((await bring(new TextEncoder().encode(text))).status).toBe(400);
  expect((await year()).brought).toEqual([]);
});

describe('files as they come', () => {
  test.each([
    ['no notice', 'a,b\n1,2\n'],
    ['nothing', ''],
    ['a picture', '\u0089PNG'],
  ])('%s is refused with its reason', async (_, text) => {
    const response = await bring(new TextEncoder().encode(text));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ type: '/problems/invalid-input' });
    expect((await year()).brought).toEqual([]);
  });

  test('broken amounts leave their row out and say where', async () => {
    const text = new TextDecoder().decode(csvOf([item(), item({ facilityName: '別の医院' })]));
    const broken = text.replace('"5,000"', '"五千円"');
    const response = await bring(new TextEncoder().encode(broken));
    const answer = v.parse(BroughtAnswer, await response.json());
    expect(answer.file).toMatchObject({ rejected: expect.any(Number), totalsDiffer: true });
    expect(answer.findings.length).toBeGreaterThan(0);
    expect(JSON.stringify(answer.findings)).not.toContain('五千円');
  });

  test('unknown kinds of care, formulas as names, a month of another year', async () => {
    await bring(
      csvOf([
        item({ category: '宇宙療養', facilityName: '=1+1' }),
        item({ careMonth: '2025-02' as YearMonth }),
      ]),
    );
    const row = (await year()).items.find(({ source }) => source === 'brought');
    expect(row?.category).toBe('宇宙療養');
    expect(row?.facilityName).not.toMatch(/^=/);
    expect((await year(2025)).totals.counted.paid).toBe(1_500);
  });

  test('as JSON from the page', async () => {
    const file = Buffer.from(csvOf([item({ facilityName: '別の医院' })])).toString('base64');
    expect((await portal.ask('/brought', { method: 'POST', body: { file } })).status).toBe(201);
    expect((await portal.ask('/brought', { method: 'POST', body: { file: '%%%' } })).status).toBe(
      400,
    );
  });

  describe.skipIf(!realData)('real variants', () => {
    test.each([
      ['myna-iryohi-quoted.csv', 4],
      ['own-full-year.utf8.csv', 7],
    ])('%s', async (name, count) => {
      const response = await bring(readFileSync(`${realData}/medical-expenses/${name}`));
      expect(v.parse(BroughtAnswer, await response.json()).file.rows).toBe(count);
      expect((await year(2025)).totals.counted.rows).toBe(count);
    });
  });
});
