import * as v from 'valibot';
import { beforeEach, describe, expect, test } from 'vitest';
import { ExpenseYear } from '../../shared/expenses/codec.ts';
import { expense, expensePortal, NOW, points, putExpenses } from './portal.ts';

type Portal = Awaited<ReturnType<typeof expensePortal>>;
let portal: Portal;
const FIRST = NOW.getTime() * 1_000;
const ROW = '2026-03.key0';
const seen = { careMonth: '2026-03', facilityName: '見本クリニック', patient: 1_500 };
const note = (given: object = {}) => ({ kind: 'note', rowId: ROW, seen, ...given });
const own = (given: object = {}) => ({
  kind: 'own',
  id: 'own-row-1',
  year: 2026,
  payee: '架空薬局',
  kinds: ['medicine'],
  paid: 2_000,
  ...given,
});

const put = (body: object, asked: Parameters<Portal['ask']>[1] = {}) =>
  portal.ask('/entries', { method: 'PUT', body, ...asked });
const remove = (key: string, version: number) =>
  portal.ask(`/entries?${new URLSearchParams({ key, version: String(version) })}`, {
    method: 'DELETE',
  });
const year = async (of = 2026, asked: Parameters<Portal['ask']>[1] = {}) =>
  v.parse(ExpenseYear, await (await portal.ask(`?year=${of}`, asked)).json());

beforeEach(async () => {
  portal = await expensePortal();
  await putExpenses(portal.table, 'father', [
    { body: expense(points(500)) }, // 窓口 1,500
    { body: expense(points(1_000)) }, // 3,000
  ]);
  await putExpenses(portal.table, 'child', [
    { body: expense({ ...points(400), patientPercent: 20 }) },
  ]);
});

describe('a note on a row', () => {
  test('what was paid and refunded counts; what was delivered stays', async () => {
    const saved = await put({
      version: 0,
      entry: note({ actuallyPaid: 1_200, compensated: 2_000 }),
    });
    expect(saved.status).toBe(200);
    const { items, totals } = await year();
    expect(items[0]).toMatchObject({
      patient: 1_500,
      counted: {
        paid: 1_200,
        compensated: 1_200,
        compensatedLeft: 800,
        taxYear: 2026,
        paidBy: 'entered',
      },
      note: { version: FIRST },
    });
    // 1,200 + 3,000; the refund is taken off its own row only
    expect(totals.counted).toEqual({ rows: 2, paid: 4_200, compensated: 1_200, net: 3_000 });
    expect(totals.delivered.patient).toBe(4_500);
  });

  test('a date of payment moves the row to that year; both years show it', async () => {
    await put({ version: 0, entry: note({ paidOn: '2027-01-15' }) });
    const [before, after] = [await year(2026), await year(2027)];
    expect(before.totals.counted).toMatchObject({ rows: 1, paid: 3_000 });
    expect(before.totals.elsewhere).toBe(1);
    expect(before.items[0]?.counted).toMatchObject({ taxYear: 2027, yearBy: 'paid-on' });
    expect(after.items.map(({ id }) => id)).toEqual([ROW]);
    expect(after.totals.counted).toMatchObject({ rows: 1, paid: 1_500 });
    expect(after.totals.delivered.rows).toBe(0); // care of another year
  });

  test('a note stays with its row when the receipt is corrected', async () => {
    await put({ version: 0, entry: note({ actuallyPaid: 1_500 }) });
    await putExpenses(portal.table, 'father', [
      { body: expense(points(450)), file: 'later', asOf: '2026-07-10', claimMonth: '2026-06' },
    ]);
    const { items, orphans } = await year();
    expect(items[0]).toMatchObject({ id: ROW, patient: 1_350, note: { version: FIRST } });
    expect(items[0]?.note?.entry.seen.patient).toBe(1_500); // what the person saw
    expect(orphans).toEqual([]);
  });

  test('a note without its row is shown, not lost', async () => {
    await put({ version: 0, entry: note({ rowId: '2026-03.gone', memo: '領収書あり' }) });
    const { orphans } = await year();
    expect(orphans.map(({ entry }) => entry.memo)).toEqual(['領収書あり']);
  });
});

describe('two devices', () => {
  test('a change of an older version writes nothing and answers both', async () => {
    await put({ version: 0, entry: note({ actuallyPaid: 1_000 }) });
    await put({ version: FIRST, entry: note({ actuallyPaid: 1_100, memo: '電話で確認' }) });
    const late = await put({ version: FIRST, entry: note({ actuallyPaid: 900 }) });
    expect(late.status).toBe(409);
    expect(late.headers.get('content-type')).toBe('application/problem+json');
    expect(await late.json()).toMatchObject({
      type: '/problems/conflict',
      current: { version: FIRST + 1, entry: { actuallyPaid: 1_100, memo: '電話で確認' } },
    });
    const { items } = await year();
    expect(items[0]?.note?.entry.actuallyPaid).toBe(1_100);
    // put together by the page, from what is there now
    const merged = await put({
      version: FIRST + 1,
      entry: note({ actuallyPaid: 900, memo: '電話で確認' }),
    });
    expect(await merged.json()).toMatchObject({ version: FIRST + 2 });
  });

  test('twenty at once: one wins, the others are told', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        put({ version: 0, entry: own({ paid: 1_000 + at }) }).then(({ status }) => status),
      ),
    );
    expect(answers.filter((status) => status === 200)).toHaveLength(1);
    expect(answers.filter((status) => status === 409)).toHaveLength(19);
  });

  test('the same change twice is one change', async () => {
    const first = await put({ version: 0, entry: own() });
    const again = await put({ version: 0, entry: own() });
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(await again.json()).toMatchObject({ version: FIRST });
    expect((await year()).own).toHaveLength(1);
  });

  test('removed here, changed there: a conflict without a current state', async () => {
    await put({ version: 0, entry: own() });
    expect(await (await remove('OWN#own-row-1', FIRST)).json()).toEqual({ removed: true });
    expect(await (await remove('OWN#own-row-1', FIRST)).json()).toEqual({ removed: false });
    const late = await put({ version: FIRST, entry: own({ paid: 1 }) });
    expect(late.status).toBe(409);
    expect(await late.json()).toMatchObject({ current: null });
    expect((await put({ version: 0, entry: own() })).status).toBe(200); // undo
  });

  test('removed and brought back: a tab from before is told, not believed', async () => {
    await put({ version: 0, entry: own({ paid: 1 }) });
    await remove('OWN#own-row-1', FIRST);
    portal.setNow(new Date(NOW.getTime() + 5));
    const back = await put({ version: 0, entry: own({ paid: 2 }) });
    expect(await back.json()).toMatchObject({ version: FIRST + 5_000 });
    const late = await put({ version: FIRST, entry: own({ paid: 3 }) });
    expect(late.status).toBe(409);
    expect((await remove('OWN#own-row-1', FIRST)).status).toBe(409);
    expect((await year()).own[0]?.entry.paid).toBe(2);
  });

  test('removing what another device changed is a conflict', async () => {
    await put({ version: 0, entry: own() });
    await put({ version: FIRST, entry: own({ paid: 9 }) });
    expect((await remove('OWN#own-row-1', FIRST)).status).toBe(409);
    expect((await year()).own[0]?.entry.paid).toBe(9);
  });
});

test('a patient of blanks is nobody: the row is of the person, and the tax form is made', async () => {
  const entry = own({ patientName: ' \u200b ', kinds: ['medicine', 'medicine'] });
  const saved = await (await put({ version: 0, entry })).json();
  expect(saved).not.toHaveProperty('entry.patientName');
  expect(saved).toMatchObject({ entry: { kinds: ['medicine'] } });
  const form = await portal.ask('/export?format=nta-xlsx&year=2026&scope=person');
  expect(form.status).toBe(200);
});

test('what is not there is not removed', async () => {
  expect((await remove('OWN#own-row-1', 0)).status).toBe(400);
  expect(await portal.records('father')).toEqual([]);
});

describe('this child pays 0', () => {
  test('one action for all rows of the year, and back', async () => {
    const asked = { for: 'child' };
    expect((await put({ version: 0, entry: { kind: 'subsidy', year: 2026 } }, asked)).status).toBe(
      200,
    );
    const view = await year(2026, asked);
    expect(view.items[0]).toMatchObject({ patient: 800, counted: { paid: 0, paidBy: 'subsidy' } });
    expect(view.totals.counted.paid).toBe(0);
    expect((await year()).totals.counted.paid).toBe(4_500); // nobody else's
    const key = encodeURIComponent('SUBSIDY#2026');
    await portal.ask(`/entries?key=${key}&version=${FIRST}`, { ...asked, method: 'DELETE' });
    expect((await year(2026, asked)).totals.counted.paid).toBe(800);
  });
});

describe('records', () => {
  test('every change leaves one, with the change or not at all', async () => {
    const actions = async () => (await portal.records('father')).map(({ action }) => action).sort();
    await put({ version: 0, entry: own() });
    expect(await actions()).toEqual(['change']);
    await put({ version: 0, entry: own() }); // nothing changed, but it was seen
    await put({ version: 7, entry: own({ paid: 5 }) }); // refused
    expect(await actions()).toEqual(['change', 'view', 'view']);
    const broken = await expensePortal({
      audit: { record: () => Promise.reject(new Error('away')) },
    });
    const refused = await broken.ask('/entries', {
      method: 'PUT',
      body: { version: 4, entry: own() },
    });
    expect(refused.status).toBe(503);
  });

  test('a guardian acts for the child, a stranger for nobody', async () => {
    await put({ version: 0, entry: own() }, { for: 'child' });
    expect((await portal.records('child'))[0]).toMatchObject({
      actor: 'father',
      action: 'change',
      what: 'expenses',
    });
    const response = await put({ version: 0, entry: own() }, { as: 'stranger', for: 'child' });
    expect(response.status).toBe(404);
  });
});

test.each([
  ['negative', own({ paid: -1 })],
  ['half a yen', own({ paid: 0.5 })],
  ['too much', own({ paid: 100_000_000 })],
  ['text', own({ paid: '100' })],
  ['no payee', own({ payee: ' \u200b ' })],
  ['a payee of 101', own({ payee: '長'.repeat(101) })],
  ['a memo of 201', own({ memo: 'あ'.repeat(201) })],
  ['an individual number', own({ memo: '番号は 123456789018 です' })],
  ['no such kind', own({ kinds: ['magic'] })],
  ['no kind', own({ kinds: [] })],
  ['a day that is none', own({ paidOn: '2026-02-30' })],
  ['another year', own({ year: 1999 })],
  ['a key in the id', own({ id: 'OWN#2026-01' })],
  ['a row that is none', note({ rowId: '../../x' })],
  [
    'an individual number in what was seen',
    note({ seen: { ...seen, facilityName: '123456789018' } }),
  ],
  ['no kind of entry', { kind: 'other' }],
])('%s is refused with a stable code', async (_, entry) => {
  const response = await put({ version: 0, entry });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ type: '/problems/invalid-input' });
});

test('what was seen is cleaned like every text', async () => {
  const facilityName = '見本\u0000クリ\ud800ニック';
  const saved = await put({ version: 0, entry: note({ seen: { ...seen, facilityName } }) });
  expect(await saved.json()).toMatchObject({ entry: { seen: { facilityName: '見本クリニック' } } });
});

test('hostile text is kept as text', async () => {
  await put({
    version: 0,
    entry: own({ payee: '=cmd|/c calc', memo: '<script>alert(1)</script>' }),
  });
  expect((await year()).own[0]?.entry).toMatchObject({ payee: '=cmd|/c calc' });
  const csv = await (await portal.ask('/export?format=csv&year=2026')).text();
  expect(csv).toContain("'=cmd|/c calc");
});
