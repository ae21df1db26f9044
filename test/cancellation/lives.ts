import { type Applied, apply } from '../../shared/cancellation/apply.ts';
import {
  type CancellationEvent,
  type EventName,
  NO_PROGRESS,
  type Progress,
} from '../../shared/cancellation/progress.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';

export const day = (text: string) => text as IsoDate;
export const REQUESTED = day('2026-11-21');
export const LIMITS = { requestedOn: REQUESTED, today: day('2027-12-31') };

/** An event of each kind in a life that keeps to the calendar: N is November 2026. */
export const EVENTS = {
  withdrawn: { event: 'withdrawn', on: day('2026-11-23') },
  returned: { event: 'returned', on: day('2026-11-24'), reason: '氏名が違います' },
  accepted: { event: 'accepted', on: day('2026-11-24') },
  'certificate-issued': { event: 'certificate-issued', on: day('2026-11-26') },
  'certificate-held': { event: 'certificate-held', on: day('2026-08-01') },
  'release-requested': { event: 'release-requested', on: day('2026-11-27') },
  'release-error': {
    event: 'release-error',
    on: day('2027-01-12'),
    reason: '対象者なし',
    listed: false,
  },
  cancelled: { event: 'cancelled', on: day('2026-12-31') },
  'card-ended': { event: 'card-ended', on: day('2026-12-20'), cause: 'card-returned' },
  'insurer-changed': { event: 'insurer-changed', on: day('2026-12-15') },
  'registered-again': { event: 'registered-again', on: day('2027-02-03') },
  'still-registered': { event: 'still-registered', on: day('2027-01-12') },
} as const satisfies Record<EventName, CancellationEvent>;

export const told = (events: readonly CancellationEvent[], from: Progress = NO_PROGRESS) =>
  events.reduce<{ progress: Progress; answers: Applied['answer'][] }>(
    ({ progress, answers }, event) => {
      const applied = apply(progress, event, LIMITS);
      return {
        progress: applied.answer === 'applied' ? applied.next : progress,
        answers: [...answers, applied.answer],
      };
    },
    { progress: from, answers: [] },
  );

export const permutations = <T>(all: readonly T[]): T[][] =>
  all.length === 0
    ? [[]]
    : all.flatMap((one, at) =>
        permutations([...all.slice(0, at), ...all.slice(at + 1)]).map((rest) => [one, ...rest]),
      );
