import type { Context } from 'hono';
import { PortalError } from '../../shared/kernel/errors.ts';
import type { Env } from '../http/env.ts';
import type { AuditedPerson } from '../http/health-data.ts';
import { changeOf, type PendingRecord } from '../http/recorded-change.ts';
import type { ExpenseDeps } from './deps.ts';

/** Keeps the file with the person whose it is. */
type Keep = (person: AuditedPerson, pending: PendingRecord) => Promise<Response>;
type IsHolder = (person: { name: string; birthDate: string }) => boolean;

/**
 * A file brought to one person's page that is of another one of the household goes to that one: beside their
 * delivered rows each row counts once. The change there is decided and recorded like every other.
 *
 * @returns the answer of `keep`; undefined when the holder is nobody that one may act for
 */
export const placeWithHolder =
  (deps: ExpenseDeps) =>
  async (c: Context<Env>, isHolder: IsHolder, keep: Keep): Promise<Response | undefined> => {
    const { session, person } = c.var;
    const wards = await deps.household.wardsOf(session.personId);
    const ids = [session.personId, ...wards].filter((id) => id !== person.personId);
    const people = await Promise.all(ids.map((id) => deps.people.find(id)));
    const holder = people.find((one) => one !== undefined && isHolder(one));
    if (!holder) return undefined;
    try {
      return await changeOf(deps)(c, holder.personId, 'expenses', keep);
    } catch (error) {
      if (error instanceof PortalError && error.code === 'not-available') return undefined;
      throw error;
    }
  };
