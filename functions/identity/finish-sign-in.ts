import type { Claims } from '../../shared/identity/claims.ts';
import { signInPage } from '../../shared/identity/contract.ts';
import type { Attempt, AttemptStore } from './attempt-store.ts';
import { callbackAddress, epochSeconds, type IdentityDeps } from './deps.ts';
import { ProviderUnavailable } from './provider.ts';
import { recognise } from './recognise.ts';
import { problemOf, SignInRefused } from './sign-in-failure.ts';

/** Where the browser goes, and the cookie it gets: a session, or the right to type the card's numbers. */
export type Finished = { location: string; session?: string; linking?: string };

export type Callback = {
  query: URLSearchParams;
  /** cookie of the browser that set out */
  browser: string | undefined;
  /** cookie of a session this browser had before */
  oldToken: string | undefined;
};

/** The browser is back from the provider. Every outcome is a page; nothing of the reason is shown. */
export async function finishSignIn(deps: IdentityDeps, callback: Callback): Promise<Finished> {
  const { query, browser, oldToken } = callback;
  const state = query.get('state');
  let attempt: Awaited<ReturnType<AttemptStore['consume']>>;
  try {
    if (state && browser) {
      attempt = await deps.attempts.consume(state, browser, epochSeconds(deps.clock));
    }
    if (!state || !attempt) return { location: signInPage('ja', 'sign-in-failed') };
    if (query.get('error') === 'access_denied') {
      return { location: signInPage(attempt.language, 'sign-in-cancelled') };
    }
    const claims = await trustedClaims(deps, query, state, attempt);
    return await recognise(deps, claims, attempt, oldToken);
  } catch (error) {
    return { location: signInPage(attempt?.language ?? 'ja', problemOf(error)) };
  }
}

async function trustedClaims(
  { provider, publicOrigin }: IdentityDeps,
  query: URLSearchParams,
  state: string,
  { nonce, verifier }: Attempt,
): Promise<Claims> {
  const address = new URL(`${callbackAddress(publicOrigin)}?${query}`);
  try {
    return await provider.finish(address, { state, nonce, verifier });
  } catch (cause) {
    if (cause instanceof ProviderUnavailable) throw cause;
    throw new SignInRefused('the answer of the provider was refused', { cause });
  }
}
