import * as v from 'valibot';
import { IsoDate } from '../kernel/dates.ts';
import { Progress } from './progress.ts';
import { ReceiptNumber } from './receipt-number.ts';

/** 連絡先: a telephone number in Japan, digits and hyphens; width is folded. */
export const Contact = v.pipe(
  v.string(),
  v.maxLength(40),
  v.transform((text) =>
    text
      .normalize('NFKC')
      .replaceAll(/[\s()]/g, '')
      .replaceAll(/[‐-―−ー]/g, '-'),
  ),
  v.check(
    (text) => /^0[\d-]{8,14}$/.test(text) && /^\d{10,11}$/.test(text.replaceAll('-', '')),
    'phone',
  ),
);

/** 申請者: 本人, or 代理人 as guardian or proxy */
export const RequestedBy = v.picklist(['self', 'guardian', 'grant']);
export type RequestedBy = v.InferOutput<typeof RequestedBy>;

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
