import type { PortalErrorCode } from './errors.ts';

const SERVER = [
  'not-signed-in',
  'session-expired',
  'not-allowed',
  'not-available',
  'not-linked',
  'linking-locked',
  'sign-in-failed',
  'not-found',
  'invalid-input',
  'payload-too-large',
  'conflict',
  'too-many-requests',
  'no-audit',
] as const satisfies readonly PortalErrorCode[];

/** A bug of ours, no signal, no answer in time, an answer that is not what it should be. */
const BROWSER = ['internal', 'offline', 'timeout', 'unreadable'] as const;

/** Everything that can go wrong for a person; each has a heading and a sentence in `problem-texts.ts`. */
export const PROBLEM_CODES = [...SERVER, ...BROWSER] as const;
export type ProblemCode = PortalErrorCode | (typeof BROWSER)[number];
