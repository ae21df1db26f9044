import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { createApp } from '../../functions/http/create-app.ts';
import type { Env } from '../../functions/http/env.ts';
import { requireSignIn } from '../../functions/http/sign-in.ts';
import { PortalError } from '../../shared/kernel/errors.ts';

const ORIGIN = 'http://127.0.0.1:4321';
const NOW = 1_800_000_000;

describe('size', () => {
  const app = createApp(ORIGIN).post('/api/echo', async (c) => c.text(await c.req.text()));
  const post = (body: string) => app.request('/api/echo', { method: 'POST', body });

  test('a body above 1 MB is refused with its own problem', async () => {
    const answer = await post('x'.repeat(1_000_001));
    expect([answer.status, await answer.json()]).toMatchObject([
      413,
      { type: '/problems/payload-too-large', status: 413 },
    ]);
    expect((await post('x'.repeat(1_000_000))).status).toBe(200);
  });

  test('also when it does not say how large it is', async () => {
    const body = new ReadableStream({
      start(controller) {
        for (let piece = 0; piece < 11; piece += 1) controller.enqueue(new Uint8Array(100_000));
        controller.close();
      },
    });
    const answer = await app.request('/api/echo', {
      method: 'POST',
      body,
      duplex: 'half',
    } as RequestInit);
    expect(answer.status).toBe(413);
  });
});

describe('use of a session', () => {
  const session = {
    tokenHash: 'h',
    personId: 'taro',
    startedAtEpochSeconds: NOW - 600,
    lastUsedAtEpochSeconds: NOW - 600,
  };
  const asked = async (handler: () => Response) => {
    const touched: number[] = [];
    const signedIn = requireSignIn({
      sessions: {
        find: async () => session,
        touch: async (one, at) => {
          touched.push(at);
          return one;
        },
      },
      clock: () => new Date(NOW * 1000),
      publicOrigin: ORIGIN,
    });
    const app = createApp(ORIGIN).route('/', new Hono<Env>().get('/api/x', signedIn, handler));
    const { status } = await app.request('/api/x', { headers: { cookie: 'session=t' } });
    return { status, touched };
  };

  test('is written down when it was answered', async () => {
    expect(await asked(() => new Response('ok'))).toEqual({ status: 200, touched: [NOW] });
  });
  test('is not written down when it was refused', async () => {
    const refuse = () => {
      throw new PortalError('not-available', 'nothing to see');
    };
    expect(await asked(refuse)).toEqual({ status: 404, touched: [] });
  });
});
