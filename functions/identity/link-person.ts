import { LINKING, matchPerson } from '../../shared/identity/rules.ts';
import type { TypedCard } from '../../shared/insurance/typed-card.ts';
import { PortalError } from '../../shared/kernel/errors.ts';
import { epochSeconds, type IdentityDeps } from './deps.ts';
import { openCase } from './open-case.ts';
import { startSession } from './start-session.ts';

const notLinked = () =>
  new PortalError('not-linked', 'the numbers do not lead to one person; check them or call');
const locked = () =>
  new PortalError('linking-locked', 'too many wrong tries; try again in an hour or call');

/**
 * First sign-in by the card's numbers, typed in after the provider has said who signs in.
 *
 * @param browser   cookie that names the sign-in waiting for its numbers
 * @param oldToken  cookie of a session this browser had before
 */
export async function linkPerson(
  deps: IdentityDeps,
  card: TypedCard,
  browser: string | undefined,
  oldToken: string | undefined,
): Promise<{ session: string; returnTo: string }> {
  const now = epochSeconds(deps.clock);
  const pending = browser === undefined ? undefined : await deps.pending.find(browser, now);
  if (browser === undefined || !pending) throw new PortalError('not-signed-in', 'sign in first');
  const { linkId, returnTo, name, birthDate, sex } = pending;
  const identity = { name, birthDate, sex };

  const tried = await deps.tries.reserve(linkId, now);
  if (tried === undefined) throw locked();
  const candidates = await deps.candidates.find(identity);
  const match = matchPerson(identity, { card }, candidates);
  if (match.outcome !== 'one') {
    const last = tried >= LINKING.wrongTries;
    const kind = match.outcome === 'several' ? 'several-fit' : last ? 'linking-locked' : undefined;
    const people = candidates.map(({ personId }) => personId);
    if (kind) await openCase(deps, kind, linkId, identity, people);
    throw last ? locked() : notLinked();
  }
  const { personId } = match;
  if (!(await deps.links.link(linkId, personId, deps.clock().toISOString()))) {
    await openCase(deps, 'already-linked', linkId, identity, [personId]);
    throw notLinked();
  }
  if (!(await deps.pending.consume(browser)))
    throw new PortalError('not-signed-in', 'used already');
  return { session: await startSession(deps, { personId, linkId }, oldToken), returnTo };
}
