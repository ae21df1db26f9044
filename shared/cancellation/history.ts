import { compareText } from '../eligibility/canonical.ts';
import type { IsoDate } from '../kernel/dates.ts';
import type { Cancellation } from './codec.ts';
import type { EventName } from './progress.ts';
import { acceptedOn, counted } from './status.ts';

export type HistoryEntry = {
  event: 'requested' | EventName;
  on: IsoDate;
  /** the insurer's words for 差戻し and 初回登録解除エラー; cause of a card's end */
  detail?: string | undefined;
};

const ORDER: readonly HistoryEntry['event'][] = [
  'certificate-held',
  'requested',
  'accepted',
  'returned',
  'certificate-issued',
  'release-error',
  'release-requested',
  'withdrawn',
  'still-registered',
  'insurer-changed',
  'card-ended',
  'cancelled',
  'registered-again',
];

/** The timeline: what happened, oldest first; the same for every order in which it was told. */
export function historyOf(request: Cancellation): HistoryEntry[] {
  const progress = counted(request.progress);
  const one = (event: HistoryEntry['event'], on: IsoDate | undefined, detail?: string) =>
    on ? [{ event, on, ...(detail === undefined ? {} : { detail }) }] : [];
  const { certificate, returned, cardEnded } = progress;
  return [
    ...one('requested', request.requestedOn),
    ...one('accepted', acceptedOn(progress)),
    ...one(certificate?.held ? 'certificate-held' : 'certificate-issued', certificate?.on),
    ...progress.releases.flatMap((on) => one('release-requested', on)),
    ...progress.errors.flatMap(({ on, reason }) => one('release-error', on, reason)),
    ...one('returned', returned?.on, returned?.reason),
    ...one('withdrawn', progress.withdrawnOn),
    ...one('still-registered', progress.stillRegisteredOn),
    ...one('cancelled', progress.cancelledOn),
    ...one('card-ended', cardEnded?.on, cardEnded?.cause),
    ...one('insurer-changed', progress.insurerChangedOn),
    ...one('registered-again', progress.registeredAgainOn),
  ].sort((a, b) => compareText(a.on, b.on) || ORDER.indexOf(a.event) - ORDER.indexOf(b.event));
}
