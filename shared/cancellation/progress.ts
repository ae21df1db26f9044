import * as v from 'valibot';
import { IsoDate } from '../kernel/dates.ts';
import { CardEnd } from './card-end.ts';

const Reason = v.pipe(v.string(), v.nonEmpty(), v.maxLength(300));

/**
 * Something that happened to a request, with its day in Japan. Every event but `withdrawn` is told by the
 * insurer or by 中間サーバー.
 */
export const CancellationEvent = v.variant('event', [
  /** 取下げ by the citizen */
  v.object({ event: v.literal('withdrawn'), on: IsoDate }),
  /** 差戻し; the reason is text of the insurer for the citizen */
  v.object({ event: v.literal('returned'), on: IsoDate, reason: Reason }),
  /** 受付 */
  v.object({ event: v.literal('accepted'), on: IsoDate }),
  /** 資格確認書交付 */
  v.object({ event: v.literal('certificate-issued'), on: IsoDate }),
  /** the person already has a 資格確認書; `on` may lie before the request */
  v.object({ event: v.literal('certificate-held'), on: IsoDate }),
  /** 解除依頼; `on` is the day on which 中間サーバー accepted it */
  v.object({ event: v.literal('release-requested'), on: IsoDate }),
  /** 初回登録解除エラー; `listed`: read in a list, which may show an old error again */
  v.object({
    event: v.literal('release-error'),
    on: IsoDate,
    reason: Reason,
    listed: v.boolean(),
  }),
  /** 解除済 by the monthly list or the daily query */
  v.object({ event: v.literal('cancelled'), on: IsoDate }),
  /** the card ended by itself: released anyway */
  v.object({ event: v.literal('card-ended'), on: IsoDate, cause: CardEnd }),
  /** the insurer of the request is no longer the person's; first day without it */
  v.object({ event: v.literal('insurer-changed'), on: IsoDate }),
  /** a list shows a registration that is younger than the request */
  v.object({ event: v.literal('registered-again'), on: IsoDate }),
  /** a list of this day still shows the old registration */
  v.object({ event: v.literal('still-registered'), on: IsoDate }),
]);
export type CancellationEvent = v.InferOutput<typeof CancellationEvent>;
export type EventName = CancellationEvent['event'];

const Told = v.object({ on: IsoDate, reason: Reason });

/**
 * All that is known of one request. Each field only ever moves one way (earliest, latest, set), so that the
 * same events in any order, told once or many times, give the same progress.
 */
export const Progress = v.object({
  withdrawnOn: v.optional(IsoDate),
  returned: v.optional(Told),
  /** earliest */
  acceptedOn: v.optional(IsoDate),
  /** earliest */
  certificate: v.optional(v.object({ on: IsoDate, held: v.boolean() })),
  /** ascending; one per 解除依頼 that 中間サーバー accepted */
  releases: v.array(IsoDate),
  /** ascending */
  errors: v.array(v.object({ ...Told.entries, listed: v.boolean() })),
  /** earliest */
  cancelledOn: v.optional(IsoDate),
  cardEnded: v.optional(v.object({ on: IsoDate, cause: CardEnd })),
  insurerChangedOn: v.optional(IsoDate),
  /** latest */
  registeredAgainOn: v.optional(IsoDate),
  /** latest */
  stillRegisteredOn: v.optional(IsoDate),
});
export type Progress = v.InferOutput<typeof Progress>;

export const NO_PROGRESS: Progress = { releases: [], errors: [] };
