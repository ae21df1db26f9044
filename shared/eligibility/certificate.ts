import * as v from 'valibot';
import { addDays, addMonths, dayOfMonth, type IsoDate, monthOf } from '../kernel/dates.ts';
import { graceEndsOn } from '../law/certificate.ts';
import { inForce } from '../law/rules.ts';

/** 電子証明書: `expiring` is three months or less before the end, `grace` checks eligibility only. */
export const CertificateState = v.picklist(['unknown', 'valid', 'expiring', 'grace', 'past']);
export type CertificateState = v.InferOutput<typeof CertificateState>;

const NOTICE_MONTHS = 3;

/**
 * First day of the reminder: card readers show one when three months or less are left.
 * @source 004, 主な事象・課題 「電子証明書の有効期限が切れると…」
 */
export const certificateNoticeFrom = (expiresOn: IsoDate): IsoDate =>
  dayOfMonth(addMonths(monthOf(expiresOn), -NOTICE_MONTHS), Number(expiresOn.slice(8)));

/** @param expiresOn the last day on which it is valid; undefined when it was not delivered */
export function certificateState(expiresOn: IsoDate | undefined, on: IsoDate): CertificateState {
  if (expiresOn === undefined) return 'unknown';
  if (on <= expiresOn) return on < certificateNoticeFrom(expiresOn) ? 'valid' : 'expiring';
  return on <= graceEndsOn(expiresOn) && inForce('certificateGrace', on) ? 'grace' : 'past';
}

/** The day on which the state is another one; undefined when it stays. */
export function certificateChangesOn(
  expiresOn: IsoDate | undefined,
  on: IsoDate,
): IsoDate | undefined {
  if (expiresOn === undefined) return undefined;
  const state = certificateState(expiresOn, on);
  if (state === 'valid') return certificateNoticeFrom(expiresOn);
  if (state === 'expiring') return addDays(expiresOn, 1);
  return state === 'grace' ? addDays(graceEndsOn(expiresOn), 1) : undefined;
}
