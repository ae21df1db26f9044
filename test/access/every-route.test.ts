import { beforeAll, describe, expect, test } from 'vitest';
import { openPersonId, sealPersonId } from '../../functions/http/person-id.ts';
import { features } from '../../functions/local/features.ts';
import { ENDPOINTS } from '../../functions/openapi/endpoints.ts';
import type { Table } from '../../functions/storage/client.ts';
import { queryItems } from '../../functions/storage/items.ts';
import { coverage, putCoverages } from '../cancellation/portal.ts';
import { putCheckup } from '../support/checkups.ts';
import { person, putPeople, putSession } from '../support/people.ts';
import { testTable } from '../support/table.ts';

const origin = 'http://127.0.0.1:4321';
const start = new Date('2026-11-21T03:00:00Z');
let now = start;

const people = [
  person({ personId: 'father' }),
  person({ personId: 'stranger' }),
  person({ personId: 'child', birthDate: '2019-06-01', guardians: ['father'] }),
  person({ personId: 'grown', birthDate: '2011-11-21', guardians: ['father'] }), // 15 today
  person({ personId: 'hidden', stoppedBy: ['06139992'] }),
  person({ personId: 'child-of-hidden', birthDate: '2019-06-01', guardians: ['hidden'] }),
  person({
    personId: 'hidden-child',
    birthDate: '2019-06-01',
    guardians: ['father'],
    stoppedBy: ['06139992'],
  }),
];

/** Query that makes an operation valid, where it asks for one. */
const NEEDED: Readonly<Record<string, string>> = {
  '/api/checkups/export': 'format=csv',
  '/api/checkups/{id}/export': 'format=csv',
  '/api/medications/export': 'format=csv',
  '/api/treatments/export': 'format=csv',
  '/api/eligibility/export': 'format=pdf',
  '/api/expenses/export': 'format=csv',
  '/api/expenses/entries': 'key=SUBSIDY%232026',
  '/api/eligibility/declaration': 'format=pdf',
  '/api/cancellation/receipt': 'format=pdf',
};

let table: Table;
let app: ReturnType<typeof features>;
const tokens: Record<string, string> = {};
/** What `{id}` stands for, by what is before it; both persons have one of the same id. */
const ids: Record<string, string> = {};
const addressOf = (path: string): string =>
  origin + path.replace(/^(.*\/)\{id\}/, (_, before: string) => before + ids[before]);

beforeAll(async () => {
  table = await testTable();
  await putPeople(table, people);
  for (const { personId } of people) tokens[personId] = await putSession(table, personId, start);
  const provider = {
    issuer: 'https://provider.example',
    begin: () => Promise.reject(new Error('not in this test')),
    finish: () => Promise.reject(new Error('not in this test')),
  };
  app = features({ table, provider: provider as never, origin, clock: () => now });
  for (const personId of ['father', 'child']) {
    ids['/api/checkups/'] = await putCheckup(table, personId);
    await putCoverages(table, [coverage({ personId })]);
    await app.request(`${origin}/api/cancellation`, {
      method: 'POST',
      headers: { cookie: `session=${tokens[personId]}`, 'Idempotency-Key': personId },
    });
  }
});

const ask = (path: string, token: string | undefined, forId?: string) => {
  const query = [
    NEEDED[path],
    forId === undefined ? undefined : `for=${encodeURIComponent(forId)}`,
  ];
  return app.request(`${addressOf(path)}?${query.filter(Boolean).join('&')}`, {
    headers: token ? { cookie: `session=${token}` } : {},
  });
};
const records = async (personId: string) => queryItems(table, 'access', personId);

const health = ENDPOINTS.filter(
  (endpoint) => endpoint.data === 'health' && endpoint.method === 'get',
);

test('there are routes with health data', () => expect(health.length).toBeGreaterThan(0));

describe.each(health.map(({ path }) => path))('%s', (path) => {
  test.each([
    ['oneself', 'father', undefined, 'father', 'self'],
    ['a guardian', 'father', 'child', 'child', 'guardian'],
  ])('%s is answered and leaves one record', async (_, actor, subject, owner, reason) => {
    const before = await records(owner);
    const token = tokens[actor] as string;
    const response = await ask(path, token, subject && sealPersonId(token, subject));
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const after = await records(owner);
    expect(after).toHaveLength(before.length + 1);
    const known = new Set(before.map(({ sk }) => sk)); // records of one instant have no order
    expect(after.find(({ sk }) => !known.has(sk))).toMatchObject({ actor, reason });
  });

  test('unknown, foreign, grown-up and withheld people get one and the same answer, without a record', async () => {
    const answers = new Set<string>();
    const sealed = (actor: string, subject: string) =>
      sealPersonId(tokens[actor] as string, subject);
    const attempts: [string, string | undefined][] = [
      ['stranger', sealed('stranger', 'child')],
      ['stranger', sealed('stranger', 'no-such-person')],
      ['stranger', sealed('father', 'child')], // another session's id
      ['stranger', 'child'], // a bare personId
      ['father', sealed('father', 'grown')],
      ['father', sealed('father', 'hidden-child')],
      ['father', 'x'],
      ['hidden', undefined],
      ['hidden', sealed('hidden', 'child-of-hidden')],
      ['hidden', sealed('hidden', 'hidden')],
    ];
    const before = (await Promise.all(people.map(({ personId }) => records(personId)))).flat()
      .length;
    for (const [actor, forId] of attempts) {
      const response = await ask(path, tokens[actor], forId);
      answers.add(
        `${response.status} ${response.headers.get('content-type')} ${await response.text()}`,
      );
    }
    expect([...answers]).toHaveLength(1);
    expect([...answers][0]).toMatch(/^404 application\/problem\+json .*not-available/);
    const after = (await Promise.all(people.map(({ personId }) => records(personId)))).flat()
      .length;
    expect(after).toBe(before);
  });

  test.each([
    ['no cookie', undefined],
    ['a forged cookie', 'token-of-nobody'],
    ['an empty cookie', ''],
  ])('%s is refused', async (_, token) => {
    const response = await ask(path, token);
    expect(response.status).toBe(401);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
  });

  test('an ended session is refused', async () => {
    now = new Date(start.getTime() + 15 * 60_000);
    const response = await ask(path, tokens.father);
    now = start;
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ type: '/problems/session-expired' });
  });

  test('when the access cannot be recorded nothing is shown', async () => {
    const broken = features({
      table: { ...table, client: failingPuts(table) },
      provider: {} as never,
      origin,
      clock: () => now,
    });
    const response = await broken.request(`${addressOf(path)}?${NEEDED[path] ?? ''}`, {
      headers: { cookie: `session=${tokens.father}` },
    });
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({
      type: '/problems/no-audit',
      status: 503,
      detail: 'the access could not be recorded, so nothing is shown',
    });
  });
});

/** The same table, on which writing an access record fails. */
const failingPuts = (real: Table) =>
  new Proxy(real.client, {
    get(client, name) {
      if (name !== 'send') return Reflect.get(client, name);
      return (command: { constructor: { name: string } }) =>
        command.constructor.name === 'PutItemCommand'
          ? Promise.reject(new Error('the table is away'))
          : client.send(command as never);
    },
  });

test('sealed ids of another session do not open', () => {
  expect(openPersonId('b', sealPersonId('a', 'child'))).toBeUndefined();
});
