import * as v from 'valibot';
import { IsoDate } from '../kernel/dates.ts';

/**
 * First question: what the person has with them. `card` is a マイナンバーカード registered as insurance card,
 * `former-card` the 健康保険証 of before.
 */
export const Holds = v.picklist([
  'card',
  'phone',
  'unregistered-card',
  'confirmation',
  'former-card',
  'nothing',
]);
export type Holds = v.InferOutput<typeof Holds>;

/**
 * Second question: what happens at the reception. `not-confirmed`: 「無効」「情報なし」; `not-read`: broken reader
 * or IC, outage, no reader; `pin`: forgotten, locked or a card without; `eligibility-only`: a place of way ③.
 */
export const Trouble = v.picklist([
  'none',
  'not-confirmed',
  'not-read',
  'pin',
  'certificate-grace',
  'certificate-past',
  'eligibility-only',
]);
export type Trouble = v.InferOutput<typeof Trouble>;

/** Third question: who the patient is; decides the share of the cost, and who cannot use the card. */
export const Who = v.picklist([
  'preschool',
  'under-70',
  'from-70',
  'late-elderly',
  'self-defence',
  'day-labourer',
]);
export type Who = v.InferOutput<typeof Who>;

/** What the decision table looks at. The dates are known to those signed in, or typed in. */
export const AdviceFacts = v.object({
  holds: Holds,
  trouble: v.optional(Trouble, 'none'),
  who: v.optional(Who, 'under-70'),
  certificateExpiresOn: v.optional(IsoDate),
  confirmationExpiresOn: v.optional(IsoDate),
});
export type AdviceFacts = v.InferOutput<typeof AdviceFacts>;
