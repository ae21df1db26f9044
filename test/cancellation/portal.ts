import { randomInt, randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { cancellationRoutes } from '../../functions/cancellation/routes.ts';
import { type Alongside, cancellationStore } from '../../functions/cancellation/store.ts';
import { createApp } from '../../functions/http/create-app.ts';
import { sealPersonId } from '../../functions/http/person-id.ts';
import { auditStore } from '../../functions/observability/audit.ts';
import type { Table } from '../../functions/storage/client.ts';
import { putIdempotent, queryItems } from '../../functions/storage/items.ts';
import { pk, sk } from '../../functions/storage/keys.ts';
import { peopleStore } from '../../functions/storage/people.ts';
import { sessionStore } from '../../functions/storage/sessions.ts';
import { CancellationView } from '../../shared/cancellation/contract.ts';
import { Coverage } from '../../shared/eligibility/codec.ts';
import type { Clock } from '../../shared/kernel/dates.ts';
import { DEMO_OPERATOR } from '../../shared/site/operator.ts';
import { person, putPeople, putSession } from '../support/people.ts';

export const ORIGIN = 'http://127.0.0.1:4321';
export const INSURER = '06139992';
export const OTHER_INSURER = '01139997';
export const START = new Date('2026-11-21T03:00:00Z');

export const coverage = (
  given: Partial<v.InferInput<typeof Coverage>> & { personId: string },
): Coverage =>
  v.parse(Coverage, {
    asOf: '2026-11-01',
    insurerNumber: INSURER,
    insurerName: '見本健康保険組合',
    symbol: '3140',
    number: '15926',
    branch: '00',
    relation: 'insured',
    validFrom: '2020-04-01',
    ...given,
  });

export const putCoverages = (table: Table, coverages: readonly Coverage[]): Promise<void> =>
  putIdempotent(
    table,
    coverages.map((one) => ({
      pk: pk('eligibility', one.personId),
      sk: sk.coverage(one.validFrom, one.insurerNumber),
      ...one,
    })),
  );

/** A person with a registered card and a coverage, signed in. */
export async function putRegistered(
  table: Table,
  personId: string,
  given: Partial<Parameters<typeof person>[0]> = {},
  at = START,
): Promise<void> {
  await putPeople(table, [person({ personId, ...given })]);
  await putCoverages(table, [coverage({ personId })]);
  await putSession(table, personId, at);
}

export type Given = {
  table: Table;
  clock?: Clock;
  alongside?: Alongside;
  /** where sessions and people are read, so that a broken table breaks only the cancellation */
  around?: Table;
};

/** The real routes on a table, asked as a browser asks. */
export function portal({ table, clock = () => START, alongside, around = table }: Given) {
  const app = createApp(ORIGIN).route(
    '/',
    cancellationRoutes({
      publicOrigin: ORIGIN,
      clock,
      randomId: randomUUID,
      randomBelow: randomInt,
      sessions: sessionStore(around),
      people: peopleStore(around),
      audit: auditStore(table),
      store: cancellationStore(table, alongside),
      operator: DEMO_OPERATOR,
      printer: { print: async (sheet) => new TextEncoder().encode(JSON.stringify(sheet)) },
    }),
  );
  const ask = (method: string, actor: string, path = '', init: RequestInit = {}, subject = '') => {
    const token = `token-of-${actor}`;
    const url = new URL(`${ORIGIN}/api/cancellation${path}`);
    if (subject) url.searchParams.set('for', sealPersonId(token, subject));
    return app.request(url.toString(), {
      method,
      ...init,
      headers: { cookie: `session=${token}`, origin: ORIGIN, ...init.headers },
    });
  };
  const view = async (response: Response | Promise<Response>) =>
    v.parse(CancellationView, await (await response).json());
  return {
    ask,
    view,
    get: (actor: string, subject?: string) => view(ask('GET', actor, '', {}, subject)),
    post: (actor: string, key: string = randomUUID(), body?: object, subject?: string) =>
      ask(
        'POST',
        actor,
        '',
        {
          headers: { 'Idempotency-Key': key, 'content-type': 'application/json' },
          ...(body ? { body: JSON.stringify(body) } : {}),
        },
        subject,
      ),
    withdraw: (actor: string, receiptNumber?: string) =>
      ask('DELETE', actor, receiptNumber ? `?receiptNumber=${receiptNumber}` : ''),
  };
}

/** What is stored because of one person, for counting. */
export async function stored(
  table: Table,
  personId: string,
  day = '2026-11-21',
  insurer = INSURER,
) {
  const [own, records, sent, work] = await Promise.all([
    queryItems(table, 'cancellation', personId, { consistent: true }),
    queryItems(table, 'access', personId, { consistent: true }),
    queryItems(table, 'exchange', `${insurer}|${day}`, { consistent: true }),
    queryItems(table, 'exchange', insurer, { consistent: true }),
  ]);
  const under = (items: Record<string, unknown>[], start: string) =>
    items.filter((item) => String(item.sk).startsWith(start));
  const mine = new Set(
    own.filter((item) => item.receiptNumber !== undefined).map((item) => item.receiptNumber),
  );
  const ofMine = (item: Record<string, unknown>) =>
    [...mine].some((receipt) => String(item.sk).includes(String(receipt)));
  return {
    requests: [...under(own, sk.current), ...under(own, sk.pastRequests)],
    keys: under(own, 'KEY#'),
    changes: records.filter(({ action }) => action === 'change'),
    records,
    sent: sent.filter(ofMine),
    open: under(work, sk.openRequests).filter(ofMine),
    owners: under(work, 'REQUEST#').filter(ofMine),
  };
}
