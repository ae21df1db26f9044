import type { Coverage } from '../eligibility/codec.ts';
import type { IsoDate } from '../kernel/dates.ts';
import type { Cancellation } from './codec.ts';
import { coverageOn, type Known } from './known.ts';
import { isOpen, statusOf } from './status.ts';

/** Which page is the right one. A withheld person sees only whom to call, which is decided before this. */
export const ENTRIES = [
  /** a request is under way: its timeline */
  'open',
  /** the card is no longer registered: nothing to do, how to register again */
  'already-cancelled',
  /** the card was never registered: nothing to cancel */
  'not-registered',
  /** no insurer on this day: register or wait for the new one first */
  'no-coverage',
  'can-request',
] as const;
export type Entry = (typeof ENTRIES)[number];

export type Situation = { entry: Entry; coverage: Coverage | undefined };

/** @param request the newest one, already with what is known ({@link withKnown}) */
export function situationOf(
  request: Cancellation | undefined,
  { coverages, registration }: Known,
  today: IsoDate,
): Situation {
  const coverage = coverageOn(coverages, today);
  return { entry: entryOf(), coverage };

  function entryOf(): Entry {
    if (request && isOpen(statusOf(request.progress))) return 'open';
    if (registration.registration === 'cancelled') return 'already-cancelled';
    if (registration.registration === 'none') return 'not-registered';
    return coverage ? 'can-request' : 'no-coverage';
  }
}
