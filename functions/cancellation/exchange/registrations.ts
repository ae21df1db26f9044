import { apply } from '../../../shared/cancellation/apply.ts';
import type { Cancellation } from '../../../shared/cancellation/codec.ts';
import type { RegistrationLine } from '../../../shared/cancellation/exchange-line.ts';
import { registrationEvents } from '../../../shared/cancellation/known.ts';
import type { CancellationEvent } from '../../../shared/cancellation/progress.ts';
import {
  delivered,
  newestRegistration,
  registrationOrder,
} from '../../../shared/cancellation/registration.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { requestOf } from '../situation.ts';
import type { CancellationStore } from '../store.ts';
import type { Outcome } from './answer.ts';
import { applyEvents } from './requests.ts';
import type { ExchangeStore, Listed } from './store.ts';

type Deps = { store: CancellationStore; exchange: ExchangeStore; today: IsoDate };

const NOTHING_NEW: Outcome = { result: 'already-applied' };

/**
 * One person of a list: the newest dated source of the registration wins, and the request learns what the
 * list says of a day since it was made. Lines that change nothing, nearly all of a monthly list, cost one
 * write for the day they speak of.
 */
export async function applyRegistration(
  { store, exchange, today }: Deps,
  line: RegistrationLine,
  { person, records }: Listed,
): Promise<Outcome> {
  const { told, personId, insurerNumber } = line;
  if (told.asOf > today) return { result: 'impossible', reason: 'in-the-future' };
  if (!person) return { result: 'unknown' };
  const request = records.current && requestOf(records.current);
  const events = (of: Cancellation) => eventsOf(line, of);
  const concerns = request !== undefined && changes(request, events(request), today);
  const known = newestRegistration(delivered(person), records.listed);
  if (concerns || known.registration !== told.registration) {
    // Only somebody's insurer may change what the portal shows of them.
    const coverages = await store.coverages(personId);
    const theirs = coverages.some((one) => !one.deleted && one.insurerNumber === insurerNumber);
    if (!theirs) return { result: 'unknown' };
  }
  const newer =
    !records.listed || registrationOrder(told) > registrationOrder(records.listed)
      ? await exchange.register(personId, told)
      : false;
  const outcome = concerns
    ? await applyEvents(store, personId, ({ current }) => current, events, today)
    : NOTHING_NEW;
  return newer || outcome.result === 'applied' ? { result: 'applied' } : NOTHING_NEW;
}

function eventsOf({ told, error }: RegistrationLine, request: Cancellation): CancellationEvent[] {
  if (told.asOf < request.requestedOn) return [];
  return error === undefined
    ? registrationEvents(request, told)
    : [{ event: 'release-error', on: told.asOf, reason: error, listed: true }];
}

const changes = (
  { progress, requestedOn }: Cancellation,
  events: readonly CancellationEvent[],
  today: IsoDate,
): boolean =>
  events.some((event) => apply(progress, event, { requestedOn, today }).answer === 'applied');
