import { type Context, Hono } from 'hono';
import {
  beginSignIn as begin,
  type ExtendAnswer,
  extendSession,
  finishSignIn as finish,
  getSession,
  NotMeQuery,
  notMe,
  SignInQuery,
  SignOutQuery,
  signInPage,
  signOut,
} from '../../shared/identity/contract.ts';
import { type LinkAnswer, linkPerson as link } from '../../shared/identity/link-contract.ts';
import { homePage } from '../../shared/identity/return-to.ts';
import { SIGN_IN } from '../../shared/identity/rules.ts';
import { sessionAlive } from '../../shared/identity/session-rules.ts';
import { TypedCard } from '../../shared/insurance/typed-card.ts';
import { portalCookie } from '../http/cookie.ts';
import type { Env } from '../http/env.ts';
import { openPersonId } from '../http/person-id.ts';
import { requireSignIn } from '../http/sign-in.ts';
import { validate } from '../http/validate.ts';
import { hashToken } from '../storage/sessions.ts';
import { beginSignIn } from './begin-sign-in.ts';
import { epochSeconds, type IdentityDeps } from './deps.ts';
import { describeSession } from './describe-session.ts';
import { goOn } from './extend-session.ts';
import { finishSignIn } from './finish-sign-in.ts';
import { linkPerson } from './link-person.ts';
import { reportNotMe } from './report-not-me.ts';
import { problemOf } from './sign-in-failure.ts';

/** Sign-in, sessions and first linking, at their full addresses. */
export function identityRoutes(deps: IdentityDeps): Hono<Env> {
  const session = portalCookie(deps.publicOrigin, 'session');
  const attempt = portalCookie(deps.publicOrigin, 'sign-in');
  const signedIn = requireSignIn(deps);
  const noContent = (c: Context) => c.body(null, 204);

  return new Hono<Env>()
    .get(getSession.path, async (c) => {
      const answer = await describeSession(deps, session.read(c));
      if (!answer.signedIn && session.read(c)) session.clear(c);
      return c.json(answer);
    })
    .post(extendSession.path, signedIn, async (c) => {
      const extended = await goOn(deps, c.var.session);
      c.set('session', extended.session);
      return c.json({ expiresAt: extended.expiresAt } satisfies ExtendAnswer);
    })
    .get(begin.path, validate('query', SignInQuery), async (c) => {
      const query = c.req.valid('query');
      try {
        const { location, browser } = await beginSignIn(deps, query);
        attempt.write(c, browser, SIGN_IN.attemptSeconds);
        return c.redirect(location);
      } catch (error) {
        return c.redirect(signInPage(query.lang, problemOf(error)));
      }
    })
    .get(finish.path, async (c) => {
      const done = await finishSignIn(deps, {
        query: new URL(c.req.url).searchParams,
        browser: attempt.read(c),
        oldToken: session.read(c),
      });
      if (done.linking) attempt.write(c, done.linking, SIGN_IN.linkingSeconds);
      if (done.session) {
        attempt.clear(c);
        session.write(c, done.session);
      }
      return c.redirect(done.location);
    })
    .post(link.path, validate('json', TypedCard), async (c) => {
      const card = c.req.valid('json');
      const linked = await linkPerson(deps, card, attempt.read(c), session.read(c));
      attempt.clear(c);
      session.write(c, linked.session);
      return c.json({ returnTo: linked.returnTo } satisfies LinkAnswer);
    })
    .post(signOut.path, validate('query', SignOutQuery), async (c) => {
      const { everywhere, lang } = c.req.valid('query');
      const token = session.read(c);
      const found = token === undefined ? undefined : await deps.sessions.find(hashToken(token));
      if (found && everywhere && sessionAlive(found, epochSeconds(deps.clock))) {
        await deps.sessionWriter.endAll(found.personId);
      }
      if (found) await deps.sessionWriter.end(found);
      session.clear(c);
      // A plain form navigates and needs a page; a script asks for no media type of its own.
      return c.req.header('accept')?.includes('text/html')
        ? c.redirect(homePage(lang), 303)
        : noContent(c);
    })
    .post(notMe.path, signedIn, validate('query', NotMeQuery), async (c) => {
      const shown = c.req.valid('query').for;
      const shownPersonId =
        shown === undefined ? undefined : openPersonId(c.var.sessionToken, shown);
      await reportNotMe(deps, c.var.session.personId, shownPersonId);
      session.clear(c);
      return noContent(c);
    });
}
