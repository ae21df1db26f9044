import { mayAct, RIGHTS } from '../../shared/access/rules.ts';
import type { Person } from '../../shared/eligibility/codec.ts';
import { type SessionAnswer, SIGNED_OUT } from '../../shared/identity/contract.ts';
import { sessionAlive, sessionEnds } from '../../shared/identity/session-rules.ts';
import { dateInJapan } from '../../shared/kernel/dates.ts';
import { sealPersonId } from '../http/person-id.ts';
import { hashToken } from '../storage/sessions.ts';
import { epochSeconds, type IdentityDeps } from './deps.ts';

/**
 * Who is signed in, read without making the session longer. A withheld person's session says the same as
 * none at all: neither their name nor their children are shown.
 */
export async function describeSession(
  deps: IdentityDeps,
  token: string | undefined,
): Promise<SessionAnswer> {
  const session = token === undefined ? undefined : await deps.sessions.find(hashToken(token));
  if (!token || !session || !sessionAlive(session, epochSeconds(deps.clock))) return SIGNED_OUT;
  const [self, wards] = await Promise.all([
    deps.people.find(session.personId),
    deps.household.wardsOf(session.personId),
  ]);
  if (!self || self.stoppedBy.length > 0) return SIGNED_OUT;
  const children = await Promise.all(wards.map((ward) => deps.people.find(ward)));
  return {
    signedIn: true,
    person: { id: sealPersonId(token, self.personId), name: self.name },
    actingFor: children.flatMap((child) => {
      const reason = child && reasonToAct(deps, session.personId, child);
      return reason ? [{ id: sealPersonId(token, child.personId), name: child.name, reason }] : [];
    }),
    expiresAt: new Date(sessionEnds(session) * 1000).toISOString(),
  };
}

/** Why one person may act for another today, with any right at all. */
function reasonToAct(
  { clock }: IdentityDeps,
  actorId: string,
  person: Person,
): 'guardian' | 'grant' | undefined {
  const subject = { ...person, withheld: person.stoppedBy.length > 0, grants: [] };
  for (const right of RIGHTS) {
    const decision = mayAct(actorId, subject, right, dateInJapan(clock()));
    if (decision.allowed && decision.reason !== 'self') return decision.reason;
  }
  return undefined;
}
