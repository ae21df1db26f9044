import { createMiddleware } from 'hono/factory';
import { type AccessReason, mayAct, type Right } from '../../shared/access/rules.ts';
import { deviceKind } from '../../shared/audit/codec.ts';
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
 * data take this type and only {@link healthData} makes it, so a route without record does not compile.
 */
export type AuditedPerson = Person & { readonly reason: AccessReason; readonly [audited]: true };

export type HealthDataDeps = {
  people: PeopleStore;
  audit: AuditStore;
  clock: Clock;
  randomId: () => string;
};

/** Read in place of a person that cannot be named, so that the answer takes as long. */
const NOBODY = 'nobody';

/**
 * Before every route with health data: whose data (`?for=`, else one's own), may they be seen, and the
 * access record. The record is written while the data are read; when it fails nothing is sent (503).
 * Unknown, foreign and withheld persons get one and the same answer.
 *
 * @source product.md F1, F10
 */
export const healthData =
  ({ people, audit, clock, randomId }: HealthDataDeps) =>
  (what: Right, action: 'view' | 'download' | 'change') =>
    createMiddleware<Env>(async (c, next) => {
      const actor = c.var.session.personId;
      const asked = c.req.query('for');
      const personId = asked === undefined ? actor : openPersonId(c.var.sessionToken, asked);
      const [person, asking] = await Promise.all([
        people.find(personId ?? NOBODY),
        asked === undefined ? undefined : people.find(actor),
      ]);
      // Who is withheld sees nothing here, also not of others: perhaps somebody else holds their phone.
      const isHidden = asked !== undefined && (!asking || asking.stoppedBy.length > 0);
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
      if (!person || !decision.allowed) {
        throw new PortalError('not-available', 'these data cannot be shown here; call the insurer');
      }
      const recorded = audit.record(person.personId, {
        at: now.toISOString(),
        id: randomId(),
        actor,
        reason: decision.reason,
        what,
        action,
        device: deviceKind(c.req.header('user-agent')),
      });
      recorded.catch(() => undefined); // awaited below, also when the handler fails first
      c.set('person', { ...person, reason: decision.reason } as AuditedPerson);
      await next();
      try {
        await recorded;
      } catch (cause) {
        throw new PortalError('no-audit', 'the access could not be recorded, so nothing is shown', {
          cause,
        });
      }
    });
