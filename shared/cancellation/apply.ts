import { canonical, compareText } from '../eligibility/canonical.ts';
import type { IsoDate } from '../kernel/dates.ts';
import type { CancellationEvent, Progress } from './progress.ts';
import { endOf, isOpen, liveRelease, statusOf } from './status.ts';

/** Why an event cannot have happened to this request. Stable: stands in the answers to insurers. */
export const IMPOSSIBLE = [
  'in-the-future',
  'before-request',
  'withdrawn',
  'returned',
  'already-accepted',
  'release-requested',
  'ended',
  'too-many',
] as const;
export type Impossible = (typeof IMPOSSIBLE)[number];

export type Applied =
  | { answer: 'applied'; next: Progress }
  | { answer: 'already-applied' }
  | { answer: 'impossible'; reason: Impossible };

/** Days between which an event is believed. */
export type Limits = { requestedOn: IsoDate; today: IsoDate };

const MAX_REPEATS = 24; // two years of monthly errors: more is a mistake of somebody's program

/**
 * One more event. Whatever changes nothing is already applied, also after the end of the request; a request
 * that has ended never opens again.
 */
export function apply(progress: Progress, event: CancellationEvent, limits: Limits): Applied {
  const next = join(progress, event);
  if (canonical(next) === canonical(progress)) return { answer: 'already-applied' };
  const reason = impossible(progress, event, limits);
  return reason ? { answer: 'impossible', reason } : { answer: 'applied', next };
}

/** Only for several events that are known to be possible, such as what eligibility data tell. */
export const applyAll = (
  progress: Progress,
  events: readonly CancellationEvent[],
  limits: Limits,
): Progress =>
  events.reduce((before, event) => {
    const applied = apply(before, event, limits);
    return applied.answer === 'applied' ? applied.next : before;
  }, progress);

function impossible(
  progress: Progress,
  event: CancellationEvent,
  { requestedOn, today }: Limits,
): Impossible | undefined {
  if (event.on > today) return 'in-the-future';
  if (event.on < requestedOn && event.event !== 'certificate-held') return 'before-request';
  if (progress.releases.length > MAX_REPEATS || progress.errors.length > MAX_REPEATS)
    return 'too-many';
  const status = statusOf(progress);
  if (status === 'withdrawn') return 'withdrawn';
  if (status === 'returned') return event.event === 'returned' ? undefined : 'returned';
  const end = endOf(progress);
  switch (event.event) {
    case 'withdrawn':
      if (!isOpen(status)) return 'ended';
      return liveRelease(progress) ? 'release-requested' : undefined;
    case 'returned':
      if (end) return 'ended';
      return status === 'requested' ? undefined : 'already-accepted';
    case 'accepted':
    case 'release-requested':
    case 'release-error':
      return end && event.on > end.on ? 'ended' : undefined;
    case 'certificate-issued':
    case 'certificate-held':
      // A certificate that comes after the end of the registration is late, but it comes.
      return end?.status === 'insurer-changed' && event.on > end.on ? 'ended' : undefined;
    case 'cancelled':
    case 'registered-again':
      return undefined;
    case 'card-ended':
      return end?.status === 'cancelled' ? 'ended' : undefined;
    case 'insurer-changed':
      return end && end.status !== 'insurer-changed' ? 'ended' : undefined;
    case 'still-registered':
      return end ? 'ended' : undefined;
  }
}

/** Adds what an event tells. Commutative and idempotent, whatever the order of events. */
function join(progress: Progress, event: CancellationEvent): Progress {
  const { on } = event;
  switch (event.event) {
    case 'withdrawn':
      return { ...progress, withdrawnOn: earliest(progress.withdrawnOn, on) };
    case 'returned':
      return { ...progress, returned: first(progress.returned, { on, reason: event.reason }) };
    case 'accepted':
      return { ...progress, acceptedOn: earliest(progress.acceptedOn, on) };
    case 'certificate-issued':
      return { ...progress, certificate: first(progress.certificate, { on, held: false }) };
    case 'certificate-held':
      return { ...progress, certificate: first(progress.certificate, { on, held: true }) };
    case 'release-requested':
      return { ...progress, releases: [...new Set([...progress.releases, on])].sort() };
    case 'release-error':
      return { ...progress, errors: withError(progress.errors, event) };
    case 'cancelled':
      return { ...progress, cancelledOn: earliest(progress.cancelledOn, on) };
    case 'card-ended':
      return { ...progress, cardEnded: first(progress.cardEnded, { on, cause: event.cause }) };
    case 'insurer-changed':
      return { ...progress, insurerChangedOn: earliest(progress.insurerChangedOn, on) };
    case 'registered-again':
      return { ...progress, registeredAgainOn: latest(progress.registeredAgainOn, on) };
    case 'still-registered':
      return { ...progress, stillRegisteredOn: latest(progress.stillRegisteredOn, on) };
  }
}

const earliest = (one: IsoDate | undefined, other: IsoDate): IsoDate =>
  one && one < other ? one : other;
const latest = (one: IsoDate | undefined, other: IsoDate): IsoDate =>
  one && one > other ? one : other;
const ordered = <T extends { on: IsoDate }>(one: T, other: T): number =>
  compareText(one.on, other.on) || compareText(canonical(one), canonical(other));
const first = <T extends { on: IsoDate }>(one: T | undefined, other: T): T =>
  one && ordered(one, other) <= 0 ? one : other;

/** One error per day: a list and the query of the same day tell the same one. */
const withError = (
  errors: Progress['errors'],
  { on, reason, listed }: Progress['errors'][number],
): Progress['errors'] => {
  const sameDay = errors.find((error) => error.on === on);
  const others = errors.filter((error) => error.on !== on);
  return [...others, first(sameDay, { on, reason, listed })].sort(ordered);
};
