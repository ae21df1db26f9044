import { createHash } from 'node:crypto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { extendSession, getSession, signOut } from '../../shared/identity/contract.ts';
import { linkPerson } from '../../shared/identity/link-contract.ts';
import { addressOf, call } from '../../site/src/api/client.ts';
import { SIGNED_OUT } from '../support/fake-api.ts';

/** The browser's fetch, answering once with what a test wants. */
function answer(respond: (url: string, init: RequestInit) => Promise<Response> | Response) {
  const asked: { url: string; init: RequestInit }[] = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    asked.push({ url, init });
    return respond(url, init);
  });
  return asked;
}
const json = (body: unknown, init?: ResponseInit) => Response.json(body, init);
const hanging = (_: string, init: RequestInit) =>
  new Promise<Response>((_done, fail) =>
    init.signal?.addEventListener('abort', () => fail(init.signal?.reason)),
  );

afterEach(() => vi.unstubAllGlobals());

describe('what a call becomes', () => {
  test.each([
    { body: { type: '/problems/no-audit' }, status: 503, problem: 'no-audit' },
    { body: { type: '/problems/not-available' }, status: 404, problem: 'not-available' },
    { body: { type: '/problems/toString' }, status: 500, problem: 'internal' },
    { body: { type: 'https://elsewhere/no-audit' }, status: 500, problem: 'internal' },
    { body: 'Bad gateway', status: 502, problem: 'internal' },
  ])('$status $problem', async ({ body, status, problem }) => {
    answer(() => json(body, { status }));
    expect(await call(getSession)).toEqual({ ok: false, problem });
  });

  test('a page of a proxy instead of a problem is a problem too', async () => {
    answer(() => new Response('<html>', { status: 503 }));
    expect(await call(getSession)).toEqual({ ok: false, problem: 'internal' });
  });

  test.each([
    { what: 'another shape', response: () => json({ signedIn: 'yes' }) },
    { what: 'no JSON', response: () => new Response('<html>') },
  ])('$what is unreadable', async ({ response }) => {
    answer(response);
    expect(await call(getSession)).toEqual({ ok: false, problem: 'unreadable' });
  });

  test('the parsed answer, with the clock of the server', async () => {
    answer(() => json(SIGNED_OUT, { headers: { date: 'Sat, 21 Nov 2026 03:00:00 GMT' } }));
    const serverNow = Date.parse('2026-11-21T03:00:00Z');
    expect(await call(getSession)).toEqual({
      ok: true,
      data: SIGNED_OUT,
      serverNow,
      created: false,
    });
  });

  test('no content where none is promised', async () => {
    answer(() => new Response(null, { status: 204 }));
    expect(await call(signOut)).toMatchObject({ ok: true, data: undefined });
  });

  test('no signal', async () => {
    answer(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await call(getSession)).toEqual({ ok: false, problem: 'offline' });
  });

  test('no answer in time', async () => {
    answer(hanging);
    expect(await call(getSession, { timeoutMs: 5 })).toEqual({ ok: false, problem: 'timeout' });
  });

  test('a caller that gives up hears no problem', async () => {
    answer(hanging);
    const controller = new AbortController();
    const called = call(getSession, { signal: controller.signal });
    controller.abort();
    await expect(called).rejects.toThrow();
  });
});

describe('what is sent', () => {
  test('method, no cache, the hash of the body, JSON only with a body', async () => {
    const asked = answer(() => json({}, { status: 401 }));
    await call(extendSession);
    await call(linkPerson, { body: { number: '1' } });
    expect(asked[0]?.init).toMatchObject({ method: 'POST', cache: 'no-store' });
    const hash = (text: string) => createHash('sha256').update(text).digest('hex');
    expect(asked[0]?.init.headers).toEqual({ 'x-amz-content-sha256': hash('') });
    expect(asked[1]?.init).toMatchObject({
      body: '{"number":"1"}',
      headers: {
        'x-amz-content-sha256': hash('{"number":"1"}'),
        'content-type': 'application/json',
      },
    });
  });

  test('empty parameters are left out, others encoded', () => {
    expect(addressOf(getSession, { a: '', b: undefined, c: 'あ&' })).toBe(
      '/api/session?c=%E3%81%82%26',
    );
  });
});
