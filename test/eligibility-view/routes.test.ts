import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { type EligibilityDeps, eligibilityRoutes } from '../../functions/eligibility/routes.ts';
import { createApp } from '../../functions/http/create-app.ts';
import { sealPersonId } from '../../functions/http/person-id.ts';
import { typstPrinter } from '../../functions/pdf/typst-printer.ts';
import { hashToken } from '../../functions/storage/sessions.ts';
import type { AccessRecord } from '../../shared/audit/codec.ts';
import { KnownRegistration } from '../../shared/cancellation/registration.ts';
import type { Coverage } from '../../shared/eligibility/codec.ts';
import { EligibilityAnswer } from '../../shared/eligibility/contract.ts';
import { DEMO_OPERATOR } from '../../shared/site/operator.ts';
import { readPdf, textIn } from '../pdf/support/pdf-text.ts';
import { person } from '../support/people.ts';
import { coverage } from './support/coverages.ts';

const NOW = new Date('2026-11-21T03:00:00Z');
const ORIGIN = 'http://127.0.0.1:4321';
const TOKEN = 'token';
const PEOPLE = [
  person({ personId: 'me' }),
  person({
    personId: 'child',
    name: '架空 湊',
    birthDate: '2019-05-05',
    guardians: ['me'],
  }),
  person({ personId: 'withheld', guardians: ['me'], birthDate: '2019-05-05', stoppedBy: ['1'] }),
];
const COVERAGES: Record<string, Coverage[]> = {
  me: [
    coverage(),
    coverage({ insurerNumber: '139998', validFrom: '2009-01-01', validTo: '2020-04-01' }),
  ],
  child: [coverage({ relation: 'dependent', branch: '02' })],
};

function portal(changes: Partial<EligibilityDeps> = {}) {
  const records: AccessRecord[] = [];
  const seconds = NOW.getTime() / 1000;
  const session = {
    tokenHash: hashToken(TOKEN),
    personId: 'me',
    startedAtEpochSeconds: seconds,
    lastUsedAtEpochSeconds: seconds,
  };
  const app = createApp(ORIGIN).route(
    '/',
    eligibilityRoutes({
      publicOrigin: ORIGIN,
      clock: () => NOW,
      randomId: () => 'id',
      operator: DEMO_OPERATOR,
      sessions: {
        find: async (hash) => (hash === session.tokenHash ? session : undefined),
        touch: async (one) => one,
      },
      people: { find: async (id) => PEOPLE.find(({ personId }) => personId === id) },
      audit: { record: async (_, record) => void records.push(record) },
      eligibility: { coverages: async ({ personId }) => COVERAGES[personId] ?? [] },
      registrations: { listed: async () => undefined },
      printer: typstPrinter(),
      ...changes,
    }),
  );
  const get = (path: string) => app.request(path, { headers: { cookie: `session=${TOKEN}` } });
  return { app, get, records };
}
const forChild = `for=${encodeURIComponent(sealPersonId(TOKEN, 'child'))}`;
const pdfText = async (response: Response) =>
  textIn(readPdf(new Uint8Array(await response.arrayBuffer())).tree);

describe('GET /api/eligibility', () => {
  test('the fixed shape, with state and card', async () => {
    const { get, records } = portal();
    const response = await get('/api/eligibility');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const answer = v.parse(v.strictObject(EligibilityAnswer.entries), await response.json());
    expect(answer).toMatchObject({
      asOf: '2026-11-21',
      person: { name: '架空 太郎' },
      coverages: [
        { insurerNumber: '06139992', symbol: '3140', number: '15926', state: 'current' },
        { insurerNumber: '139998', validTo: '2020-04-01', state: 'ended' },
      ],
      card: { registration: 'registered' },
      reason: 'self',
    });
    expect(records).toMatchObject([{ what: 'eligibility', action: 'view', reason: 'self' }]);
  });
  test.each([
    ['newer', '2026-11-20', { registration: 'cancelled' }],
    ['older', '2026-10-01', { registration: 'registered' }],
  ])('a list that is %s than the delivery', async (_, asOf, card) => {
    const listed = v.parse(KnownRegistration, {
      asOf,
      source: 'monthly',
      registration: 'cancelled',
      cancelledOn: asOf,
    });
    const { get } = portal({ registrations: { listed: async () => listed } });
    const answer = v.parse(EligibilityAnswer, await (await get('/api/eligibility')).json());
    expect(answer.card).toMatchObject(card);
    expect(answer.notices.some(({ id }) => id === 'registration-cancelled')).toBe(
      card.registration === 'cancelled',
    );
  });
  test('for a child', async () => {
    const response = await portal().get(`/api/eligibility?${forChild}`);
    expect(await response.json()).toMatchObject({
      person: { name: '架空 湊' },
      reason: 'guardian',
      coverages: [{ relation: 'dependent' }],
    });
  });
  test('a person without any coverage is told so, not refused', async () => {
    const response = await portal({ eligibility: { coverages: async () => [] } }).get(
      '/api/eligibility',
    );
    expect(await response.json()).toMatchObject({ situation: 'none', coverages: [] });
  });
  test('withheld and unknown get the same answer', async () => {
    const { get } = portal();
    const answers = await Promise.all(
      ['withheld', 'nobody'].map(async (id) => {
        const response = await get(`/api/eligibility?for=${sealPersonId(TOKEN, id)}`);
        return [response.status, await response.text()];
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.[0]).toBe(404);
  });
  test('signed out', async () => {
    expect((await portal().app.request('/api/eligibility')).status).toBe(401);
  });
});

describe('the sheets', () => {
  test('資格情報 of the current coverage; nothing of the person in the name of the file', async () => {
    const { get, records } = portal();
    const response = await get('/api/eligibility/export?format=pdf');
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="eligibility-2026-11-21.pdf"',
    );
    expect(response.headers.get('cache-control')).toBe('no-store');
    const text = await pdfText(response);
    expect(text).toContain('氏名架空 太郎');
    expect(text).not.toContain('資格喪失');
    expect(records).toMatchObject([{ what: 'eligibility', action: 'download' }]);
  });
  test('a lost one says so', async () => {
    const text = await pdfText(
      await portal().get('/api/eligibility/export?format=pdf&coverage=2009-01-01-139998'),
    );
    expect(text).toContain('この資格は2020年4月1日に喪失しています。');
  });
  test('of a child', async () => {
    const response = await portal().get(`/api/eligibility/export?format=pdf&${forChild}`);
    expect(await pdfText(response)).toContain('氏名架空 湊');
  });
  test('被保険者資格申立書', async () => {
    const response = await portal().get('/api/eligibility/declaration?format=pdf');
    expect(await pdfText(response)).toContain('保険者等名称見本健康保険組合');
  });
  test('申立書 for somebody without coverage: the person is filled in, the insurer not', async () => {
    const { get } = portal({ eligibility: { coverages: async () => [] } });
    const text = await pdfText(await get('/api/eligibility/declaration?format=pdf'));
    expect(text).toContain('保険者等名称事業所名');
    expect(text).toContain('氏名架空 太郎');
  });
  test.each([
    ['format=csv', 400],
    ['', 400],
    ['format=pdf&coverage=../x', 400],
    ['format=pdf&coverage=2001-01-01-999999', 404],
  ])('%s is answered with %i', async (query, status) => {
    expect((await portal().get(`/api/eligibility/export?${query}`)).status).toBe(status);
  });
  test.each(['export', 'declaration'])('%s without access record is not sent', async (name) => {
    const { get } = portal({
      audit: { record: () => Promise.reject(new Error('the table is away')) },
    });
    const response = await get(`/api/eligibility/${name}?format=pdf`);
    expect(response.status).toBe(503);
    expect(await response.text()).not.toContain('%PDF');
  });
  test('a failing printer is an error without any of the text', async () => {
    const { get } = portal({ printer: { print: () => Promise.reject(new Error('架空 太郎')) } });
    const response = await get('/api/eligibility/export?format=pdf');
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('架空');
  });
});
