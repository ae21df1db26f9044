import { isLateElderly } from '../insurance/insurer-number.ts';
import { addYears, type IsoDate } from '../kernel/dates.ts';
import { KEEP } from '../kernel/retention.ts';
import { graceEndsOn } from '../law/certificate.ts';
import { certificateState } from './certificate.ts';
import type { Card, Coverage, Person } from './codec.ts';
import { coverageState, gapsBetween } from './coverage-state.ts';
import { showsShare } from './elderly-share.ts';
import { noticesOf } from './notices.ts';
import type { CardView, CoverageView, EligibilityView, Situation } from './view-codec.ts';

/**
 * The one structure from which screen, print, PDF and JSON come.
 *
 * @param coverages as stored, in any order; deleted ones and those lost more than ten years ago are left out
 * @param today the day for which it is said
 * @source product.md F2; 004, マイナポータルでの資格情報画面
 */
export function eligibilityView(
  person: Person,
  coverages: readonly Coverage[],
  today: IsoDate,
): EligibilityView {
  const shown = coverages
    .filter(({ deleted, validTo }) => !deleted && !isPast(validTo, today))
    .map((coverage) => coverageView(coverage, person.birthDate, today))
    .sort(byStateThenStart);
  const parts = {
    asOf: today,
    deliveredAsOf: newest([person.asOf, ...coverages.map(({ asOf }) => asOf)]),
    person: pick(person),
    situation: situationOf(shown),
    coverages: shown,
    gaps: gapsBetween(shown),
    card: cardView(person.card, today),
  };
  return { ...parts, notices: noticesOf(parts) };
}

const isPast = (validTo: IsoDate | undefined, today: IsoDate): boolean =>
  validTo !== undefined && addYears(validTo, KEEP.coverageYears) < today;

const newest = (days: readonly IsoDate[]): IsoDate | undefined => [...days].sort().at(-1);

const pick = ({ name, kana, birthDate, sex }: Person) => ({ name, kana, birthDate, sex });

function coverageView(coverage: Coverage, birthDate: IsoDate, today: IsoDate): CoverageView {
  const { personId: _, asOf: __, deleted: ___, ...fields } = coverage;
  const { symbol, branch, copaymentPercent, copaymentFrom, copaymentTo, ...rest } = fields;
  const state = coverageState(coverage, today);
  const lateElderly = isLateElderly(coverage.insurerNumber);
  // An ended coverage is shown as it was on its last days, a future one as it will be on its first.
  const on =
    state === 'ended'
      ? (coverage.validTo ?? today)
      : state === 'future'
        ? coverage.validFrom
        : today;
  return {
    ...rest,
    id: `${coverage.validFrom}-${coverage.insurerNumber}`,
    state,
    issuedOn: coverage.issuedOn ?? null,
    ...(lateElderly ? {} : { symbol: symbol ?? null, branch: branch ?? null }),
    ...(showsShare(coverage.insurerNumber, birthDate, on)
      ? {
          copaymentPercent: copaymentPercent ?? null,
          copaymentFrom: copaymentFrom ?? null,
          copaymentTo: copaymentTo ?? null,
        }
      : {}),
  };
}

const ORDER = { current: 0, future: 1, ended: 2 } as const;

const byStateThenStart = (a: CoverageView, b: CoverageView): number =>
  ORDER[a.state] - ORDER[b.state] || (a.id < b.id ? 1 : -1);

function situationOf(coverages: readonly CoverageView[]): Situation {
  const count = (state: CoverageView['state']) =>
    coverages.filter((coverage) => coverage.state === state).length;
  if (count('current') > 0) return count('current') > 1 ? 'several' : 'covered';
  if (count('future') > 0) return 'starts-later';
  return count('ended') > 0 ? 'between' : 'none';
}

const cardView = (card: Card, today: IsoDate): CardView => ({
  ...card,
  ...(card.certificateExpiresOn ? { graceEndsOn: graceEndsOn(card.certificateExpiresOn) } : {}),
  certificate: certificateState(card.certificateExpiresOn, today),
});
