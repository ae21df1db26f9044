import type { Session } from './codec.ts';

/** @source product.md F1 */
export const SESSION = {
  idleSeconds: 15 * 60,
  absoluteSeconds: 8 * 60 * 60,
  /** the page warns this long before the end and offers one action to go on */
  warnSeconds: 60,
  /** use is written down at most this often; the idle end is exact to this many seconds */
  touchSeconds: 30,
} as const;

/** When the session ends if it is not used again, epoch seconds. */
export const sessionEnds = (session: Session): number =>
  Math.min(
    session.lastUsedAtEpochSeconds + SESSION.idleSeconds,
    session.startedAtEpochSeconds + SESSION.absoluteSeconds,
  );

/** Ended sessions may still lie in the table: no engine deletes them in time. */
export const sessionAlive = (session: Session, nowEpochSeconds: number): boolean =>
  nowEpochSeconds < sessionEnds(session);
