import { SESSION } from '../../../../shared/identity/session-rules.ts';

/** Beyond idle time plus this, the two clocks do not agree on the day; the server is asked again instead. */
const TOLERANCE_MS = 60_000;

/**
 * When a session ends, on the clock of this device (epoch ms).
 *
 * @param expiresAt UTC, as the server says
 * @param serverNow the server's clock when it said so; unknown: that of this device is trusted
 */
export function endsAt(
  expiresAt: string,
  serverNow: number | undefined,
  deviceNow: number,
): number {
  const idleMs = SESSION.idleSeconds * 1000;
  const left = Date.parse(expiresAt) - (serverNow ?? deviceNow);
  const plausible = left > 0 && left <= idleMs + TOLERANCE_MS;
  return deviceNow + (plausible ? left : idleMs);
}

/** Whole seconds that are left, never negative. */
export const secondsLeft = (end: number, deviceNow: number): number =>
  Math.max(0, Math.ceil((end - deviceNow) / 1000));
