/** Stable codes; each has a sentence per language in `shared/kernel/problem-texts.ts`. */
export type PortalErrorCode =
  | 'not-signed-in'
  | 'session-expired'
  | 'not-allowed'
  | 'not-available'
  | 'not-linked'
  | 'linking-locked'
  | 'sign-in-failed'
  | 'not-found'
  | 'invalid-input'
  | 'payload-too-large'
  | 'conflict'
  | 'too-many-requests'
  | 'no-audit';

/** A failure the citizen may be told about. Anything else that is thrown is a bug and becomes a 500. */
export class PortalError extends Error {
  override readonly name = 'PortalError';
  readonly code: PortalErrorCode;

  /** @param detail safe to show and to log: no names, no numbers from the insurance card */
  constructor(code: PortalErrorCode, detail: string, options?: ErrorOptions) {
    super(detail, options);
    this.code = code;
  }
}
