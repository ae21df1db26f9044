import * as v from 'valibot';
import { IsoDate } from '../kernel/dates.ts';
import { RequestedBy } from './applicant.ts';
import { Progress } from './progress.ts';
import { ReceiptNumber } from './receipt-number.ts';

/** One request for 利用登録解除, as stored. A person has at most one that is open. */
export const Cancellation = v.object({
  receiptNumber: ReceiptNumber,
  personId: v.pipe(v.string(), v.nonEmpty()),
  /** The insurer of the day of the request: it decides, and the request ends with that coverage. */
  insurerNumber: v.string(),
  insurerName: v.string(),
  requestedOn: IsoDate,
  /** UTC */
  requestedAt: v.pipe(v.string(), v.isoTimestamp()),
  requestedBy: RequestedBy,
  contact: v.optional(v.string()),
  progress: Progress,
  /** Access record of the withdrawal: tells a lost reply from a second withdrawal. */
  withdrawalRecordId: v.optional(v.string()),
});
export type Cancellation = v.InferOutput<typeof Cancellation>;
