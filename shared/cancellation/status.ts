import type { IsoDate } from '../kernel/dates.ts';
import { type ReleaseCalendar, releaseCalendar } from './calendar.ts';
import type { Progress } from './progress.ts';

/** Where a request stands. @source product.md F8 */
export const STATUSES = [
  /** 申請済 */
  'requested',
  /** 受付 */
  'accepted',
  /** 取下げ */
  'withdrawn',
  /** 差戻し */
  'returned',
  /** 解除済 */
  'cancelled',
  /** the card ended by itself */
  'card-ended',
  /** the request died with the coverage; it starts again at the new insurer */
  'insurer-changed',
  /** registered again after 解除: the person's choice, not an error */
  'registered-again',
] as const;
export type Status = (typeof STATUSES)[number];

export const OPEN_STATUSES = ['requested', 'accepted'] as const satisfies readonly Status[];
export const isOpen = (status: Status): boolean => status === 'requested' || status === 'accepted';

export function statusOf(progress: Progress): Status {
  if (progress.withdrawnOn) return 'withdrawn';
  if (progress.returned) return 'returned';
  const end = endOf(progress);
  if (end) {
    const again =
      end.status !== 'insurer-changed' &&
      progress.registeredAgainOn !== undefined &&
      progress.registeredAgainOn > end.on;
    return again ? 'registered-again' : end.status;
  }
  return acceptedOn(progress) ? 'accepted' : 'requested';
}

export type End = { status: 'cancelled' | 'card-ended' | 'insurer-changed'; on: IsoDate };

/** How a request ended without anybody taking it back; a confirmed 解除 counts before other ends. */
export function endOf(progress: Progress): End | undefined {
  if (progress.cancelledOn) return { status: 'cancelled', on: progress.cancelledOn };
  if (progress.cardEnded) return { status: 'card-ended', on: progress.cardEnded.on };
  if (progress.insurerChangedOn)
    return { status: 'insurer-changed', on: progress.insurerChangedOn };
  return undefined;
}

/**
 * What counts: an end overrules what is dated after it and lesser ends, so that it does not matter which was
 * told first. Timelines and pages show this.
 */
export function counted(progress: Progress): Progress {
  const end = endOf(progress);
  if (!end) return progress;
  const inTime = <T extends { on: IsoDate }>(one: T | undefined) =>
    one && one.on <= end.on ? one : undefined;
  const { acceptedOn, certificate, cardEnded, insurerChangedOn } = progress;
  return {
    ...progress,
    acceptedOn: acceptedOn && acceptedOn <= end.on ? acceptedOn : undefined,
    // A certificate that comes after the end of the registration is late, but it comes.
    certificate: end.status === 'insurer-changed' ? inTime(certificate) : certificate,
    releases: progress.releases.filter((on) => on <= end.on),
    errors: progress.errors.filter((error) => inTime(error)),
    cardEnded: end.status === 'card-ended' ? cardEnded : undefined,
    insurerChangedOn: end.status === 'insurer-changed' ? insurerChangedOn : undefined,
    stillRegisteredOn: undefined,
  };
}

/** The day from which the request is over, undefined while it is open. */
export const endedOn = (progress: Progress): IsoDate | undefined =>
  progress.withdrawnOn ?? progress.returned?.on ?? endOf(progress)?.on;

/** 受付: as told, else the earliest thing that an insurer does only after accepting. */
export function acceptedOn(progress: Progress): IsoDate | undefined {
  if (progress.acceptedOn) return progress.acceptedOn;
  const issued = progress.certificate?.held === false ? [progress.certificate.on] : [];
  return [...issued, ...progress.releases, ...progress.errors.map(({ on }) => on)].sort()[0];
}

/** The 解除依頼 under way: the first one that no 初回登録解除エラー has followed. */
export const liveRelease = (progress: Progress): IsoDate | undefined =>
  releaseAndError(progress).release;

/** The error that put the request back to 受付, while no new 解除依頼 is under way. */
export const openError = (progress: Progress): { on: IsoDate; reason: string } | undefined =>
  releaseAndError(progress).error;

/**
 * Goes through the dates in order; on one day the insurer asks again after the error. A list goes on showing
 * an old error until the new 解除依頼 has been carried out, so that until then a listed one is no new one.
 */
function releaseAndError({ releases, errors }: Progress) {
  let release: IsoDate | undefined;
  let error: { on: IsoDate; reason: string } | undefined;
  let asked = 0;
  const askUntil = (day: IsoDate | undefined) => {
    for (; asked < releases.length; asked += 1) {
      const on = releases[asked];
      if (on === undefined || (day !== undefined && on >= day)) return;
      release ??= on;
    }
  };
  for (const { on, reason, listed } of errors) {
    askUntil(on);
    const old = listed && error && release && on <= releaseCalendar(release).dueOn;
    if (old) continue;
    release = undefined;
    error = { on, reason };
  }
  askUntil(undefined);
  return release ? { release, error: undefined } : { release: undefined, error };
}

/** Dates of the 解除依頼 under way, undefined before there is one. */
export function calendarOf(progress: Progress): ReleaseCalendar | undefined {
  const release = liveRelease(progress);
  return release && releaseCalendar(release);
}
