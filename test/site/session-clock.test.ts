import { expect, test } from 'vitest';
import { endsAt, secondsLeft } from '../../site/src/features/identity/session-clock.ts';

const device = Date.parse('2026-11-21T03:00:00Z');
const at = (minutes: number) => new Date(device + minutes * 60_000).toISOString();
const minutes = (end: number) => (end - device) / 60_000;

test.each([
  { what: 'equal clocks', expiresAt: at(10), server: device, left: 10 },
  { what: 'unknown server clock', expiresAt: at(10), server: undefined, left: 10 },
  { what: 'phone two hours behind', expiresAt: at(130), server: device + 120 * 60_000, left: 10 },
  { what: 'phone a day ahead', expiresAt: at(-1430), server: device - 1440 * 60_000, left: 10 },
  { what: 'nonsense in the past', expiresAt: at(-500), server: undefined, left: 15 },
  { what: 'nonsense in the future', expiresAt: at(5000), server: undefined, left: 15 },
])('$what: the session ends in $left minutes', ({ expiresAt, server, left }) => {
  expect(minutes(endsAt(expiresAt, server, device))).toBe(left);
});

test.each([
  { ms: 60_000, seconds: 60 },
  { ms: 59_001, seconds: 60 },
  { ms: 1, seconds: 1 },
  { ms: -5_000, seconds: 0 },
])('$ms ms are $seconds seconds', ({ ms, seconds }) => {
  expect(secondsLeft(device + ms, device)).toBe(seconds);
});
