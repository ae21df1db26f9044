import { createMiddleware } from 'hono/factory';
import { sessionAlive } from '../../shared/identity/session-rules.ts';
import type { Clock } from '../../shared/kernel/dates.ts';
import { PortalError } from '../../shared/kernel/errors.ts';
import { hashToken, type SessionStore } from '../storage/sessions.ts';
import { portalCookie } from './cookie.ts';
import type { Env } from './env.ts';

export type SignInDeps = { sessions: SessionStore; clock: Clock; publicOrigin: string };

/** Session cookie to session: one read. An ended or unknown token is refused and its cookie cleared. */
export const requireSignIn = ({ sessions, clock, publicOrigin }: SignInDeps) =>
  createMiddleware<Env>(async (c, next) => {
    const cookie = portalCookie(publicOrigin, 'session');
    const token = cookie.read(c);
    if (!token) throw new PortalError('not-signed-in', 'sign in first');
    const session = await sessions.find(hashToken(token));
    const nowEpochSeconds = Math.floor(clock().getTime() / 1000);
    if (!session || !sessionAlive(session, nowEpochSeconds)) {
      cookie.clear(c);
      throw new PortalError('session-expired', 'the session has ended, sign in again');
    }
    c.set('session', session);
    c.set('sessionToken', token);
    await next();
    // What is refused is no use of the session: one of a withheld person runs out.
    if (c.res.status < 400) await sessions.touch(c.var.session, nowEpochSeconds);
  });
