import type { SignInProblem } from '../../shared/identity/contract.ts';
import { logger } from '../observability/logger.ts';
import { ProviderUnavailable } from './provider.ts';

/** The answer of the provider must not be trusted; the reason is in the log, by name only. */
export class SignInRefused extends Error {
  override readonly name = 'SignInRefused';
}

/**
 * What a browser is told when signing in ends early. A bug or a missing table also leads to a page: nobody
 * should end on a page of JSON. Messages of parsers and token checks repeat values, so none is logged.
 */
export function problemOf(error: unknown): SignInProblem {
  if (error instanceof SignInRefused) {
    const { cause } = error;
    logger.warn('sign-in refused', { name: cause instanceof Error ? cause.name : 'unknown' });
    return 'sign-in-failed';
  }
  if (error instanceof ProviderUnavailable) {
    logger.error('identity provider unavailable');
  } else {
    const known = error instanceof Error ? error : new Error('unknown');
    logger.error('unexpected', { name: known.name, at: known.stack?.match(/^ +at .+$/gm) });
  }
  return 'sign-in-unavailable';
}
