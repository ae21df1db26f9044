import type { SignInQuery } from '../../shared/identity/contract.ts';
import { pageToReturnTo } from '../../shared/identity/return-to.ts';
import { SIGN_IN } from '../../shared/identity/rules.ts';
import { epochSeconds, type IdentityDeps } from './deps.ts';

/** Opens an attempt and sends the browser to the provider; a second start replaces the first. */
export async function beginSignIn(deps: IdentityDeps, { returnTo, lang }: SignInQuery) {
  const browser = deps.randomToken();
  const checks = {
    state: deps.randomToken(),
    nonce: deps.randomToken(),
    verifier: deps.randomToken(),
  };
  const location = await deps.provider.begin(checks);
  await deps.attempts.open(
    checks.state,
    browser,
    {
      nonce: checks.nonce,
      verifier: checks.verifier,
      returnTo: pageToReturnTo(returnTo, lang),
      language: lang,
    },
    epochSeconds(deps.clock) + SIGN_IN.attemptSeconds,
  );
  return { location: location.href, browser };
}
