import { guardianEndsOn } from '../access/rules.ts';
import type { Coverage, Person } from '../eligibility/codec.ts';
import type { IsoDate } from '../kernel/dates.ts';
import { conditionalDates } from './calendar.ts';
import { certificateHeld, changesFor } from './changes.ts';
import type { Cancellation } from './codec.ts';
import type { CancellationView } from './contract.ts';
import { historyOf } from './history.ts';
import { withKnown } from './known.ts';
import { awaitsConfirmation, delaysOf } from './lateness.ts';
import { delivered, type KnownRegistration, newestRegistration } from './registration.ts';
import { situationOf } from './situation.ts';
import {
  acceptedOn,
  calendarOf,
  counted,
  endedOn,
  isOpen,
  liveRelease,
  openError,
  statusOf,
} from './status.ts';

/** All that the answer is made from. */
export type ViewSource = {
  person: Person;
  coverages: readonly Coverage[];
  /** as lists told it, when one did */
  listed: KnownRegistration | undefined;
  /** the newest request */
  request: Cancellation | undefined;
  /** @returns telephone of an insurer as printed */
  phoneOf: (insurerNumber: string) => string | null;
};

/** What the citizen sees today: which page, where the request stands, what can be done. */
export function viewOf(
  { person, coverages, listed, request: stored, phoneOf }: ViewSource,
  today: IsoDate,
): CancellationView {
  const registration = newestRegistration(delivered(person), listed);
  const known = { coverages, registration };
  const request = stored && withKnown(stored, known, today);
  const { entry, coverage } = situationOf(request, known, today);
  const adultOn = guardianEndsOn(person.birthDate);
  const insurerOf = ({
    insurerNumber,
    insurerName,
  }: Pick<Coverage, 'insurerNumber' | 'insurerName'>) => ({
    insurerNumber,
    insurerName,
    phone: phoneOf(insurerNumber),
  });
  return {
    asOf: today,
    entry,
    registration: {
      state: registration.registration,
      asOf: registration.asOf,
      registeredOn: registration.registeredOn ?? null,
      cancelledOn: registration.cancelledOn ?? null,
      cause: registration.cause ?? null,
    },
    insurer: coverage ? insurerOf(coverage) : null,
    guardianEndsOn: today < adultOn ? adultOn : null,
    changes: coverage ? changesFor(person, coverage, today) : [],
    certificateHeld: certificateOf(coverage, today),
    conditional: conditionalDates(today),
    ...(request
      ? { ...requestPart(request, today), requestedFrom: insurerOf(request) }
      : NO_REQUEST),
  };
}

const NO_REQUEST = {
  state: 'none',
  receiptNumber: null,
  requestedOn: null,
  requestedBy: null,
  requestedFrom: null,
  contact: null,
  dueOn: null,
  confirmedBy: null,
  endedOn: null,
  acceptedOn: null,
  certificate: null,
  releaseRequestedOn: null,
  error: null,
  returnedReason: null,
  canWithdraw: false,
  awaitsConfirmation: false,
  delays: [],
  history: [],
} as const satisfies Partial<CancellationView>;

function requestPart(request: Cancellation, today: IsoDate) {
  const progress = counted(request.progress);
  const status = statusOf(progress);
  const calendar = calendarOf(progress);
  return {
    state: status,
    receiptNumber: request.receiptNumber,
    requestedOn: request.requestedOn,
    requestedBy: request.requestedBy,
    contact: request.contact ?? null,
    dueOn: calendar?.dueOn ?? null,
    confirmedBy: calendar?.confirmedBy ?? null,
    endedOn: endedOn(progress) ?? null,
    acceptedOn: acceptedOn(progress) ?? null,
    certificate: progress.certificate ?? null,
    releaseRequestedOn: liveRelease(progress) ?? null,
    error: openError(progress) ?? null,
    returnedReason: progress.returned?.reason ?? null,
    canWithdraw: isOpen(status) && liveRelease(progress) === undefined,
    awaitsConfirmation: awaitsConfirmation(request, today),
    delays: delaysOf(request, today),
    history: historyOf(request),
  } satisfies Partial<CancellationView>;
}

function certificateOf(coverage: Coverage | undefined, today: IsoDate) {
  const held = coverage && certificateHeld(coverage, today);
  return held ? { issuedOn: held.issuedOn, expiresOn: held.expiresOn ?? null } : null;
}
