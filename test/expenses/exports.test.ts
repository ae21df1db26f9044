import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
import { HouseholdYear } from '../../shared/expenses/codec.ts';
import { readNotice } from '../../shared/expenses/myna-csv/read.ts';
import { FormTemplate } from '../../shared/expenses/nta-form/template.ts';
import { readCsv } from '../../shared/kernel/csv.ts';
import { RecordsDocument } from '../../shared/pdf/records.ts';
import { coverage, putCoverages } from '../cancellation/portal.ts';
import { realData } from '../support/real-data.ts';
import { readWorkbook } from './nta-form/workbook-reader.ts';
import { expense, expensePortal, points, putExpenses } from './portal.ts';

type Portal = Awaited<ReturnType<typeof expensePortal>>;
let portal: Portal;
const LONG = '独立行政法人見本病院機構　見本中央医療センター';

async function fill(to: Portal) {
  await putCoverages(to.table, [
    coverage({ personId: 'father', insurerNumber: '06139992', insurerName: '見本健康保険組合' }),
  ]);
  await putExpenses(to.table, 'father', [
    { body: expense({ ...points(500), facilityName: '=cmd|calc' }) }, // 1,500
    { body: expense({ ...points(20_000), facilityName: LONG, category: '医科入院' }) }, // 60,000
    { body: expense({ ...points(123), category: '調剤', facilityName: '見本薬局, 駅前' }) }, // 369
  ]);
  await putExpenses(to.table, 'child', [{ body: expense({ ...points(400), patientPercent: 20 }) }]);
  const entries = [
    {
      kind: 'own',
      id: 'glasses-1',
      year: 2026,
      payee: '通院の電車代',
      kinds: ['other'],
      paid: 1_240,
    },
    {
      kind: 'note',
      rowId: '2026-03.key1',
      compensated: 5_000,
      paidOn: '2026-04-02',
      seen: { careMonth: '2026-03', facilityName: LONG, patient: 60_000 },
    },
  ];
  for (const entry of entries)
    await to.ask('/entries', { method: 'PUT', body: { version: 0, entry } });
}
beforeAll(async () => {
  portal = await expensePortal();
  await fill(portal);
});

const file = async (query: string, from = portal) => {
  const response = await from.ask(`/export?year=2026&${query}`);
  expect(response.status).toBe(200);
  return response;
};
const household = async () =>
  v.parse(HouseholdYear, await (await portal.ask('/household?year=2026')).json());
const csvRows = async (query: string) => readCsv(await (await file(query)).text());
/** Cells of the form's sheet by address. */
const workbookOf = async (query: string, from = portal): Promise<Map<string, unknown>> => {
  const bytes = new Uint8Array(await (await file(query, from)).arrayBuffer());
  const { cells } = readWorkbook(bytes).sheet('xl/worksheets/sheet1.xml');
  return new Map([...cells].map(([address, { value }]) => [address, value]));
};
const documentOf = async (query: string) =>
  v.parse(RecordsDocument, await (await file(query)).json());

/** What the form's own formulas add up. */
const sums = (cells: ReadonlyMap<string, unknown>) => {
  const column = (name: string) =>
    Array.from({ length: 995 }, (_, at) => Number(cells.get(`${name}${at + 9}`) ?? 0)).reduce(
      (a, b) => a + b,
      0,
    );
  return { paid: column('H'), compensated: column('I') };
};

describe('one household, one set of sums', () => {
  test('page, CSV, form and PDF show the same', async () => {
    const { counted } = await household();
    // 1,500 + 60,000 + 369 + 800 + 1,240
    expect(counted).toEqual({ rows: 5, paid: 63_909, compensated: 5_000, net: 58_909 });

    const [head, ...lines] = await csvRows('format=csv');
    const at = (name: string) => head?.fields.indexOf(name) ?? -1;
    const sum = (name: string) =>
      lines.reduce((all, { fields }) => all + Number(fields[at(name)] ?? 0), 0);
    expect(sum('支払った額（円）')).toBe(counted.paid);
    expect(sum('補填される額（円）')).toBe(counted.compensated);

    const workbook = await workbookOf('format=nta-xlsx');
    expect(sums(workbook)).toEqual({ paid: counted.paid, compensated: counted.compensated });

    const { lines: printed, tables } = await documentOf('format=pdf');
    expect(printed).toContain('合計：支払った額 63,909円 − 補填された額 5,000円 = 差引額 58,909円');
    const paid = tables.map(({ totals = [] }) => totals[0]?.[8]); // one table per person
    expect(paid).toEqual(['63,109', '800']);
  });

  test('the sum over months and insurers is the sum of the rows', async () => {
    const response = await portal.ask('?year=2026');
    const view = await response.json();
    const add = (rows: { patient: number; total: number }[]) =>
      rows.reduce(
        (all, one) => ({ patient: all.patient + one.patient, total: all.total + one.total }),
        {
          patient: 0,
          total: 0,
        },
      );
    expect(add(view.months)).toEqual(add(view.items));
    expect(add(view.insurers)).toEqual(add(view.items));
    expect(add(view.items)).toEqual({ patient: 61_869, total: 206_230 });
  });

  test('with the link to マイナポータル only own rows are left', async () => {
    expect(sums(await workbookOf('format=nta-xlsx&linked=yes'))).toEqual({
      paid: 1_240,
      compensated: 0,
    });
    const document = await documentOf('format=pdf&linked=yes');
    expect(document.notes.join()).toContain('マイナポータル連携と二重にならない');
  });

  test('of one person only', async () => {
    const lines = await csvRows('format=csv&scope=person');
    expect(lines).toHaveLength(5);
  });
});

test('names of the form are shortened visibly, formulas are text', async () => {
  const workbook = await workbookOf('format=nta-xlsx');
  const names = Array.from({ length: 5 }, (_, at) => String(workbook.get(`C${at + 9}`) ?? ''));
  expect(names.every((name) => name.length <= 20)).toBe(true);
  expect(names.some((name) => name.includes('…'))).toBe(true);
  const csv = await (await file('format=csv')).text();
  expect(csv).toContain("'=cmd|calc");
  expect(csv).toContain('"見本薬局, 駅前"');
  const bytes = new Uint8Array(await (await file('format=csv')).arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]); // BOM
});

test('the CSV of マイナポータル reads back: rows as delivered, sums that fit', async () => {
  const response = await file('format=myna-csv');
  expect(response.headers.get('content-disposition')).toMatch(
    /filename\*=UTF-8''%E5%8C%BB.*\.csv$/,
  );
  const { notice, findings } = readNotice(new Uint8Array(await response.arrayBuffer()));
  expect(findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
  expect(notice?.holder).toMatchObject({ name: '架空 太郎', insurerNumber: '06139992' });
  expect(notice?.items.map(({ patient }) => patient).sort()).toEqual([1_500, 369, 60_000].sort());
  expect(notice?.totals).toMatchObject({ total: 206_230, patient: 61_869 });
  expect(notice?.insurers).toEqual([
    { name: '見本健康保険組合', period: { from: '2026-03', to: '2026-03' } },
  ]);
});

test('names of files tell nothing of the person', async () => {
  for (const format of ['csv', 'nta-xlsx', 'pdf', 'myna-csv']) {
    const disposition = (await file(`format=${format}`)).headers.get('content-disposition') ?? '';
    expect(decodeURIComponent(disposition)).not.toMatch(/架空|father/);
  }
});

test('a household download is recorded at everyone in it', async () => {
  const count = async (id: string) => (await portal.records(id)).length;
  const before = [await count('father'), await count('child')];
  await file('format=csv');
  expect([await count('father'), await count('child')]).toEqual(before.map((one) => one + 1));
  const last = (await portal.records('child')).map(({ action }) => action);
  expect(last).toContain('download');
});

describe.skipIf(!realData)('the official form', () => {
  test('is filled where the operator has configured it', async () => {
    const path = `${realData}/medical-expenses/iryouhi_form_v3.1.xlsx`;
    const official = await expensePortal({
      officialForm: await FormTemplate.read(readFileSync(path)),
    });
    await fill(official);
    expect(sums(await workbookOf('format=nta-xlsx', official))).toEqual({
      paid: 63_909,
      compensated: 5_000,
    });
  });
});

test.each(['format=docx', 'format=csv&scope=world', 'format=csv&linked=maybe'])(
  '%s is refused',
  async (query) => {
    expect((await portal.ask(`/export?year=2026&${query}`)).status).toBe(400);
  },
);
