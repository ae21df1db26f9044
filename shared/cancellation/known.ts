import type { Coverage } from '../eligibility/codec.ts';
import { coverageState } from '../eligibility/coverage-state.ts';
import type { IsoDate } from '../kernel/dates.ts';
import { applyAll } from './apply.ts';
import type { Cancellation } from './codec.ts';
import type { CancellationEvent } from './progress.ts';
import type { KnownRegistration } from './registration.ts';

const validOn = (coverage: Coverage, on: IsoDate): boolean =>
  !coverage.deleted && coverageState(coverage, on) === 'current';

/** The coverage that counts on a day; the one that began last when two overlap. */
export const coverageOn = (coverages: readonly Coverage[], on: IsoDate): Coverage | undefined =>
  coverages
    .filter((coverage) => validOn(coverage, on))
    .sort((one, other) => (one.validFrom < other.validFrom ? 1 : -1))[0];

/** What eligibility data and lists tell of a request without naming it. */
export type Known = { coverages: readonly Coverage[]; registration: KnownRegistration };

/**
 * The request with what other data say of it: its coverage has ended, its card is no longer registered.
 * Both count from the day of the request at the earliest, as they are often told late.
 */
export function withKnown(request: Cancellation, known: Known, today: IsoDate): Cancellation {
  const events = [
    ...coverageEvents(request, known.coverages, today),
    ...registrationEvents(request, known.registration),
  ];
  const progress = applyAll(request.progress, events, { requestedOn: request.requestedOn, today });
  return { ...request, progress };
}

const notBefore = (on: IsoDate, requestedOn: IsoDate): IsoDate =>
  on < requestedOn ? requestedOn : on;

/** 資格喪失 at the insurer of the request; without a delivered end nothing is concluded. */
function coverageEvents(
  { insurerNumber, requestedOn }: Cancellation,
  coverages: readonly Coverage[],
  today: IsoDate,
): CancellationEvent[] {
  const own = coverages.filter(
    (coverage) => !coverage.deleted && coverage.insurerNumber === insurerNumber,
  );
  if (own.some((coverage) => validOn(coverage, today))) return [];
  const ended = own
    .flatMap(({ validTo }) => (validTo && validTo <= today ? [validTo] : []))
    .sort()
    .at(-1);
  return ended ? [{ event: 'insurer-changed', on: notBefore(ended, requestedOn) }] : [];
}

/** What one source tells a request about the registration of the card. */
export function registrationEvents(
  { requestedOn }: Cancellation,
  { asOf, registration, cancelledOn, cause, registeredOn }: KnownRegistration,
): CancellationEvent[] {
  if (registration === 'registered') {
    const again = registeredOn && registeredOn > requestedOn;
    return again
      ? [{ event: 'registered-again', on: registeredOn }]
      : [{ event: 'still-registered', on: asOf }];
  }
  if (registration !== 'cancelled') return [];
  const on = notBefore(cancelledOn ?? asOf, requestedOn);
  return cause ? [{ event: 'card-ended', on, cause }] : [{ event: 'cancelled', on }];
}
