import { type Context, Hono } from 'hono';
import type { Session } from '../../shared/identity/codec.ts';
import { PortalError } from '../../shared/kernel/errors.ts';
import type { Env } from '../http/env.ts';
import { type AuditedPerson, type HealthDataDeps, healthData } from '../http/health-data.ts';
import { sealPersonId } from '../http/person-id.ts';
import type { HouseholdStore } from '../storage/household.ts';

export type HouseholdDeps = HealthDataDeps & { household: HouseholdStore };

/** A person of the household, with the id by which a page names them. */
export type Other = { id: string; person: AuditedPerson };

type Inner = {
  Bindings: { session: Session; token: string; found: (person: AuditedPerson) => void };
  Variables: Env['Variables'];
};

/**
 * Everyone else the signed-in person may act for today, each decided and recorded by `healthData` on its own,
 * before anything of them is read. Who may not be shown is left out, as if unknown.
 */
export function othersOf(deps: HouseholdDeps, action: 'view' | 'download') {
  const guard = new Hono<Inner>()
    .use(async (c, next) => {
      c.set('session', c.env.session);
      c.set('sessionToken', c.env.token);
      await next();
    })
    .get('/', healthData(deps)('expenses', action), (c) => {
      c.env.found(c.var.person);
      return c.body(null, 204);
    });
  guard.onError((error) => {
    throw error;
  });

  const one = async (c: Context<Env>, personId: string): Promise<Other[]> => {
    const { session, sessionToken: token } = c.var;
    const id = sealPersonId(token, personId);
    const people: AuditedPerson[] = [];
    const found = (person: AuditedPerson) => void people.push(person);
    const headers = { 'user-agent': c.req.header('user-agent') ?? '' };
    try {
      const query = new URLSearchParams({ for: id });
      await guard.request(`/?${query}`, { headers }, { session, token, found });
    } catch (error) {
      if (error instanceof PortalError && error.code === 'not-available') return [];
      throw error;
    }
    return people.map((person) => ({ id, person }));
  };

  return async (c: Context<Env>): Promise<Other[]> => {
    const ids = await deps.household.wardsOf(c.var.session.personId);
    const others = await Promise.all(ids.map((personId) => one(c, personId)));
    return others.flat();
  };
}
