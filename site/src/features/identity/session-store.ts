import {
  extendSession,
  getSession,
  type SessionAnswer,
  signOut,
} from '../../../../shared/identity/contract.ts';
import type { ProblemCode } from '../../../../shared/kernel/problem-codes.ts';
import { call } from '../../api/client.ts';
import { endsAt } from './session-clock.ts';

/** A session as the server describes it. */
export type SignedIn = Extract<SessionAnswer, { signedIn: true }>;
export type SignedOutReason = 'none' | 'chosen' | 'expired' | 'not-me';
export type SessionState =
  | { state: 'loading' }
  | { state: 'failed'; problem: ProblemCode }
  | { state: 'signed-out'; reason: SignedOutReason }
  /** `endsAt`: epoch ms on the clock of this device */
  | { state: 'signed-in'; session: SignedIn; endsAt: number };

/** Between the tabs of one browser. No personal data: every tab asks the server itself. */
type Message = 'changed' | { ended: SignedOutReason };

let current: SessionState = { state: 'loading' };
let tabs: BroadcastChannel | undefined;
const listeners = new Set<() => void>();
const tell = (message: Message) => tabs?.postMessage(message);

function set(next: SessionState): void {
  current = next;
  for (const listener of listeners) listener();
}

/** The session as far as this tab knows. All islands of a page share it. */
export const sessionNow = (): SessionState => current;

export function onSession(listener: () => void): () => void {
  listeners.add(listener);
  if (!tabs) connect();
  return () => void listeners.delete(listener);
}

function connect(): void {
  tabs = new BroadcastChannel('portal-session');
  tabs.onmessage = ({ data }: MessageEvent<Message>) =>
    data === 'changed' ? void loadSession() : set({ state: 'signed-out', reason: data.ended });
  // A page that comes back from the browser's memory may belong to a session that has ended.
  addEventListener('pageshow', (event) => {
    if (!event.persisted) return;
    set({ state: 'loading' });
    void loadSession();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && current.state === 'signed-in') void loadSession();
  });
  // Other tabs may still show the person who was signed in before.
  void loadSession().then(() => current.state === 'signed-in' && tell('changed'));
}

/** Asks the server, which does not make the session longer. A fault leaves a known session as it is. */
export async function loadSession(): Promise<void> {
  const reply = await call(getSession);
  const { state } = current;
  if (!reply.ok) {
    if (state !== 'signed-in') set({ state: 'failed', problem: reply.problem });
  } else if (reply.data.signedIn) {
    set(signedIn(reply.data, reply.serverNow));
  } else if (state !== 'signed-out') {
    set({ state: 'signed-out', reason: state === 'signed-in' ? 'expired' : 'none' });
  }
}

/** The end stays where it was while the server names the same one: clocks must not make it jump. */
function signedIn(session: SignedIn, serverNow: number | undefined): SessionState {
  if (current.state === 'signed-in' && current.session.expiresAt === session.expiresAt) {
    return { ...current, session };
  }
  const end = endsAt(session.expiresAt, serverNow, Date.now());
  return { state: 'signed-in', session, endsAt: end };
}

/** Goes on with the session. @returns why its end did not move: `limit` when it is the absolute one */
export async function goOn(): Promise<ProblemCode | 'limit' | undefined> {
  const reply = await call(extendSession);
  if (current.state !== 'signed-in') return undefined;
  if (!reply.ok) {
    if (reply.problem === 'session-expired' || reply.problem === 'not-signed-in') end('expired');
    return reply.problem;
  }
  const { expiresAt } = reply.data;
  if (expiresAt <= current.session.expiresAt) return 'limit';
  set(signedIn({ ...current.session, expiresAt }, reply.serverNow));
  tell('changed');
  return undefined;
}

/** The session is over: data leave this tab and all others at once. */
export function end(reason: SignedOutReason): void {
  set({ state: 'signed-out', reason });
  tell({ ended: reason });
}

let leaving: Promise<ProblemCode | undefined> | undefined;

/** Signs out, once however often it is asked. @returns what went wrong, if anything */
export function leave(): Promise<ProblemCode | undefined> {
  leaving ??= call(signOut).then((reply) => {
    leaving = undefined;
    if (!reply.ok) return reply.problem;
    end('chosen');
    return undefined;
  });
  return leaving;
}
