import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { type AccessReason, mayAct, type Right } from '../../shared/access/rules.ts';
import { type AccessRecord, deviceKind } from '../../shared/audit/codec.ts';
import type { Person } from '../../shared/eligibility/codec.ts';
import { type Clock, dateInJapan } from '../../shared/kernel/dates.ts';
import { PortalError } from '../../shared/kernel/errors.ts';
import type { AuditStore } from '../observability/audit.ts';
import type { PeopleStore } from '../storage/people.ts';
import type { Env } from './env.ts';
import { openPersonId } from './person-id.ts';

declare const audited: unique symbol;

/**
 * A person whose data the signed-in person may see, with the access record under way. Stores of health
 * data take this type and only {@link accessTo} makes it, so a route without record does not compile.
 */
export type AuditedPerson = Person & { readonly reason: AccessReason; readonly [audited]: true };

export type HealthDataDeps = {
  people: PeopleStore;
  audit: AuditStore;
  clock: Clock;
  randomId: () => string;
};

/** What was decided: whose data, and the record of it that is still to be written. */
export type Access = { person: AuditedPerson; record: AccessRecord };
export type Action = AccessRecord['action'];

/** Read in place of a person that cannot be named, so that the answer takes as long. */
const NOBODY = 'nobody';

/** Whom a request is about (`?for=`, else oneself); undefined when that names nobody. */
export function askedPerson(c: Context<Env>): string | undefined {
  const asked = c.req.query('for');
  return asked === undefined ? c.var.session.personId : openPersonId(c.var.sessionToken, asked);
}

/**
 * May whoever is signed in see or do this of a person? Unknown, foreign and withheld persons get one and the
 * same answer. The record must be written before anything is sent.
 *
 * @source product.md F1, F10
 */
export const accessTo =
  ({ people, clock, randomId }: Omit<HealthDataDeps, 'audit'>) =>
  async (
    c: Context<Env>,
    personId: string | undefined,
    what: Right,
    action: Action,
  ): Promise<Access> => {
    const actor = c.var.session.personId;
    const [person, asking] = await Promise.all([
      people.find(personId ?? NOBODY),
      personId === actor ? undefined : people.find(actor),
    ]);
    // Who is withheld sees nothing here, also not of others: perhaps somebody else holds their phone.
    const isHidden = personId !== actor && (!asking || asking.stoppedBy.length > 0);
    const now = clock();
    const decision =
      person && !isHidden
        ? mayAct(
            actor,
            { ...person, withheld: person.stoppedBy.length > 0, grants: [] },
            what,
            dateInJapan(now),
          )
        : ({ allowed: false } as const);
    if (!person || !decision.allowed)
      throw new PortalError('not-available', 'these data cannot be shown here; call the insurer');
    return {
      person: { ...person, reason: decision.reason } as AuditedPerson,
      record: {
        at: now.toISOString(),
        id: randomId(),
        actor,
        reason: decision.reason,
        what,
        action,
        device: deviceKind(c.req.header('user-agent')),
      },
    };
  };

/** Said when an access record could not be written. */
export const notRecorded = (cause: unknown): PortalError =>
  new PortalError('no-audit', 'the access could not be recorded, so nothing is shown', { cause });

/**
 * Before every route with health data that changes nothing: {@link accessTo}, and the access record. It is
 * written while the data are read; when it fails nothing is sent (503).
 *
 * @source product.md F10
 */
export const healthData = (deps: HealthDataDeps) => (what: Right, action: Action) =>
  createMiddleware<Env>(async (c, next) => {
    const { person, record } = await accessTo(deps)(c, askedPerson(c), what, action);
    const recorded = deps.audit.record(person.personId, record);
    recorded.catch(() => undefined); // awaited below, also when the handler fails first
    c.set('person', person);
    await next();
    try {
      await recorded;
    } catch (cause) {
      throw notRecorded(cause);
    }
  });
