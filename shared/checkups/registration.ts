import * as v from 'valibot';
import { IsoDate } from '../kernel/dates.ts';
import { fiscalYearOf } from './fiscal-year.ts';

/** One line of a checkup-status delivery. @source product.md §4.5 */
export const StatusLine = v.object({
  insurerNumber: v.pipe(v.string(), v.regex(/^\d{6}(\d\d)?$/)),
  fiscalYear: v.pipe(v.number(), v.integer(), v.minValue(2020), v.maxValue(2199)),
  /** From this day the results of the year are registered. */
  registeredFrom: v.optional(IsoDate),
  plannedOn: v.optional(IsoDate),
});
export type StatusLine = v.InferOutput<typeof StatusLine>;

/** A delivered line with the day of its delivery: the newest counts, not the last to arrive. */
export type DeliveredStatus = StatusLine & { asOf: IsoDate; file: string };

/** Whether results of a fiscal year of one insurer can be here. */
export const Registration = v.object({
  insurerNumber: v.string(),
  insurerName: v.string(),
  fiscalYear: v.number(),
  /**
   * Without a word of the insurer `by-law`: the date is the last one for the report to the state, and
   * `past-due` when that is over.
   */
  state: v.picklist(['registered', 'planned', 'by-law', 'past-due']),
  /** Registered from, planned for, or due by this day. */
  date: IsoDate,
});
export type Registration = v.InferOutput<typeof Registration>;

/**
 * 法定報告: insurers report the checkups of a fiscal year by 1 November of the next.
 * @source product.md F5; 高齢者の医療の確保に関する法律 第142条
 */
export const reportDueOn = (fiscalYear: number): IsoDate => `${fiscalYear + 1}-11-01` as IsoDate;

/** The fiscal years that may still be missing: the present one and the one before. */
export const yearsAskedFor = (today: IsoDate): [number, number] => {
  const year = fiscalYearOf(today);
  return [year, year - 1];
};

export function registrationOf(
  insurer: { insurerNumber: string; insurerName: string },
  fiscalYear: number,
  delivered: readonly DeliveredStatus[],
  today: IsoDate,
): Registration {
  const newest = delivered
    .filter((one) => one.fiscalYear === fiscalYear && one.asOf <= today)
    .toSorted((one, other) => rankOf(other).localeCompare(rankOf(one), 'en'))[0];
  const base = { ...insurer, fiscalYear };
  const { registeredFrom, plannedOn } = newest ?? {};
  if (registeredFrom && registeredFrom <= today)
    return { ...base, state: 'registered', date: registeredFrom };
  const planned = registeredFrom ?? plannedOn;
  if (planned && planned > today) return { ...base, state: 'planned', date: planned };
  const date = reportDueOn(fiscalYear);
  return { ...base, state: date < today ? 'past-due' : 'by-law', date };
}

const rankOf = ({ asOf, file }: DeliveredStatus): string => `${asOf}/${file}`;
