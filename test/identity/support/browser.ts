import type { TestPortal } from './portal.ts';
import { ORIGIN } from './portal.ts';

/** Just enough of a browser: cookies per origin, no automatic redirects. */
export class Browser {
  readonly #app: TestPortal['app'];
  readonly #jars = new Map<string, Map<string, string>>();

  constructor({ app }: Pick<TestPortal, 'app'>) {
    this.#app = app;
  }

  cookies(origin = ORIGIN): Map<string, string> {
    const jar = this.#jars.get(origin) ?? new Map<string, string>();
    this.#jars.set(origin, jar);
    return jar;
  }

  async fetch(address: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address, ORIGIN);
    const jar = this.cookies(url.origin);
    const headers = new Headers(init.headers);
    if (jar.size > 0) headers.set('cookie', [...jar].map(([k, v]) => `${k}=${v}`).join('; '));
    const request = { ...init, headers, redirect: 'manual' as const };
    const response =
      url.origin === ORIGIN
        ? await this.#app.request(url.href, request)
        : await fetch(url, request);
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (!name || value === undefined) continue;
      if (value === '' || /max-age=0/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }

  post(address: string, body?: unknown): Promise<Response> {
    return this.fetch(address, {
      method: 'POST',
      headers: { origin: ORIGIN, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  }

  async json<Answer>(address: string): Promise<Answer> {
    return (await (await this.fetch(address)).json()) as Answer;
  }

  /** Follows redirects until a page, or until the portal's callback when asked to stop there. */
  async follow(
    address: string,
    stopBefore?: string,
  ): Promise<{ address: string; page?: Response }> {
    let at = new URL(address, ORIGIN).href;
    for (let hop = 0; hop < 10; hop += 1) {
      if (stopBefore && at.startsWith(stopBefore)) return { address: at };
      if (at.startsWith(ORIGIN) && !new URL(at).pathname.startsWith('/api/'))
        return { address: at };
      const response = await this.fetch(at);
      const next = response.headers.get('location');
      if (!next) return { address: at, page: response };
      at = new URL(next, at).href;
    }
    throw new Error('too many redirects');
  }

  /** Chooses a person on the provider's page; returns the address the provider sends the browser back to. */
  async choose(start: string, personId: string): Promise<string> {
    const form = await this.follow(start);
    const answer = await this.fetch(form.address, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: `person=&person=${encodeURIComponent(personId)}`,
    });
    const next = answer.headers.get('location');
    if (!next) throw new Error(`the provider answered ${answer.status}`);
    return (await this.follow(next, `${ORIGIN}/api/`)).address;
  }

  /** Whole sign-in; returns the page it ends on, as a path. */
  async signIn(personId: string, start = '/api/sign-in'): Promise<string> {
    const back = await this.choose(start, personId);
    return (await this.follow(back)).address.slice(ORIGIN.length);
  }

  /** Sets out with the stub provider; returns the address it would send the browser back to. */
  async setOut(claims: object | string, start = '/api/sign-in'): Promise<string> {
    const away = await this.fetch(start);
    const state = new URL(away.headers.get('location') ?? '').searchParams.get('state') ?? '';
    const code = typeof claims === 'string' ? claims : JSON.stringify(claims);
    return `/api/sign-in/callback?${new URLSearchParams({ code, state })}`;
  }

  /** Sign-in with the stub provider; returns the page it ends on. */
  async arrive(claims: object | string, start?: string): Promise<string> {
    const back = await this.fetch(await this.setOut(claims, start));
    return back.headers.get('location') ?? `status ${back.status}`;
  }
}
