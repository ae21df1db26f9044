import { Hono } from 'hono';
import type * as v from 'valibot';
import type { ConflictProblem, EntryChange } from '../../shared/expenses/contract.ts';
import { getEntry, putEntry, removeEntry } from '../../shared/expenses/contract.ts';
import {
  ENTRY_LIMITS,
  entryKey,
  isSameEntry,
  type StoredEntry,
} from '../../shared/expenses/entries.ts';
import { PortalError } from '../../shared/kernel/errors.ts';
import type { Env } from '../http/env.ts';
import { type AuditedPerson, healthData } from '../http/health-data.ts';
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
          if (body.version === 0) await checkRoom(deps, person, body);
          if (await deps.expenses.put(person, body, record)) {
            written();
            return c.json({ version: body.version + 1, entry: body.entry } satisfies StoredEntry);
          }
          const current = await deps.expenses.entry(person, entryKey(body.entry));
          if (current && isSameEntry(current.entry, body.entry)) return c.json(current);
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

/** Checked before the write, not with it: two tabs may each add one row more than the limit, which harms nobody. */
async function checkRoom({ expenses }: ExpenseDeps, person: AuditedPerson, { entry }: EntryChange) {
  const { entries } = await expenses.own(person);
  const known = entries.filter((one) => one.entry.kind === entry.kind);
  const rows =
    entry.kind === 'own'
      ? known.filter((one) => one.entry.kind === 'own' && one.entry.year === entry.year)
      : known;
  const limit = entry.kind === 'own' ? ENTRY_LIMITS.ownRows : ENTRY_LIMITS.notes;
  if (rows.length >= limit && !entries.some((one) => entryKey(one.entry) === entryKey(entry)))
    throw new PortalError('too-many-requests', `no more than ${limit} entries are kept`);
}

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
