import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { Checkup } from '../../shared/checkups/codec.ts';
import { CheckupList } from '../../shared/checkups/contract.ts';
import { readCsv } from '../../shared/kernel/csv.ts';
import type { PdfDocument } from '../../shared/pdf/document.ts';
import { DEMO_OPERATOR } from '../../shared/site/operator.ts';
import { coverage } from '../cancellation/portal.ts';
import { bytesOf, day, xml } from './documents.ts';
import { kept, signedInApp } from './signed-in-app.ts';

const newer = bytesOf(xml({ entries: [{ code: '9A751000000000001', value: '142' }] }));
const older = bytesOf(
  xml({
    examinedOn: '2025-06-10',
    created: '2025-07-01',
    entries: [{ code: '9A751000000000001', value: '128' }],
  }),
);
const ID = 'AAAA-bbbb_cccc11';
const OTHER = 'AAAA-bbbb_cccc22';
const both = [kept(newer, ID), kept(older, OTHER)];
const checkups = { latest: async () => both };

describe('the list', () => {
  test('newest first, all of each, series, what changed, what is still expected', async () => {
    const get = signedInApp({
      checkups,
      eligibility: { coverages: async () => [coverage({ personId: 'me' })] },
    });
    const response = await get('');
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const list = v.parse(CheckupList, await response.json());
    expect(list).toMatchObject({
      asOf: '2026-11-21',
      completeTo: '2026-03-31',
      nextExpectedOn: '2027-11-01',
      next: null,
      items: [
        { id: ID, examinedOn: '2026-06-10', fiscalYear: 2026, changes: { since: '2025-06-10' } },
        { id: OTHER, changes: null },
      ],
      series: [{ meaning: 'systolic', points: [{ value: 128 }, { value: 142 }] }],
      registration: [
        { fiscalYear: 2026, state: 'by-law', date: '2027-11-01' },
        { fiscalYear: 2025, state: 'past-due', date: '2026-11-01' },
      ],
    });
  });

  test('nothing yet is an empty list', async () => {
    const list = v.parse(CheckupList, await (await signedInApp()('')).json());
    expect(list).toMatchObject({ items: [], series: [], registration: [] });
  });

  test('an insurer that has told, for the coverage of today only', async () => {
    const asked: string[] = [];
    const get = signedInApp({
      eligibility: {
        coverages: async () => [
          coverage({ personId: 'me', insurerNumber: '00139998', insurerName: '見本区国保' }),
          coverage({ personId: 'me', insurerNumber: '06139992', validTo: '2026-11-21' }),
        ],
      },
      status: {
        of: async (number) => {
          asked.push(number);
          const line = { insurerNumber: number, fiscalYear: 2026, asOf: day('2026-10-01') };
          return [{ ...line, plannedOn: day('2027-02-01'), file: 'a' }];
        },
      },
    });
    const list = v.parse(CheckupList, await (await get('')).json());
    expect(asked).toEqual(['139998']);
    expect(list.nextExpectedOn).toBe('2027-02-01');
    expect(list.registration[0]).toMatchObject({
      insurerName: '見本区国保',
      state: 'planned',
      date: '2027-02-01',
    });
  });

  test('in English on demand', async () => {
    const list = v.parse(CheckupList, await (await signedInApp({ checkups })('?lang=en')).json());
    expect(list.items[0]?.results[0]?.name).toBe('Systolic blood pressure (1st)');
  });
});

describe('one of them', () => {
  test('is what the list has', async () => {
    const get = signedInApp({ checkups });
    const list = v.parse(CheckupList, await (await get('')).json());
    expect(v.parse(Checkup, await (await get(`/${ID}`)).json())).toEqual(list.items[0]);
  });
  test.each(['AAAA-bbbb_cccc33', OTHER.toLowerCase()])('%s is not among them', async (id) => {
    const get = signedInApp({ checkups });
    for (const path of [`/${id}`, `/${id}/export?format=xml`]) {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ type: '/problems/not-found' });
    }
  });
  test.each([
    '/x',
    '/../../etc',
    `/${ID}?lang=xx`,
    `/${ID}/export`,
    `/${ID}/export?format=exe`,
    '/export',
    '/export?format=xml',
  ])('%s is refused before anything is read', async (path) => {
    const reads: string[] = [];
    const get = signedInApp({
      checkups: {
        latest: async () => {
          reads.push('read');
          return [];
        },
      },
    });
    expect([400, 404]).toContain((await get(path)).status);
    expect(reads).toEqual([]);
  });
});

describe('files', () => {
  test('the original comes back byte for byte, in whatever encoding it is', async () => {
    const utf16 = Buffer.from(`\ufeff${xml().replace('UTF-8', 'UTF-16')}`, 'utf16le');
    const one = kept(utf16, ID);
    const get = signedInApp({
      checkups: { latest: async () => [one] },
      originals: {
        get: async (name) => (name === one.original ? new Uint8Array(utf16) : undefined),
      },
    });
    const response = await get(`/${ID}/export?format=xml`);
    expect(response.headers.get('content-type')).toBe('application/xml');
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="checkup-2026-06-10.xml"',
    );
    expect(Buffer.from(await response.arrayBuffer()).equals(utf16)).toBe(true);
  });
  test.each([
    ['lost', undefined],
    ['changed', new Uint8Array([60])],
  ])('an original that is %s is our failure, never an empty or other file', async (_, bytes) => {
    const get = signedInApp({ checkups, originals: { get: async () => bytes } });
    expect((await get(`/${ID}/export?format=xml`)).status).toBe(500);
  });

  test('CSV: a line per result, what is missing says why, who issued it', async () => {
    const entries = [
      { code: '3F077000002327101', value: '151', interpretation: 'H', range: ['60', '119'] },
      { code: '3F070000002327101', negated: true },
      { code: '9N511000000000049', value: '=cmd', doctor: '見本' },
    ] as const;
    const one = kept(bytesOf(xml({ entries })), ID);
    const get = signedInApp({ checkups: { latest: async () => [one] } });
    const response = await get('/export?format=csv');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [heading, ...lines] = readCsv(new TextDecoder().decode(bytes)).map(
      ({ fields }) => fields,
    );
    const of = (line: string[] | undefined, column: string) =>
      line?.[heading?.indexOf(column) ?? -1];
    expect(lines.map((line) => of(line, '結果'))).toEqual(['未実施', '151', "'=cmd"]);
    expect(of(lines[1], '判定（ポータルによる）')).toBe('受診勧奨判定値');
    expect(of(lines[1], '健診機関の基準値')).toBe('60～119');
    expect(of(lines[2], '備考')).toBe('医師：見本');
    expect(of(lines[0], '発行者')).toBe(DEMO_OPERATOR.name.ja);
  });

  test('of one checkup only that one; of none a line that says as of when', async () => {
    const get = signedInApp({ checkups });
    const lines = readCsv(await (await get(`/${OTHER}/export?format=csv`)).text());
    expect(lines.map(({ fields }) => fields[0])).toEqual(['健診実施日', '2025-06-10']);
    const nothing = readCsv(await (await signedInApp()('/export?format=csv&lang=en')).text());
    expect(nothing[1]?.fields.slice(-2)).toEqual(['2026-11-21', DEMO_OPERATOR.name.en]);
  });

  test('PDF: years side by side, head of the person, nothing of a person in the name', async () => {
    const printed: PdfDocument[] = [];
    const get = signedInApp({
      checkups,
      printer: {
        print: async (document) => {
          printed.push(document);
          return new Uint8Array([37]);
        },
      },
    });
    const response = await get('/export?format=pdf');
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="checkups-2026-11-21.pdf"',
    );
    const [document] = printed;
    if (document?.template !== 'records') throw new Error('another document');
    expect(document.tables[0]?.columns.map(({ title }) => title)).toEqual([
      '項目',
      '2026年6月10日',
      '2025年6月10日',
    ]);
    expect(document.tables[0]?.rows).toEqual([
      ['収縮期血圧', ['142 mmHg', '受診勧奨判定値'], '128 mmHg'],
    ]);
    expect(document.header.map(({ value }) => value)).toContain('架空 太郎');
  });
});

test('no record, no data', async () => {
  const get = signedInApp({
    checkups,
    audit: { record: () => Promise.reject(new Error('down')) },
  });
  for (const path of ['', `/${ID}`, '/export?format=csv', `/${ID}/export?format=csv`]) {
    const response = await get(path);
    expect(response.status).toBe(503);
    expect(await response.text()).not.toContain('142');
  }
});
