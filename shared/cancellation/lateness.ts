import { daysBetween, type IsoDate } from '../kernel/dates.ts';
import type { Cancellation } from './codec.ts';
import { acceptedOn, calendarOf, isOpen, liveRelease, openError, statusOf } from './status.ts';

/**
 * Days after which we say that something takes long. Our own figures: no official deadline for insurers was
 * found; only the end of N+1 and the list of N+2 are official.
 */
export const PATIENCE_DAYS = { acceptance: 14, release: 31, certificate: 31 } as const;

/** What an open request waits for longer than it should. */
export const DELAYS = [
  /** not yet accepted */
  'acceptance',
  /** accepted, 解除依頼 not sent */
  'release',
  /** 初回登録解除エラー, 解除依頼 not sent again */
  'error',
  /** 資格確認書 not issued */
  'certificate',
  /** past the end of N+2, or a list or query from N+2 on still shows the registration */
  'confirmation',
] as const;
export type Delay = (typeof DELAYS)[number];
export type Delayed = { delay: Delay; since: IsoDate; days: number };

/** What is late today, with the day from which it counts; empty for requests that have ended. */
export function delaysOf(request: Cancellation, today: IsoDate): Delayed[] {
  const { progress, requestedOn } = request;
  const status = statusOf(progress);
  if (!isOpen(status)) return [];
  const found: Delayed[] = [];
  const late = (delay: Delay, since: IsoDate, patience: number) => {
    const days = daysBetween(since, today);
    if (days > patience) found.push({ delay, since, days });
  };
  const accepted = acceptedOn(progress);
  if (!accepted) {
    late('acceptance', requestedOn, PATIENCE_DAYS.acceptance);
    return found;
  }
  if (!progress.certificate) late('certificate', accepted, PATIENCE_DAYS.certificate);
  const error = openError(progress);
  if (error) late('error', error.on, PATIENCE_DAYS.acceptance);
  else if (!liveRelease(progress)) late('release', accepted, PATIENCE_DAYS.release);
  const calendar = calendarOf(progress);
  if (calendar) {
    const shown = progress.stillRegisteredOn && progress.stillRegisteredOn > calendar.dueOn;
    late('confirmation', shown ? calendar.dueOn : calendar.confirmedBy, 0);
  }
  return found;
}

/** Past the due day, with the list of N+2 not yet here: nothing is wrong, but nothing is sure either. */
export function awaitsConfirmation(request: Cancellation, today: IsoDate): boolean {
  const calendar = isOpen(statusOf(request.progress)) ? calendarOf(request.progress) : undefined;
  return calendar !== undefined && today > calendar.dueOn && today <= calendar.confirmedBy;
}
