import { Hono } from 'hono';
import type * as v from 'valibot';
import type { ConflictProblem } from '../../shared/expenses/contract.ts';
import { getEntry, putEntry, removeEntry } from '../../shared/expenses/contract.ts';
import { entryKey, isSameEntry, type StoredEntry } from '../../shared/expenses/entries.ts';
import { PortalError } from '../../shared/kernel/errors.ts';
import type { Env } from '../http/env.ts';
import { healthData } from '../http/health-data.ts';
import { requireSignIn } from '../http/sign-in.ts';
import { validate } from '../http/validate.ts';
import { expenseChange } from './change.ts';
import type { ExpenseDeps } from './deps.ts';

/**
 * Writing what a person adds. A change names the version that it was made from; when that is not the one
 * stored, nothing is written and both are answered (409), so that the page can put them together. The same
 * change sent twice is one change.
 */
export function entryRoutes(deps: ExpenseDeps): Hono<Env> {
  const signedIn = requireSignIn(deps);
  const change = expenseChange(deps);
  return new Hono<Env>()
    .get(
      getEntry.path,
      signedIn,
      validate('query', getEntry.query),
      healthData(deps)('expenses', 'view'),
      async (c) => {
        const { key } = c.req.valid('query');
        return c.json({ current: (await deps.expenses.entry(c.var.person, key)) ?? null });
      },
    )
    .put(
      putEntry.path,
      signedIn,
      validate('query', putEntry.query),
      validate('json', putEntry.body),
      (c) =>
        change(c, async ({ record, written }) => {
          const body = c.req.valid('json');
          const { person } = c.var;
          const isNew = body.version === 0;
          const next = isNew ? firstVersion(deps.clock()) : body.version + 1;
          if (await deps.expenses.put(person, { ...body, next }, record)) {
            written();
            return c.json({ version: next, entry: body.entry } satisfies StoredEntry);
          }
          const current = await deps.expenses.entry(person, entryKey(body.entry));
          if (current && isSameEntry(current.entry, body.entry)) return c.json(current);
          if (isNew && !current)
            throw new PortalError('too-many-requests', 'no more entries of this year are kept');
          return conflict(current);
        }),
    )
    .delete(removeEntry.path, signedIn, validate('query', removeEntry.query), (c) =>
      change(c, async ({ record, written }) => {
        const query = c.req.valid('query');
        const { person } = c.var;
        if (await deps.expenses.remove(person, query, record)) {
          written();
          return c.json({ removed: true });
        }
        const current = await deps.expenses.entry(person, query.key);
        return current ? conflict(current) : c.json({ removed: false });
      }),
    );
}

/**
 * Versions of an entry that comes back go on above those it had: counted from the clock, in thousandths of a
 * millisecond, so that no tab holds a version from before that fits again.
 */
const firstVersion = (now: Date): number => now.getTime() * 1_000;

function conflict(current: StoredEntry | undefined): Response {
  const body: v.InferOutput<typeof ConflictProblem> = {
    type: '/problems/conflict',
    status: 409,
    current: current ?? null,
  };
  return Response.json(body, {
    status: 409,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  });
}
