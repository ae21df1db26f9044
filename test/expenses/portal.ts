import { randomUUID } from 'node:crypto';
import type { ExpenseDeps } from '../../functions/expenses/deps.ts';
import { expenseRoutes } from '../../functions/expenses/routes.ts';
import { expenseStore } from '../../functions/expenses/store.ts';
import { createApp } from '../../functions/http/create-app.ts';
import { sealPersonId } from '../../functions/http/person-id.ts';
import { auditStore } from '../../functions/observability/audit.ts';
import type { Table } from '../../functions/storage/client.ts';
import { eligibilityStore } from '../../functions/storage/eligibility.ts';
import { householdStore } from '../../functions/storage/household.ts';
import { putIdempotent, queryItems } from '../../functions/storage/items.ts';
import { pk, sk } from '../../functions/storage/keys.ts';
import { peopleStore } from '../../functions/storage/people.ts';
import { sessionStore } from '../../functions/storage/sessions.ts';
import type { PaperExpense } from '../../shared/expenses/paper-expense.ts';
import type { ReceiptExpense } from '../../shared/expenses/receipt-expense.ts';
import type { IsoDate, YearMonth } from '../../shared/kernel/dates.ts';
import { DEMO_OPERATOR } from '../../shared/site/operator.ts';
import { person, putPeople, putSession } from '../support/people.ts';
import { testTable } from '../support/table.ts';

export const ORIGIN = 'http://127.0.0.1:4321';
export const NOW = new Date('2026-11-21T03:00:00Z');

export const PEOPLE = [
  person({ personId: 'father' }),
  person({
    personId: 'child',
    name: '架空 花',
    birthDate: '2019-06-01',
    guardians: ['father'],
  }),
  person({ personId: 'grown', birthDate: '2011-11-21', guardians: ['father'] }), // 15 today
  person({ personId: 'stranger' }),
];

/** 1 医科 outpatient visit; `points` × 10 yen, 3割. */
export const expense = (given: Partial<ReceiptExpense> = {}): ReceiptExpense => ({
  careMonth: '2026-03' as YearMonth,
  category: '医科外来',
  facilityName: '見本クリニック',
  facilityCode: '1319999913',
  form: 'insurer',
  insurerNumber: '06139992',
  typeCode: '1112',
  specialNotes: [],
  patientPercent: 30,
  yenPerPoint: 10,
  payers: [{ rank: 0, number: '06139992', days: 1, points: 500 }],
  ...given,
});

export const points = (amount: number): Pick<ReceiptExpense, 'payers'> => ({
  payers: [{ rank: 0, number: '06139992', days: 1, points: amount }],
});

export type Delivered = {
  body: ReceiptExpense | PaperExpense;
  key?: string;
  claimMonth?: string;
  asOf?: string;
  file?: string;
  line?: number;
  searchNumbers?: string[];
};

/** Versions of receipts as the import leaves them below `EXP#person`. */
export const putExpenses = (table: Table, personId: string, delivered: readonly Delivered[]) =>
  putIdempotent(
    table,
    delivered.map(({ body, ...given }, index) => {
      const { key = `key${index}`, claimMonth = body.careMonth, line = index + 1 } = given;
      const { asOf = '2026-05-10', file = 'file' } = given;
      const form = 'form' in body && body.form === 'provider' ? 0 : 1;
      const version = `${claimMonth}/${form}/${asOf}/${file}/${String(line).padStart(9, '0')}`;
      return {
        pk: pk('expenses', personId),
        sk: sk.receiptPart(body.careMonth, key, version, 'expense'),
        of: 1,
        visibleFrom: '2026-05-11' as IsoDate,
        ...(given.searchNumbers ? { searchNumbers: given.searchNumbers } : {}),
        body: JSON.stringify(body),
      };
    }),
  );

export type Asked = {
  as?: string;
  for?: string;
  method?: string;
  body?: unknown;
  raw?: Uint8Array;
};

/** The routes on a real table, with these people signed in. */
export async function expensePortal(changes: Partial<ExpenseDeps> = {}) {
  const table = await testTable();
  await putPeople(table, PEOPLE);
  for (const { personId } of PEOPLE) await putSession(table, personId, NOW);
  let now = NOW;
  const deps: ExpenseDeps = {
    publicOrigin: ORIGIN,
    clock: () => now,
    randomId: randomUUID,
    sessions: sessionStore(table),
    people: peopleStore(table),
    household: householdStore(table),
    audit: auditStore(table),
    expenses: expenseStore(table),
    eligibility: eligibilityStore(table),
    operator: DEMO_OPERATOR,
    printer: { print: async (document) => new TextEncoder().encode(JSON.stringify(document)) },
    officialForm: undefined,
    ...changes,
  };
  const app = createApp(ORIGIN).route('/', expenseRoutes(deps));
  const ask = async (path: string, { as = 'father', method = 'GET', ...asked }: Asked = {}) => {
    const url = new URL(`/api/expenses${path}`, ORIGIN);
    const token = `token-of-${as}`;
    if (asked.for) url.searchParams.set('for', sealPersonId(token, asked.for));
    return app.request(String(url), {
      method,
      headers: {
        cookie: `session=${token}`,
        ...(asked.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(asked.body === undefined ? {} : { body: JSON.stringify(asked.body) }),
      ...(asked.raw ? { body: Uint8Array.from(asked.raw) } : {}),
    });
  };
  const records = (personId: string) => queryItems(table, 'access', personId);
  const setNow = (later: Date) => {
    now = later;
  };
  return { table, ask, records, setNow, deps };
}
