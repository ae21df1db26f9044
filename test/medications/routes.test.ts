import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { sealPersonId } from '../../functions/http/person-id.ts';
import type { MedicationDeps } from '../../functions/medications/routes.ts';
import type { AccessRecord } from '../../shared/audit/codec.ts';
import { readCsv } from '../../shared/kernel/csv.ts';
import { MedicationList } from '../../shared/medications/contract.ts';
import type { DispensingDay } from '../../shared/receipts/dispensing-day.ts';
import { DEMO_OPERATOR } from '../../shared/site/operator.ts';
import { person } from '../support/people.ts';
import { day, OTHER_PLACE, prescription } from './dispensing-days.ts';
import { signedInApp, TOKEN } from './signed-in-app.ts';

const NOW = new Date('2026-11-21T03:00:00Z');

const PEOPLE = [
  person({ personId: 'me' }),
  person({ personId: 'my-child', birthDate: '2019-05-05', guardians: ['me'] }),
  person({ personId: 'my-teenager', birthDate: '2011-11-21', guardians: ['me'] }),
  person({ personId: 'stranger' }),
  person({
    personId: 'withheld-child',
    birthDate: '2019-05-05',
    guardians: ['me'],
    stoppedBy: ['06130012'],
  }),
];

const DAYS: Record<string, DispensingDay[]> = {
  me: [
    day('2026-10-30'),
    day('2026-10-31', {
      ...OTHER_PLACE,
      prescriptions: [prescription({ drugs: [{ drugCode: '629000002', dose: 1 }] })],
    }),
    day('2026-09-01', {
      prescriptions: Array.from({ length: 130 }, () =>
        prescription({ route: 'external', drugs: [{ drugCode: '629000005', dose: 10 }] }),
      ),
    }),
  ],
  'my-child': [day('2026-10-10', { facilityName: 'こども薬局' })],
};

function portal(changes: Partial<MedicationDeps> = {}) {
  const records: { personId: string; record: AccessRecord }[] = [];
  const reads: string[] = [];
  const app = signedInApp(NOW, {
    people: { find: async (id) => PEOPLE.find(({ personId }) => personId === id) },
    audit: { record: async (personId, record) => void records.push({ personId, record }) },
    medications: {
      days: async ({ personId }) => {
        reads.push(personId);
        return DAYS[personId] ?? [];
      },
    },
    ...changes,
  });
  const get = (path: string, token: string | undefined = TOKEN) =>
    app.request(`/api/medications${path}`, {
      headers: token ? { cookie: `session=${token}` } : {},
    });
  return { get, records, reads };
}
const list = async (response: Response) => v.parse(MedicationList, await response.json());
const id = (personId: string) => encodeURIComponent(sealPersonId(TOKEN, personId));

describe('the list', () => {
  test('newest first, with dates of the data, いまの薬, same ingredient, choices; two pages', async () => {
    const { get, records, reads } = portal();
    const response = await get('');
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const first = await list(response);
    expect(first).toMatchObject({
      asOf: '2026-11-21',
      completeTo: '2026-10-31',
      nextExpectedOn: '2026-12-11',
    });
    expect(first.items).toHaveLength(100);
    expect(first.items[0]).toMatchObject({
      dispensedOn: '2026-10-31',
      drugName: 'アアアＯＤ錠５ｍｇ「名」',
      suppliedUntil: '2026-11-27',
    });
    expect(first.current.map((one) => one.dispensedOn)).toEqual(['2026-10-31', '2026-10-30']);
    expect(first.sameIngredient).toMatchObject([
      { ingredientName: 'アアア', from: '2026-10-31', until: '2026-11-26' },
    ]);
    expect(first.choices.ingredients).toEqual(['アアア']);
    const second = await list(await get(`?cursor=${first.next}`));
    expect(second.items).toHaveLength(32);
    expect(second).toMatchObject({ next: null, current: [], sameIngredient: [] });
    expect(reads).toEqual(['me', 'me']);
    expect(records[0]).toMatchObject({
      personId: 'me',
      record: { actor: 'me', reason: 'self', what: 'medications', action: 'view' },
    });
  });

  test('filters narrow the list, not いまの薬', async () => {
    const filtered = await list(
      await portal().get('?route=external&from=2026-09-01&to=2026-09-01&q=くりーむ'),
    );
    expect(filtered.items).toHaveLength(100);
    expect(filtered.items.every((one) => one.route === 'external')).toBe(true);
    expect(filtered.current).toHaveLength(2);
  });

  test('someone without medicines gets an empty list', async () => {
    const { get } = portal({ medications: { days: async () => [] } });
    expect(await list(await get(''))).toMatchObject({
      items: [],
      next: null,
      current: [],
      choices: { facilities: [] },
    });
  });
});

describe('whose medicines', () => {
  test('a child under 15 by its guardian, on record', async () => {
    const { get, records } = portal();
    const shown = await list(await get(`?for=${id('my-child')}`));
    expect(shown.items.map((one) => one.facilityName)).toEqual(['こども薬局']);
    expect(records).toMatchObject([
      { personId: 'my-child', record: { actor: 'me', reason: 'guardian' } },
    ]);
  });
  test.each([
    ['a stranger', id('stranger')],
    ['a child that is 15 today', id('my-teenager')],
    ['a withheld child', id('withheld-child')],
    ['nobody', id('unknown')],
    ['an id of another session', encodeURIComponent(sealPersonId('other', 'my-child'))],
    ['a plain personId', 'my-child'],
    ['nothing', ''],
  ])('%s: one and the same refusal, nothing read, nothing recorded', async (_, given) => {
    const { get, records, reads } = portal();
    for (const path of [`?for=${given}`, `/export?format=csv&for=${given}`]) {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect(await response.json()).toEqual({
        type: '/problems/not-available',
        status: 404,
        detail: 'these data cannot be shown here; call the insurer',
      });
    }
    expect([records, reads]).toEqual([[], []]);
  });
  test('without a session, or with a forged one, nothing', async () => {
    const { get, reads } = portal();
    expect((await get('', '')).status).toBe(401);
    expect((await get('', 'forged')).status).toBe(401);
    expect((await get('/export?format=csv', 'forged')).status).toBe(401);
    expect(reads).toEqual([]);
  });
  test('no record, no data', async () => {
    const { get } = portal({ audit: { record: () => Promise.reject(new Error('down')) } });
    for (const path of ['', '/export?format=csv']) {
      const response = await get(path);
      expect(response.status).toBe(503);
      expect(await response.text()).not.toContain('みほん');
    }
  });
});

describe('hostile parameters', () => {
  test.each([
    ['from=2026-02-30', 'from'],
    ['to=yesterday', 'to'],
    ['route=oral', 'route'],
    [`q=${'x'.repeat(201)}`, 'q'],
    ['cursor=', 'cursor'],
    ['cursor=0', 'cursor'],
    ['cursor=2026-13-01.5', 'cursor'],
    ['cursor=2026-01-01.-5', 'cursor'],
    ['cursor=2026-01-01.1e9', 'cursor'],
    ['cursor=MjAyNi0xMS0yMQ', 'cursor'],
    ['from=&cursor=x', 'cursor, from'],
  ])('%s is refused by the name of the field', async (query, fields) => {
    const { get, reads } = portal();
    const response = await get(`?${query}`);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ detail: `check: ${fields}` });
    expect(reads).toEqual([]);
  });
  test('any text is only searched for', async () => {
    const { get } = portal();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 100 }), async (text) => {
        const asked = new URLSearchParams({ q: text, facility: text, ingredient: text });
        expect((await get(`?${asked}`)).status).toBe(200);
      }),
      { seed: 3, numRuns: 60 },
    );
  });
});

describe('the export', () => {
  test('is a download without personal data in its name', async () => {
    const { get, records } = portal();
    const response = await get('/export?format=csv&route=internal');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="medications-2026-11-21.csv"',
    );
    expect(response.headers.get('cache-control')).toBe('no-store');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [heading, ...lines] = readCsv(new TextDecoder().decode(bytes));
    expect(heading?.fields[0]).toBe('調剤年月日');
    expect(lines).toHaveLength(2);
    expect(lines[0]?.fields.slice(-4)).toEqual([
      '2026-11-21',
      '2026-10-31',
      '2026-12-11',
      DEMO_OPERATOR.name.ja,
    ]);
    expect(records).toMatchObject([{ record: { action: 'download' } }]);
  });
  test('in English on demand; more than a page', async () => {
    const text = await (await portal().get('/export?format=csv&lang=en')).text();
    const lines = readCsv(text);
    expect(lines[0]?.fields.slice(0, 2)).toEqual(['Dispensed on', 'Hospital, clinic or pharmacy']);
    expect(lines).toHaveLength(1 + 132);
  });
  test.each(['', '?format=', '?format=exe', '?format=csv&lang=xx'])(
    '%s is refused',
    async (query) => {
      expect((await portal().get(`/export${query}`)).status).toBe(400);
    },
  );
});
