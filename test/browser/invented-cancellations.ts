import { applyAll } from '../../shared/cancellation/apply.ts';
import type { Cancellation } from '../../shared/cancellation/codec.ts';
import type { CancellationEvent } from '../../shared/cancellation/progress.ts';
import { NO_PROGRESS } from '../../shared/cancellation/progress.ts';
import { viewOf } from '../../shared/cancellation/view.ts';
import type { Person } from '../../shared/eligibility/codec.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import { EVENTS, LIMITS, REQUESTED } from '../cancellation/lives.ts';
import { coverage, on } from '../eligibility-view/support/coverages.ts';
import { person } from '../support/people.ts';

const REGISTERED = { registration: 'registered', registeredOn: on('2022-02-10') } as const;

function requestWith(events: readonly CancellationEvent[]): Cancellation {
  return {
    receiptNumber: '2345-6789-BCD7' as Cancellation['receiptNumber'],
    personId: 'p',
    insurerNumber: '06139992',
    insurerName: '見本健康保険組合',
    requestedOn: REQUESTED,
    requestedAt: '2026-11-21T03:00:00.000Z',
    requestedBy: 'self',
    contact: '03-0000-0000',
    progress: applyAll(NO_PROGRESS, events, LIMITS),
  };
}

type Given = {
  events?: readonly CancellationEvent[];
  today?: IsoDate;
  card?: Person['card'];
  coverages?: ReturnType<typeof coverage>[];
  birthDate?: string;
};

const view = ({
  events,
  today = REQUESTED,
  card = REGISTERED,
  coverages,
  birthDate = '1973-04-05',
}: Given) =>
  viewOf(
    {
      person: person({ personId: 'p', card, birthDate }),
      coverages: coverages ?? [coverage({ limitCategory: 'ウ' })],
      listed: undefined,
      phoneOf: () => '00-0000-0001',
      request: events && requestWith(events),
    },
    today,
  );

const sent = [EVENTS.accepted, EVENTS['certificate-issued'], EVENTS['release-requested']];

/** The answer to one invented person in every situation that has a page of its own. */
export const CANCELLATIONS = {
  none: view({}),
  child: view({ birthDate: '2019-05-05' }),
  requested: view({ events: [] }),
  accepted: view({ events: [EVENTS.accepted], today: on('2026-11-25') }),
  sent: view({ events: sent, today: on('2026-11-28') }),
  awaiting: view({ events: sent, today: on('2027-01-05') }),
  late: view({ events: sent, today: on('2027-02-10') }),
  error: view({ events: [...sent, EVENTS['release-error']], today: on('2027-01-13') }),
  unanswered: view({ events: [], today: on('2026-12-20') }),
  returned: view({ events: [EVENTS.returned], today: on('2026-11-25') }),
  withdrawn: view({ events: [EVENTS.withdrawn], today: on('2026-11-25') }),
  insurerChanged: view({ events: [EVENTS['insurer-changed']], today: on('2026-12-20') }),
  cancelled: view({
    events: [...sent, EVENTS.cancelled],
    today: on('2027-02-12'),
    card: { registration: 'cancelled', registeredOn: on('2022-02-10') },
  }),
  alreadyCancelled: view({ card: { registration: 'cancelled' } }),
  notRegistered: view({ card: { registration: 'none' } }),
  noCoverage: view({ coverages: [coverage({ validTo: '2026-11-01' })] }),
};
