import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { requestId } from 'hono/request-id';
import { PortalError } from '../../shared/kernel/errors.ts';
import { requestMetrics } from '../observability/metrics.ts';
import { environment } from '../storage/environment.ts';
import type { Env } from './env.ts';
import { toProblem } from './problem.ts';

const BODY_LIMIT_BYTES = 1_000_000;

/** The start of every HTTP function: request id, headers, size limit, same-origin writes, errors. */
export function createApp(publicOrigin: string): Hono<Env> {
  const app = new Hono<Env>();
  app.onError(toProblem);
  app.notFound((c) => toProblem(new PortalError('not-found', 'no such address'), c));
  app.use(requestId({ limitLength: 64 }));
  app.use(requestMetrics(environment.AWS_LAMBDA_FUNCTION_NAME));
  app.use(
    bodyLimit({
      maxSize: BODY_LIMIT_BYTES,
      onError: (c) => toProblem(new PortalError('payload-too-large', 'at most 1 MB'), c),
    }),
  );
  app.use(async (c, next) => {
    const writes = c.req.method !== 'GET' && c.req.method !== 'HEAD';
    const origin = c.req.header('origin');
    // A browser names the origin on every write; SameSite=Lax alone would let a sibling site through.
    if (writes && origin !== undefined && origin !== publicOrigin) {
      throw new PortalError('not-allowed', 'this request comes from another site');
    }
    await next();
    c.header('x-content-type-options', 'nosniff');
    c.header('referrer-policy', 'no-referrer');
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store');
  });
  return app;
}
