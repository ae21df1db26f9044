import { addDays, type IsoDate } from '../kernel/dates.ts';
import type { CardView, CoverageView, EligibilityView, Notice } from './view-codec.ts';

/**
 * Days after a change of insurer by which the new one has to register: five from the filing, ten from the
 * change. The portal knows only the change. @source 004, 主な事象・課題 「マイナ保険証で「無効」と表示される」
 */
const REGISTERED_WITHIN_DAYS = 10;

/** What the person has to know, most important first. @source product.md F2 */
export function noticesOf(view: Omit<EligibilityView, 'notices'>): Notice[] {
  const current = view.coverages.filter(({ state }) => state === 'current');
  return [
    ...coverageNotices(view),
    ...cardNotices(view.card),
    ...current.flatMap((coverage) => currentNotices(coverage, view.asOf)),
  ];
}

function coverageNotices({
  situation,
  coverages,
  asOf,
}: Omit<EligibilityView, 'notices'>): Notice[] {
  switch (situation) {
    case 'between': {
      const on = lastLoss(coverages);
      if (!on) return [{ id: 'none' }];
      const until = addDays(on, REGISTERED_WITHIN_DAYS);
      return [{ id: asOf <= until ? 'between' : 'between-late', on, until }];
    }
    case 'starts-later':
      return [{ id: 'starts-later', on: coverages[0]?.validFrom }];
    case 'several':
    case 'none':
      return [{ id: situation }];
    case 'covered':
      return [];
  }
}

const lastLoss = (coverages: readonly CoverageView[]): IsoDate | undefined =>
  coverages
    .flatMap(({ validTo }) => validTo ?? [])
    .sort()
    .at(-1);

function cardNotices(card: CardView): Notice[] {
  const { registration, certificate, certificateExpiresOn: on, graceEndsOn: until } = card;
  if (registration === 'none') return [{ id: 'registration-none' }];
  if (registration === 'cancelled') return [{ id: 'registration-cancelled' }];
  if (certificate === 'valid' || certificate === 'unknown') return [];
  return [{ id: `certificate-${certificate}`, on, until }];
}

function currentNotices(coverage: CoverageView, today: IsoDate): Notice[] {
  const { validTo, confirmationExpiresOn } = coverage;
  return [
    ...(validTo ? [{ id: 'ends', on: validTo } as const] : []),
    ...shareNotices(coverage, today),
    ...(confirmationExpiresOn && confirmationExpiresOn < today
      ? [{ id: 'confirmation-ended', on: confirmationExpiresOn } as const]
      : []),
  ];
}

/** 一部負担金割合 of 70+ and 後期高齢者; nobody else has the rows. */
function shareNotices(coverage: CoverageView, today: IsoDate): Notice[] {
  const { copaymentPercent, copaymentFrom, copaymentTo } = coverage;
  if (copaymentPercent === undefined) return [];
  if (copaymentPercent === null) return [{ id: 'share-missing' }];
  if (copaymentFrom && today < copaymentFrom) return [{ id: 'share-from', on: copaymentFrom }];
  if (!copaymentTo) return [];
  return [{ id: copaymentTo < today ? 'share-ended' : 'share-changes', on: copaymentTo }];
}
