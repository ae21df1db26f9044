import type { IsoDate } from '../kernel/dates.ts';
import { fiscalYearEndsOn, fiscalYearOf } from './fiscal-year.ts';
import { type Registration, reportDueOn } from './registration.ts';

/** What a list promises: checkups up to `completeTo` are here, the next are expected by `nextExpectedOn`. */
export type Freshness = { asOf: IsoDate; completeTo: IsoDate; nextExpectedOn: IsoDate };

/**
 * A fiscal year is complete when every insurer has registered it, or when its 法定報告 is past. The next are
 * expected on the first day of a planned registration, else by the next 法定報告.
 */
export function freshness(registrations: readonly Registration[], today: IsoDate): Freshness {
  const isComplete = (year: number): boolean => {
    const own = registrations.filter(({ fiscalYear }) => fiscalYear === year);
    const all = own.length > 0 && own.every(({ state }) => state === 'registered');
    return (all || reportDueOn(year) < today) && fiscalYearEndsOn(year) <= today;
  };
  let complete = fiscalYearOf(today);
  while (!isComplete(complete)) complete -= 1;
  const expected = registrations
    .filter(({ state, date }) => state !== 'registered' && date > today)
    .map(({ date }) => date)
    .sort();
  return {
    asOf: today,
    completeTo: fiscalYearEndsOn(complete),
    nextExpectedOn: expected[0] ?? nextReport(today),
  };
}

function nextReport(today: IsoDate): IsoDate {
  const year = fiscalYearOf(today);
  return reportDueOn(reportDueOn(year - 1) > today ? year - 1 : year);
}
