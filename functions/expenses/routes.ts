import { Hono } from 'hono';
import { usualYear } from '../../shared/expenses/calendar.ts';
import type { HouseholdYear } from '../../shared/expenses/codec.ts';
import { exportExpenses, householdExpenses, listExpenses } from '../../shared/expenses/contract.ts';
import { pageOf } from '../../shared/expenses/page.ts';
import { householdTotals } from '../../shared/expenses/totals.ts';
import { dateInJapan } from '../../shared/kernel/dates.ts';
import type { Env } from '../http/env.ts';
import { healthData } from '../http/health-data.ts';
import { requireSignIn } from '../http/sign-in.ts';
import { validate } from '../http/validate.ts';
import { broughtRoutes } from './brought-routes.ts';
import type { ExpenseDeps } from './deps.ts';
import { entryRoutes } from './entry-routes.ts';
import { exportOf } from './export.ts';
import { loadYear } from './load-year.ts';
import { othersOf } from './others.ts';

/** 医療費通知情報 at its full addresses. */
export function expenseRoutes(deps: ExpenseDeps): Hono<Env> {
  const signedIn = requireSignIn(deps);
  const health = healthData(deps);
  const others = { view: othersOf(deps, 'view'), download: othersOf(deps, 'download') };
  const today = () => dateInJapan(deps.clock());

  return new Hono<Env>()
    .get(
      listExpenses.path,
      signedIn,
      validate('query', listExpenses.query),
      health('expenses', 'view'),
      async (c) => {
        const { year, cursor } = c.req.valid('query');
        const on = today();
        const { view } = await loadYear(deps, c.var.person, year ?? usualYear(on), on);
        return c.json(pageOf(view, cursor));
      },
    )
    .get(
      householdExpenses.path,
      signedIn,
      validate('query', householdExpenses.query),
      health('expenses', 'view'),
      async (c) => {
        const query = c.req.valid('query');
        const on = today();
        const year = query.year ?? usualYear(on);
        const own = { id: query.for ?? null, person: c.var.person };
        const rest = query.for === undefined ? await others.view(c) : [];
        const people = await Promise.all(
          [own, ...rest].map(async ({ id, person }) => {
            const { view } = await loadYear(deps, person, year, on);
            return { id, name: person.name, reason: person.reason, totals: view.totals };
          }),
        );
        return c.json({
          ...{ asOf: on, year, people },
          ...householdTotals(people),
        } satisfies HouseholdYear);
      },
    )
    .get(
      exportExpenses.path,
      signedIn,
      validate('query', exportExpenses.query),
      health('expenses', 'download'),
      async (c) => {
        const query = c.req.valid('query');
        const on = today();
        const year = query.year ?? usualYear(on);
        const alone =
          query.for !== undefined || query.scope === 'person' || query.format === 'myna-csv';
        const rest = alone ? [] : await others.download(c);
        const people = await Promise.all(
          [c.var.person, ...rest.map(({ person }) => person)].map(async (person) => ({
            person,
            ...(await loadYear(deps, person, year, on)),
          })),
        );
        const { body, type, name } = await exportOf(deps, people, { ...query, year }, on);
        return c.body(body, 200, {
          'content-type': type,
          // nothing of the person
          'content-disposition': `attachment; filename="expenses-${year}.${name.split('.').at(-1)}"; filename*=UTF-8''${encodeURIComponent(name)}`,
        });
      },
    )
    .route('/', entryRoutes(deps))
    .route('/', broughtRoutes(deps));
}
