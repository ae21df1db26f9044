import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../shared/kernel/csv.ts';
import { RecordsDocument } from '../../shared/pdf/records.ts';
import { DEMO_OPERATOR } from '../../shared/site/operator.ts';
import { TreatmentList } from '../../shared/treatments/contract.ts';
import { treatmentTexts } from '../../shared/treatments/texts.ts';
import type { Treatment } from '../../shared/treatments/treatment.ts';
import { line, receipt } from './invented-treatments.ts';
import { portal, sealed } from './signed-in-app.ts';

const everyDay = Array.from({ length: 30 }, (_, at): [number, number] => [at + 1, 1]);
const RECEIPTS = [
  receipt('2026-10', [
    line('112000999', [[20, 1]]),
    line('111700998', [[20, 1]], { section: '11' }),
    line('180000999', [[20, 2]], { section: '80', amount: 3 }),
  ]),
  receipt(
    '2026-09',
    [
      line('190000999', everyDay, { section: '90' }),
      line('130000999', everyDay, { section: '33' }),
      line('197000110', everyDay, { section: '97' }),
      line('140000999', everyDay, { section: '40' }),
      line('150000999', [[7, 1]], { section: '50' }),
    ],
    { inpatient: true, facilityName: '例示中央病院' },
  ),
];
const TOTAL = 3 + 4 * 30 + 1;
const list = async (response: Response) => v.parse(TreatmentList, await response.json());

describe('the list', () => {
  test('dates of the data, rows newest first, choices; two pages, on record', async () => {
    const { get, records } = portal(RECEIPTS);
    const response = await get('');
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const first = await list(response);
    expect(first).toMatchObject({
      ...{ asOf: '2026-11-21', completeTo: '2026-10-31', nextExpectedOn: '2026-12-11' },
      choices: { facilities: ['みほん内科', '例示中央病院'] },
    });
    expect(first.items).toHaveLength(100);
    expect(first.items[0]).toEqual({
      ...{ treatedOn: '2026-10-20', facilityName: 'みほん内科', setting: 'outpatient' },
      ...{ code: '112000999', name: '再診の例', count: 1, surgery: false, category: 'visit' },
    });
    const second = await list(await get(`?cursor=${first.next}`));
    expect([second.items.length, second.next]).toEqual([TOTAL - 100, null]);
    expect(second.choices).toEqual({ facilities: [], categories: [] });
    expect(records[0]).toMatchObject({
      personId: 'me',
      record: { actor: 'me', reason: 'self', what: 'treatments', action: 'view' },
    });
  });

  test('filters and search', async () => {
    const { get } = portal(RECEIPTS);
    const query = new URLSearchParams({
      category: 'surgery',
      from: '2026-09-01',
      to: '2026-09-30',
    });
    expect((await list(await get(`?${query}`))).items).toMatchObject([
      { treatedOn: '2026-09-07', code: '150000999', surgery: true, setting: 'inpatient' },
    ]);
    const found = await list(await get(`?q=${encodeURIComponent('ﾘﾊﾋﾞﾘ')}`));
    expect(found.items.map(({ count, amount }) => [count, amount])).toEqual([
      [2, { amount: 3, unit: '単位' }],
    ]);
  });

  test('nobody has an empty list', async () =>
    expect(await list(await portal([]).get(''))).toMatchObject({
      ...{ items: [], next: null, choices: { facilities: [], categories: [] } },
    }));

  test.each(['?from=2026-02-30', '?category=x', '?cursor=2026-10-20', '?q='.padEnd(300, 'a')])(
    '%s is refused',
    async (query) => expect((await portal(RECEIPTS).get(query)).status).toBe(400),
  );
});

describe('whose treatments', () => {
  test('those of a child under 15, by its guardian', async () => {
    const { get, records } = portal(RECEIPTS);
    expect((await list(await get(`?for=${sealed('child')}`))).items).toEqual([]);
    expect(records).toMatchObject([{ personId: 'child', record: { reason: 'guardian' } }]);
  });
  test('not those of a stranger or of somebody withheld, and not without a session', async () => {
    const { get, records } = portal(RECEIPTS);
    const answers = [`?for=${sealed('stranger')}`, `?for=${sealed('hidden')}`, '?for=x'].map(
      async (query) => (await get(query)).text(),
    );
    expect(new Set(await Promise.all(answers)).size).toBe(1);
    expect((await get('', 'other')).status).toBe(401);
    expect(records).toEqual([]);
  });
  test('nothing leaves when the access cannot be recorded', async () => {
    const failing = { record: () => Promise.reject(new Error('down')) };
    for (const path of ['', '/export?format=csv', '/export?format=pdf'])
      expect((await portal(RECEIPTS, { audit: failing }).get(path)).status).toBe(503);
  });
});

describe('exports have what the list has', () => {
  async function everything(query: string) {
    const { get, records, printed } = portal(RECEIPTS);
    const items: Treatment[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const cursor: string = next && `&cursor=${next}`;
      const page = await list(await get(`?${query}${cursor}`));
      items.push(...page.items);
      next = page.next;
    }
    const csv = await get(`/export?format=csv&${query}`);
    const pdf = await get(`/export?format=pdf&${query}`);
    return { items, csv, pdf, records, document: v.parse(RecordsDocument, printed[0]) };
  }
  const texts = treatmentTexts.ja;

  test.each([
    ['', TOTAL],
    ['category=surgery', 1],
    [`q=${encodeURIComponent('加算')}`, 1],
    ['from=2030-01-01', 0],
  ])('%s: CSV and PDF, row by row', async (query, rows) => {
    const { items, csv, document } = await everything(query);
    expect(items).toHaveLength(rows);
    const [heading = [], ...lines] = readCsv(await csv.text()).map(({ fields }) => fields);
    const cell = (fields: string[], name: string) => fields[heading.indexOf(name)];
    const table = document.tables[0];
    expect(table?.rows).toHaveLength(rows);
    if (rows === 0) {
      expect(lines.map((fields) => cell(fields, '診療年月日'))).toEqual(['']);
      expect(table?.empty).toBe(texts.emptyFiltered);
      return;
    }
    for (const [at, one] of items.entries()) {
      const fields = lines[at] ?? [];
      expect([
        cell(fields, '診療年月日'),
        cell(fields, '医療機関名'),
        cell(fields, '入院・外来'),
        cell(fields, '手術'),
        cell(fields, '診療行為名'),
        cell(fields, '診療行為コード'),
        cell(fields, '回数'),
      ]).toEqual([
        one.treatedOn,
        one.facilityName,
        texts.settings[one.setting],
        one.surgery ? '手術' : '',
        one.name,
        one.code,
        String(one.count),
      ]);
      const [day = '', place, setting, category, name, count] = table?.rows[at] ?? [];
      const [, year, month, date] = /^(\d+)年(\d+)月(\d+)日$/.exec(String(day)) ?? [];
      expect(`${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`).toBe(one.treatedOn);
      expect([place, setting, category]).toEqual([
        one.facilityName,
        texts.settings[one.setting],
        texts.categories[one.category],
      ]);
      expect([name].flat()[0]).toBe(one.name);
      expect([count].flat()[0]).toBe(`${one.count}回`);
    }
  });

  test('head, dates, conditions, explanations and maker of the PDF', async () => {
    const { document, pdf, csv, records } = await everything(`q=${encodeURIComponent('加算')}`);
    expect(document.header.map(({ label, value }) => `${label} ${value}`)).toEqual([
      '氏名 架空 太郎',
      '性別 男',
      '生年月日 1973年4月5日（昭和48年）',
      '年齢 53歳',
      '保険者番号 06139992',
      '記号 3140',
      '番号 15926',
      '枝番 00',
    ]);
    expect(document.lines).toEqual([
      '2026年11月21日時点の情報です。',
      expect.stringContaining('2026年10月31日までに受けた診療の分は'),
      '次の更新予定は2026年12月11日の朝です。',
      '条件に合うものだけを載せています：「加算」',
      '1件を載せています。',
    ]);
    expect(document.tables[0]?.rows[0]?.[4]).toEqual([
      '医療情報取得加算２（初診）',
      texts.additions.information,
    ]);
    expect(document.notes).toEqual([texts.additionSource, ...texts.footnotes.split('\n')]);
    expect(document.madeBy).toContain(DEMO_OPERATOR.name.ja);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(pdf.headers.get('content-disposition')).toBe(
      'attachment; filename="treatments-2026-11-21.pdf"',
    );
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(records.map(({ record }) => record.action)).toEqual(['view', 'download', 'download']);
  });

  test('English names of columns, kinds and notes', async () => {
    const { get, printed } = portal(RECEIPTS);
    const csv = await (await get('/export?format=csv&lang=en')).text();
    expect(csv.replace('\ufeff', '').split(',').slice(0, 3)).toEqual([
      'Treated on',
      'Hospital or clinic',
      'Stay or visit',
    ]);
    await get('/export?format=pdf&lang=en');
    expect(printed[0]).toMatchObject({ language: 'en', title: 'Treatments' });
  });
});
