import * as v from 'valibot';
import { CardRegistration } from '../eligibility/codec.ts';
import { IsoDate } from '../kernel/dates.ts';
import type { Endpoint } from '../kernel/endpoint.ts';
import { Contact, RequestedBy } from './applicant.ts';
import { CardEnd } from './card-end.ts';
import { CHANGES } from './changes.ts';
import { DELAYS } from './lateness.ts';
import { ENTRIES } from './situation.ts';
import { STATUSES } from './status.ts';

const Insurer = v.object({
  insurerNumber: v.string(),
  insurerName: v.string(),
  /** as printed; null when none is configured */
  phone: v.nullable(v.string()),
});
const MaybeDate = v.nullable(IsoDate);

export const EVENT_NAMES = [
  'requested',
  'withdrawn',
  'returned',
  'accepted',
  'certificate-issued',
  'certificate-held',
  'release-requested',
  'release-error',
  'cancelled',
  'card-ended',
  'insurer-changed',
  'registered-again',
  'still-registered',
] as const;

/** Where the newest request of a person stands, and which page is the right one. Days are days in Japan. */
export const CancellationView = v.object({
  asOf: IsoDate,
  /** `none`: nothing was ever requested here */
  state: v.picklist(['none', ...STATUSES]),
  entry: v.picklist(ENTRIES),
  receiptNumber: v.nullable(v.string()),
  requestedOn: MaybeDate,
  requestedBy: v.nullable(RequestedBy),
  requestedFrom: v.nullable(Insurer),
  /** As given with the request, for filling the form again. */
  contact: v.nullable(v.string()),
  /** Last day of the month after 中間サーバー accepted; null before that. The card works up to this day. */
  dueOn: MaybeDate,
  /** By this day the monthly list shows it. */
  confirmedBy: MaybeDate,
  endedOn: MaybeDate,
  acceptedOn: MaybeDate,
  /** 資格確認書 as the insurer told of this request; `held`: there was one already */
  certificate: v.nullable(v.object({ on: IsoDate, held: v.boolean() })),
  /** 解除依頼 under way */
  releaseRequestedOn: MaybeDate,
  /** 初回登録解除エラー after which the insurer has not asked again */
  error: v.nullable(v.object({ on: IsoDate, reason: v.string() })),
  returnedReason: v.nullable(v.string()),
  canWithdraw: v.boolean(),
  /** Past `dueOn` and not yet confirmed, within the time in which the list comes. */
  awaitsConfirmation: v.boolean(),
  /** What takes longer than it should; `since` as in the official calendar or our own patience. */
  delays: v.array(v.object({ delay: v.picklist(DELAYS), since: IsoDate, days: v.number() })),
  history: v.array(
    v.object({
      event: v.picklist(EVENT_NAMES),
      on: IsoDate,
      detail: v.optional(v.string()),
    }),
  ),
  /** 利用登録 by the newest dated source */
  registration: v.object({
    state: CardRegistration,
    asOf: IsoDate,
    registeredOn: MaybeDate,
    cancelledOn: MaybeDate,
    cause: v.nullable(CardEnd),
  }),
  /** The insurer of today, whom a new request would go to. */
  insurer: v.nullable(Insurer),
  /** For a child: the 15th birthday, from which a guardian no longer acts. */
  guardianEndsOn: MaybeDate,
  /** What changes for this person, from their eligibility */
  changes: v.array(v.picklist(CHANGES)),
  certificateHeld: v.nullable(v.object({ issuedOn: IsoDate, expiresOn: MaybeDate })),
  /** Dates if the insurer asks within this month. */
  conditional: v.object({ askedBy: IsoDate, dueOn: IsoDate, dueOnIfNextMonth: IsoDate }),
});
export type CancellationView = v.InferOutput<typeof CancellationView>;

const For = { for: v.optional(v.pipe(v.string(), v.maxLength(700))) };
export const CancellationQuery = v.object(For);

/** Nothing is asked for but, if the citizen likes, a telephone number. No reason. @source 004 */
export const CancellationBody = v.object({ contact: v.optional(Contact) });
export type CancellationBody = v.InferOutput<typeof CancellationBody>;

/**
 * One key per filled form: repeating a request with the same key gives the same request. Visible ASCII.
 */
export const IdempotencyKey = v.pipe(v.string(), v.regex(/^[\x21-\x7e]{1,200}$/));
export const IDEMPOTENCY_HEADER = 'Idempotency-Key';

export const WithdrawQuery = v.object({
  ...For,
  /** Which request is meant: a late repetition then cannot take back a newer one. */
  receiptNumber: v.optional(v.string()),
});

export const ReceiptQuery = v.object({
  ...For,
  format: v.picklist(['pdf']),
});

const reading = ['not-signed-in', 'session-expired', 'not-available', 'no-audit'] as const;

export const getCancellation = {
  method: 'get',
  path: '/api/cancellation',
  summary: 'Where the cancellation (利用登録解除) stands, or which page is the right one',
  data: 'health',
  query: CancellationQuery,
  answer: CancellationView,
  problems: [...reading, 'invalid-input'],
} as const satisfies Endpoint;

export const requestCancellation = {
  method: 'post',
  path: '/api/cancellation',
  summary:
    'Requests the cancellation; 201 for the request that this key made, 200 when another one was open already',
  data: 'health',
  query: CancellationQuery,
  headers: v.object({ [IDEMPOTENCY_HEADER]: IdempotencyKey }),
  body: CancellationBody,
  answer: CancellationView,
  problems: [...reading, 'invalid-input', 'conflict', 'too-many-requests'],
} as const satisfies Endpoint;

export const withdrawCancellation = {
  method: 'delete',
  path: '/api/cancellation',
  summary: 'Takes the open request back, until the insurer has asked for the release',
  data: 'health',
  query: WithdrawQuery,
  answer: CancellationView,
  problems: [...reading, 'invalid-input', 'not-found', 'conflict'],
} as const satisfies Endpoint;

export const cancellationReceipt = {
  method: 'get',
  path: '/api/cancellation/receipt',
  summary: 'Receipt (受付票) of the newest request',
  data: 'health',
  query: ReceiptQuery,
  media: ['application/pdf'],
  problems: [...reading, 'invalid-input', 'not-found'],
} as const satisfies Endpoint;
