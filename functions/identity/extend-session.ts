import type { Session } from '../../shared/identity/codec.ts';
import { sessionEnds } from '../../shared/identity/session-rules.ts';
import { PortalError } from '../../shared/kernel/errors.ts';
import { epochSeconds, type IdentityDeps } from './deps.ts';

/**
 * Goes on with a session. One of a person who is withheld or gone runs out: nothing makes it longer.
 *
 * @returns the session as it is now, and when it ends if it is not used again (UTC)
 */
export async function goOn(
  { sessions, people, clock }: IdentityDeps,
  session: Session,
): Promise<{ session: Session; expiresAt: string }> {
  const self = await people.find(session.personId);
  if (!self || self.stoppedBy.length > 0)
    throw new PortalError('session-expired', 'the session has ended, sign in again');
  const used = await sessions.touch(session, epochSeconds(clock));
  return { session: used, expiresAt: new Date(sessionEnds(used) * 1000).toISOString() };
}
