import type { Context } from 'hono';
import type { Env } from '../http/env.ts';
import { askedPerson, type HealthDataDeps } from '../http/health-data.ts';
import { changeOf, type PendingRecord } from '../http/recorded-change.ts';

/** {@link changeOf} expenses inside a handler, where what was validated keeps its type. */
export const expenseChange =
  (deps: HealthDataDeps) =>
  (c: Context<Env>, change: (pending: PendingRecord) => Promise<Response>): Promise<Response> =>
    changeOf(deps)(c, askedPerson(c), 'expenses', (person, pending) => {
      c.set('person', person);
      return change(pending);
    });
