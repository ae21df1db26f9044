import { PortalError } from '../../shared/kernel/errors.ts';
import { hashToken } from '../storage/sessions.ts';
import { epochSeconds, type IdentityDeps } from './deps.ts';

/**
 * A new session under a new token; what this browser had before is refused from now on.
 * @returns the token for the cookie, kept nowhere else
 */
export async function startSession(
  deps: IdentityDeps,
  who: { personId: string; linkId: string },
  oldToken: string | undefined,
): Promise<string> {
  const token = deps.randomToken();
  const now = epochSeconds(deps.clock);
  const started = await deps.sessionWriter.start(
    {
      tokenHash: hashToken(token),
      personId: who.personId,
      startedAtEpochSeconds: now,
      lastUsedAtEpochSeconds: now,
    },
    who.linkId,
  );
  if (!started) throw new PortalError('sign-in-failed', 'the link was undone meanwhile');
  await endSession(deps, oldToken);
  return token;
}

/** Ends the session of a cookie, if there is one. */
export async function endSession(deps: IdentityDeps, token: string | undefined): Promise<void> {
  const session = token === undefined ? undefined : await deps.sessions.find(hashToken(token));
  if (session) await deps.sessionWriter.end(session);
}
