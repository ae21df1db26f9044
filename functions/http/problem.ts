import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { PortalError, type PortalErrorCode } from '../../shared/kernel/errors.ts';
import { logger } from '../observability/logger.ts';

const STATUS = {
  'not-signed-in': 401,
  'session-expired': 401,
  'not-allowed': 403,
  'not-available': 404,
  'not-linked': 403,
  'linking-locked': 429,
  'sign-in-failed': 400,
  'not-found': 404,
  'invalid-input': 400,
  'payload-too-large': 413,
  conflict: 409,
  'too-many-requests': 429,
  'no-audit': 503,
} as const satisfies Record<PortalErrorCode, ContentfulStatusCode>;

export type Problem = { type: string; status: number; detail?: string };

/** RFC 9457. A parser's message repeats the value it rejected, so of bugs only name and frames are logged. */
export function toProblem(thrown: Error, c: Context): Response {
  // The framework's own refusals, such as a body that is no JSON; their text repeats nothing of the request.
  const refused = thrown instanceof HTTPException && thrown.status < 500;
  const error = refused ? new PortalError('invalid-input', 'the request cannot be read') : thrown;
  const known = error instanceof PortalError;
  if (!known) {
    logger.error('unexpected', { name: error.name, at: error.stack?.match(/^ +at .+$/gm) });
  }
  const status = known ? STATUS[error.code] : 500;
  const body: Problem = known
    ? { type: `/problems/${error.code}`, status, detail: error.message }
    : { type: '/problems/internal', status };
  return c.json(body, status, {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
  });
}
