import * as v from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
import { sealPersonId } from '../../functions/http/person-id.ts';
import { features } from '../../functions/local/features.ts';
import { MAX_SETS } from '../../functions/medications/brought.ts';
import type { Table } from '../../functions/storage/client.ts';
import { queryItems } from '../../functions/storage/items.ts';
import { BroughtAnswer, MAX_BROUGHT_BYTES } from '../../shared/jahis/contract.ts';
import { encodeWindows31J } from '../../shared/jahis/windows-31j.ts';
import { person, putPeople, putSession } from '../support/people.ts';
import { testTable } from '../support/table.ts';
import { SMALL } from './notebooks.ts';

const origin = 'http://127.0.0.1:4321';
const start = new Date('2026-11-21T03:00:00Z');
const PATH = '/api/medications/brought';

let table: Table;
let now = start;
let app: ReturnType<typeof features>;
const tokens: Record<string, string> = {};

beforeAll(async () => {
  table = await testTable();
  const people = ['me', 'twice', 'split', 'many', 'late', 'stranger', 'raced'].map((personId) =>
    person({ personId, name: '見本 一郎', kana: 'ミホン イチロウ', birthDate: '1972-04-08' }),
  );
  const child = person({ personId: 'child', birthDate: '2019-06-01', guardians: ['me'] });
  await putPeople(table, [...people, child]);
  for (const { personId } of people) tokens[personId] = await putSession(table, personId, start);
  app = features({ table, provider: {} as never, origin, clock: () => now });
});

type Asked = {
  method?: string;
  body?: BodyInit;
  type?: string;
  path?: string;
  as?: string;
  of?: string;
};
function ask({ method = 'GET', body, type, path = PATH, as = 'me', of }: Asked = {}) {
  const token = tokens[as] ?? '';
  const query = of ? `?for=${encodeURIComponent(sealPersonId(token, of))}` : '';
  return app.request(`${origin}${path}${query}`, {
    method,
    headers: { cookie: `session=${token}`, ...(type ? { 'content-type': type } : {}) },
    ...(body === undefined ? {} : { body }),
  });
}
const bring = (text: string, as = 'me', of?: string) =>
  ask({
    method: 'POST',
    body: JSON.stringify({ text }),
    type: 'application/json',
    as,
    ...(of ? { of } : {}),
  });
const itemsIn = async (response: Response) => v.parse(BroughtAnswer, await response.json()).items;
const records = (personId: string) => queryItems(table, 'access', personId);
const actions = async (personId: string) => (await records(personId)).map(({ action }) => action);

const part = (number: number, lines: string, id = '20260310093000') =>
  `JAHISTC08,1\r\n${lines}911,${id},2,${number}\r\n`;
const [, ...lines] = SMALL.split('\r\n');
const first = part(1, `${lines.slice(0, 4).join('\r\n')}\r\n`);
const second = part(2, `${lines.slice(4, -1).join('\r\n')}\r\n`);

describe('a notebook is brought', () => {
  const bytes = encodeWindows31J(SMALL);
  test.each([
    ['as text', JSON.stringify({ text: SMALL }), 'application/json'],
    [
      'as a file in JSON',
      JSON.stringify({ file: Buffer.from(bytes).toString('base64') }),
      'application/json',
    ],
    ['as bytes', bytes, 'application/octet-stream'],
    ['as text of a form', bytes, 'text/plain; charset=shift_jis'],
  ])('%s, and once however often', async (_, body, type) => {
    const response = await ask({ method: 'POST', body, type, as: 'me' });
    expect([200, 201]).toContain(response.status);
    const items = await itemsIn(response);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      broughtOn: '2026-11-21',
      keptUntil: '2027-11-21',
      owner: 'same',
      missing: [],
      visits: [
        {
          dispensedOn: '2026-03-10',
          facilityName: '見本薬局',
          prescribedBy: ['見本内科'],
          medicines: [{ name: 'アムロジピン錠２．５ｍｇ「見本」', dose: '1', quantity: '28' }],
        },
      ],
    });
  });

  test('stored apart: nothing of it is in the list, its exports or its codes', async () => {
    expect(await (await ask({ path: '/api/medications' })).json()).toMatchObject({
      items: [],
      current: [],
    });
    for (const format of ['csv', 'jahis', 'fhir']) {
      const response = await app.request(`${origin}/api/medications/export?format=${format}`, {
        headers: { cookie: `session=${tokens.me}` },
      });
      const text = new TextDecoder(format === 'jahis' ? 'shift_jis' : 'utf-8').decode(
        await response.arrayBuffer(),
      );
      expect(response.status).toBe(200);
      expect(text).not.toContain('アムロジピン');
    }
    expect(await (await ask({ path: '/api/medications/share' })).json()).toMatchObject({
      medicines: [],
      codes: [],
    });
  });

  test('nobody else sees it', async () => {
    expect(await itemsIn(await ask({ as: 'stranger' }))).toEqual([]);
    const response = await ask({ as: 'stranger', of: 'me' });
    expect(response.status).toBe(404);
  });
});

test('every change is recorded with it, a repetition as a view', async () => {
  expect((await bring(SMALL, 'twice')).status).toBe(201);
  expect(await actions('twice')).toEqual(['change']);
  expect((await bring(SMALL, 'twice')).status).toBe(200);
  expect((await actions('twice')).toSorted()).toEqual(['change', 'view']);
  const [item] = await itemsIn(await ask({ as: 'twice' }));
  const path = `${PATH}/${item?.id}`;
  expect(await itemsIn(await ask({ method: 'DELETE', path, as: 'twice' }))).toEqual([]);
  expect(await itemsIn(await ask({ method: 'DELETE', path, as: 'twice' }))).toEqual([]); // gone already
  expect((await actions('twice')).filter((action) => action === 'change')).toHaveLength(2);
  expect(await queryItems(table, 'broughtMedications', 'twice')).toEqual([]);
});

describe('parts of a split one', () => {
  test('come one after the other', async () => {
    const [one] = await itemsIn(await bring(second, 'split'));
    expect(one).toMatchObject({ parts: 2, missing: [1], visits: [] });
    const [both] = await itemsIn(await bring(first, 'split'));
    expect(both).toMatchObject({ id: one?.id, parts: 2, missing: [], owner: 'same' });
    expect(both?.visits[0]?.medicines[0]?.name).toBe('アムロジピン錠２．５ｍｇ「見本」');
  });
  test('another text under the same number is a conflict, and changes nothing', async () => {
    const response = await bring(second.replace('アムロジピン', 'べつのくすり'), 'split');
    expect(response.status).toBe(409);
    expect(await itemsIn(await ask({ as: 'split' }))).toHaveLength(1);
  });
});

test('two devices at once leave one', async () => {
  const answers = await Promise.all(Array.from({ length: 6 }, () => bring(SMALL, 'raced')));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 200, 200, 201]);
  expect(await itemsIn(await ask({ as: 'raced' }))).toHaveLength(1);
  expect((await actions('raced')).filter((action) => action === 'change')).toHaveLength(1);
});

test('there is room for ten', async () => {
  for (let at = 0; at < MAX_SETS; at += 1)
    expect((await bring(SMALL.replace('20260310', `202603${10 + at}`), 'many')).status).toBe(201);
  expect((await bring(SMALL.replace('20260310', '20260401'), 'many')).status).toBe(409);
});

test('a guardian brings it for a child, whose record says so; the name is another one', async () => {
  const [item] = await itemsIn(await bring(SMALL, 'me', 'child'));
  expect(item?.owner).toBe('other');
  expect(await records('child')).toMatchObject([
    { actor: 'me', reason: 'guardian', action: 'change' },
  ]);
});

test('after a year it is not shown any more', async () => {
  await bring(SMALL, 'late');
  for (const [day, count] of [
    ['2027-11-21', 1],
    ['2027-11-22', 0],
  ] as const) {
    now = new Date(`${day}T03:00:00Z`);
    tokens.late = await putSession(table, 'late', now);
    expect(await itemsIn(await ask({ as: 'late' })), day).toHaveLength(count);
  }
  now = start;
  tokens.late = await putSession(table, 'late', now);
});

describe('what is refused', () => {
  test.each([
    ['no notebook', JSON.stringify({ text: 'こんにちは' }), 'not-a-notebook'],
    ['only a version line', JSON.stringify({ text: 'JAHISTC08,1' }), 'empty-notebook'],
    ['version lines', JSON.stringify({ text: 'JAHISTC08,1\r\nJAHISTC08,1\r\n' }), 'empty-notebook'],
    ['no record', JSON.stringify({ text: 'JAHISTC08,1\r\nこんにちは\r\n' }), 'empty-notebook'],
    ['a part of nothing', JSON.stringify({ text: 'JAHISTC08,1\n911,1,2,1' }), 'empty-notebook'],
    ['nothing', JSON.stringify({ text: '' }), 'check: text, file'],
    ['no JSON', '{', 'check: text, file'],
    ['neither text nor file', '{"a":1}', 'check: text, file'],
    ['no Base64', '{"file":"あ"}', 'check: text, file'],
    [
      'an individual number',
      JSON.stringify({ text: `${SMALL}501,1234 5678 9018` }),
      'individual-number',
    ],
  ])('%s', async (_, body, detail) => {
    const response = await ask({ method: 'POST', body, type: 'application/json' });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ type: '/problems/invalid-input', detail });
  });
  test('a file that is too large', async () => {
    const body = encodeWindows31J(
      SMALL + `501,${'あ'.repeat(100)}\r\n`.repeat(MAX_BROUGHT_BYTES / 200),
    );
    const response = await ask({ method: 'POST', body, type: 'application/octet-stream' });
    expect(await response.json()).toMatchObject({ detail: 'too-large' });
  });
  test('without sign-in', async () => {
    const response = await app.request(`${origin}${PATH}`, { method: 'POST', body: SMALL });
    expect(response.status).toBe(401);
  });
  test.each(['x', '..', 'a'.repeat(25)])('to remove %s', async (id) => {
    const response = await ask({ method: 'DELETE', path: `${PATH}/${id}` });
    expect([400, 404, 405]).toContain(response.status);
  });
});
