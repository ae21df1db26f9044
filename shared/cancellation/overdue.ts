import type { IsoDate } from '../kernel/dates.ts';
import type { Cancellation } from './codec.ts';
import { type Delay, delaysOf } from './lateness.ts';
import { acceptedOn, calendarOf, liveRelease } from './status.ts';

export const OVERDUE_COLUMNS = [
  'receiptNumber',
  'delay',
  'since',
  'days',
  'requestedOn',
  'acceptedOn',
  'certificateOn',
  'releaseRequestedOn',
  'dueOn',
] as const;

/** One thing that one open request waits for too long, for the insurer's desk; no name, no number. */
export type OverdueRow = {
  receiptNumber: string;
  delay: Delay;
  since: IsoDate;
  days: number;
  requestedOn: IsoDate;
  acceptedOn: IsoDate | '';
  certificateOn: IsoDate | '';
  releaseRequestedOn: IsoDate | '';
  dueOn: IsoDate | '';
};

export const overdueRows = (request: Cancellation, today: IsoDate): OverdueRow[] =>
  delaysOf(request, today).map((delayed) => ({
    receiptNumber: request.receiptNumber,
    ...delayed,
    requestedOn: request.requestedOn,
    acceptedOn: acceptedOn(request.progress) ?? '',
    certificateOn: request.progress.certificate?.on ?? '',
    releaseRequestedOn: liveRelease(request.progress) ?? '',
    dueOn: calendarOf(request.progress)?.dueOn ?? '',
  }));

export const overdueFields = (row: OverdueRow): (string | number)[] =>
  OVERDUE_COLUMNS.map((column) => row[column]);
