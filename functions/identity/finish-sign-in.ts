import { type Claims, identityOf } from '../../shared/identity/claims.ts';
import { linkPage, type SignInProblem, signInPage } from '../../shared/identity/contract.ts';
import type { LinkCaseKind } from '../../shared/identity/link-case.ts';
import { matchPerson, SIGN_IN } from '../../shared/identity/rules.ts';
import { PortalError } from '../../shared/kernel/errors.ts';
import type { Language } from '../../shared/kernel/texts.ts';
import { logger } from '../observability/logger.ts';
import type { Attempt } from './attempt-store.ts';
import { callbackAddress, epochSeconds, type IdentityDeps } from './deps.ts';
import { ProviderUnavailable } from './provider.ts';
import { startSession } from './start-session.ts';

/** Where the browser goes, and the cookie it gets: a session, or the right to type the card's numbers. */
export type Finished = { location: string; session?: string; linking?: string };

export type Callback = {
  query: URLSearchParams;
  /** cookie of the browser that set out */
  browser: string | undefined;
  /** cookie of a session this browser had before */
  oldToken: string | undefined;
};

const refused = (language: Language, problem: SignInProblem): Finished => ({
  location: signInPage(language, problem),
});

/** The browser is back from the provider. Every outcome is a page; nothing of the reason is shown. */
export async function finishSignIn(deps: IdentityDeps, callback: Callback): Promise<Finished> {
  const { query, browser, oldToken } = callback;
  const state = query.get('state');
  const attempt =
    state && browser
      ? await deps.attempts.consume(state, browser, epochSeconds(deps.clock))
      : undefined;
  if (!state || !attempt) return refused('ja', 'sign-in-failed');
  const { language, nonce, verifier } = attempt;
  if (query.get('error') === 'access_denied') return refused(language, 'sign-in-cancelled');
  try {
    const address = new URL(`${callbackAddress(deps.publicOrigin)}?${query}`);
    const claims = await deps.provider.finish(address, { state, nonce, verifier });
    return await recognise(deps, claims, attempt, oldToken);
  } catch (error) {
    // Parsers and token checks repeat values in their messages: only the kind of error is kept.
    logger.warn('sign-in refused', { name: error instanceof Error ? error.name : 'unknown' });
    if (error instanceof ProviderUnavailable) return refused(language, 'sign-in-unavailable');
    if (error instanceof PortalError || !isBug(error)) return refused(language, 'sign-in-failed');
    throw error;
  }
}
