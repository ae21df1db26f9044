import type { IsoDate } from '../kernel/dates.ts';

/** 年度 of a day: from 1 April. */
export const fiscalYearOf = (day: IsoDate): number =>
  Number(day.slice(0, 4)) - (day.slice(5, 7) < '04' ? 1 : 0);

export const fiscalYearEndsOn = (year: number): IsoDate => `${year + 1}-03-31` as IsoDate;

/** Results of checkups done before this day never come into the national storage. @source product.md F5 */
export const CHECKUPS_SINCE = '2020-04-01' as IsoDate;
