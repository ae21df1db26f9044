import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

/** `__Host-` asks for https; only plain-http localhost goes without it. @source product.md F1 */
const cookieName = (publicOrigin: string, name: string) =>
  publicOrigin.startsWith('https:') ? `__Host-${name}` : name;

const options = (publicOrigin: string) =>
  ({
    path: '/',
    httpOnly: true,
    secure: publicOrigin.startsWith('https:'),
    sameSite: 'Lax',
  }) as const;

/** One cookie of this portal, named and protected for its origin. */
export const portalCookie = (publicOrigin: string, name: 'session' | 'sign-in') => ({
  read: (c: Context) => getCookie(c, cookieName(publicOrigin, name)),
  write: (c: Context, value: string, maxAgeSeconds?: number) =>
    setCookie(c, cookieName(publicOrigin, name), value, {
      ...options(publicOrigin),
      ...(maxAgeSeconds === undefined ? {} : { maxAge: maxAgeSeconds }),
    }),
  clear: (c: Context) => deleteCookie(c, cookieName(publicOrigin, name), options(publicOrigin)),
});
