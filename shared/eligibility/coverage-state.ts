import type { IsoDate } from '../kernel/dates.ts';

export type CoverageState = 'current' | 'future' | 'ended';
export type Period = { validFrom: IsoDate; validTo?: IsoDate | undefined };

/**
 * Where a day lies in a coverage. `validTo` is 資格喪失日: the first day on which it no longer holds, so that
 * an insurer's loss and the next one's start carry the same date.
 * @source product.md §4.1 (適用開始日, 資格喪失日)
 */
export function coverageState({ validFrom, validTo }: Period, on: IsoDate): CoverageState {
  if (validTo !== undefined && validTo <= on) return 'ended';
  return validFrom <= on ? 'current' : 'future';
}

/** A stretch of days for which no coverage is registered; `to` is the first day covered again. */
export type Gap = { from: IsoDate; to: IsoDate };

/** Gaps between coverages, newest first; overlapping coverages leave none. */
export function gapsBetween(periods: readonly Period[]): Gap[] {
  const byStart = [...periods].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  const gaps: Gap[] = [];
  let coveredTo: IsoDate | undefined;
  for (const { validFrom, validTo } of byStart) {
    if (coveredTo !== undefined && coveredTo < validFrom)
      gaps.push({ from: coveredTo, to: validFrom });
    if (validTo === undefined) break;
    if (coveredTo === undefined || coveredTo < validTo) coveredTo = validTo;
  }
  return gaps.reverse();
}
