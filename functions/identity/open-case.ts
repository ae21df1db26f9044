import type { Identity } from '../../shared/identity/claims.ts';
import type { LinkCaseKind } from '../../shared/identity/link-case.ts';
import type { IdentityDeps } from './deps.ts';

/** Hands a sign-in that cannot be decided here to the insurer. */
export const openCase = (
  { cases, clock, randomId }: IdentityDeps,
  kind: LinkCaseKind,
  linkId: string,
  identity: Identity | undefined,
  people: string[],
): Promise<void> =>
  cases.open({
    kind,
    at: clock().toISOString(),
    id: randomId(),
    linkId,
    ...(identity ? { name: identity.name, birthDate: identity.birthDate } : {}),
    people,
  });
