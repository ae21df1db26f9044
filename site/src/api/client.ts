import * as v from 'valibot';
import type { Endpoint } from '../../../shared/kernel/endpoint.ts';
import { PROBLEM_CODES, type ProblemCode } from '../../../shared/kernel/problem-codes.ts';

/**
 * `serverNow`: the server's clock at the answer (epoch ms), where it sent one; a phone's may be wrong.
 * `created`: this call made something new (201).
 */
export type Reply<T> =
  | { ok: true; data: T; serverNow: number | undefined; created: boolean }
  | { ok: false; problem: ProblemCode };

/** What a part of a page that needs data can be in. `partial`: shown, but something is missing. */
export type Loaded<T> =
  | { state: 'loading' }
  | { state: 'failed'; problem: ProblemCode }
  | { state: 'partial'; data: T; problem: ProblemCode }
  | { state: 'ready'; data: T };

type Request = {
  query?: Readonly<Record<string, string | undefined>>;
  body?: unknown;
  /** Of a write, besides those that every write has */
  headers?: Readonly<Record<string, string>>;
  signal?: AbortSignal;
  timeoutMs?: number;
};
export type Answer<E extends Endpoint> =
  E['answer'] extends v.GenericSchema<unknown, infer T> ? T : undefined;

const TIMEOUT_MS = 15_000;
const Problem = v.object({ type: v.pipe(v.string(), v.startsWith('/problems/')) });

/** Address of an operation; empty and absent parameters are left out. */
export function addressOf(endpoint: Endpoint, query: Request['query'] = {}): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => !!entry[1]);
  const search = new URLSearchParams(given).toString();
  return search ? `${endpoint.path}?${search}` : endpoint.path;
}

/**
 * Headers of a write. CloudFront signs requests to the functions and needs the hash of the body from the
 * browser for that (origin access control).
 */
async function writeHeaders(body: string): Promise<Record<string, string>> {
  const hash = new Uint8Array(
    await crypto.subtle.digest('SHA-256', new TextEncoder().encode(body)),
  );
  const hex = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { 'x-amz-content-sha256': hex, ...(body ? { 'content-type': 'application/json' } : {}) };
}

async function problemOf(response: Response): Promise<ProblemCode> {
  const body = v.safeParse(Problem, await response.json().catch(() => undefined));
  const code = body.success ? body.output.type.slice('/problems/'.length) : 'internal';
  return PROBLEM_CODES.find((known) => known === code) ?? 'internal';
}

/**
 * Calls one operation of the API and parses its answer. Every way of failing becomes a problem with a
 * sentence a citizen can act on; nothing is thrown, except when the caller itself gave up (AbortError).
 */
export async function call<E extends Endpoint>(
  endpoint: E,
  { query, body, headers, signal, timeoutMs = TIMEOUT_MS }: Request = {},
): Promise<Reply<Answer<E>>> {
  const controller = new AbortController();
  const giveUp = () => controller.abort();
  signal?.addEventListener('abort', giveUp);
  const timer = setTimeout(giveUp, timeoutMs);
  try {
    signal?.throwIfAborted();
    const text =
      endpoint.method === 'get' ? undefined : body === undefined ? '' : JSON.stringify(body);
    const response = await fetch(addressOf(endpoint, query), {
      method: endpoint.method.toUpperCase(),
      cache: 'no-store',
      signal: controller.signal,
      ...(text === undefined
        ? {}
        : { headers: { ...headers, ...(await writeHeaders(text)) }, body: text || null }),
    });
    if (!response.ok) return { ok: false, problem: await problemOf(response) };
    const serverNow = Date.parse(response.headers.get('date') ?? '') || undefined;
    const created = response.status === 201;
    if (!endpoint.answer) return { ok: true, data: undefined as Answer<E>, serverNow, created };
    const parsed = v.safeParse(endpoint.answer, await response.json());
    return parsed.success
      ? { ok: true, data: parsed.output as Answer<E>, serverNow, created }
      : { ok: false, problem: 'unreadable' };
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof SyntaxError) return { ok: false, problem: 'unreadable' };
    return { ok: false, problem: controller.signal.aborted ? 'timeout' : 'offline' };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', giveUp);
  }
}
