import { type Claims, type Identity, identityOf } from '../../shared/identity/claims.ts';
import { linkPage, signInPage } from '../../shared/identity/contract.ts';
import { matchPerson, SIGN_IN } from '../../shared/identity/rules.ts';
import type { Attempt } from './attempt-store.ts';
import { epochSeconds, type IdentityDeps } from './deps.ts';
import type { Finished } from './finish-sign-in.ts';
import { openCase } from './open-case.ts';
import { startSession } from './start-session.ts';

/**
 * Which person signs in: the one this `sub` is linked to, else the one that name, birth date, sex and address
 * name. Withheld people go the way of unknown ones, read for read.
 */
export async function recognise(
  deps: IdentityDeps,
  claims: Claims,
  attempt: Attempt,
  oldToken: string | undefined,
): Promise<Finished> {
  const linkId = deps.links.idOf(claims.sub);
  const notLinked: Finished = { location: signInPage(attempt.language, 'not-linked') };
  const signedIn = async (personId: string): Promise<Finished> => ({
    location: attempt.returnTo,
    session: await startSession(deps, { personId, linkId }, oldToken),
  });

  const link = await deps.links.find(linkId);
  if (link.state === 'disputed') return notLinked;
  if (link.state === 'linked') {
    const person = await deps.people.find(link.personId);
    if (person && person.stoppedBy.length === 0) {
      if (claims.birthDate === undefined || claims.birthDate === person.birthDate) {
        return signedIn(link.personId);
      }
      await openCase(deps, 'birth-date-differs', linkId, identityOf(claims), [link.personId]);
      return notLinked;
    }
  }

  const identity = identityOf(claims);
  if (!identity) return { location: signInPage(attempt.language, 'claims-missing') };
  const candidates = await deps.candidates.find(identity);
  const match = matchPerson(identity, { address: claims.address }, candidates);
  if (match.outcome === 'one') {
    const at = deps.clock().toISOString();
    if (await deps.links.link(linkId, match.personId, at)) return signedIn(match.personId);
    await openCase(deps, 'already-linked', linkId, identity, [match.personId]);
    return notLinked;
  }
  if (match.outcome === 'several') {
    const people = candidates.map(({ personId }) => personId);
    await openCase(deps, 'several-fit', linkId, identity, people);
  }
  return askForNumbers(deps, identity, linkId, attempt);
}

async function askForNumbers(
  deps: IdentityDeps,
  identity: Identity,
  linkId: string,
  { returnTo, language }: Attempt,
): Promise<Finished> {
  const linking = deps.randomToken();
  const ends = epochSeconds(deps.clock) + SIGN_IN.linkingSeconds;
  await deps.pending.open(linking, { linkId, ...identity, returnTo, language }, ends);
  return { location: linkPage(language), linking };
}
