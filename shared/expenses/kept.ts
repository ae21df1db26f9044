import { receiptGoneFrom } from '../ingest/kept.ts';
import { addYears, type IsoDate } from '../kernel/dates.ts';
import { KEEP } from '../kernel/retention.ts';
import type { Entry } from './entries.ts';

/** 還付申告 can be made for five years; one more, so that nothing goes while it is being made. */
export const OWN_YEARS = KEEP.receiptYears + 1;

/**
 * From this day on the table may let go of an entry: a note with its row, an own row when no return can be made
 * for its year any more. @source 国税通則法 第74条 (還付申告: five years from 1 January of the next year)
 */
export function entryGoneFrom(entry: Entry): IsoDate {
  if (entry.kind === 'note') return receiptGoneFrom(entry.seen.careMonth);
  const year = entry.kind === 'own' && entry.paidOn ? Number(entry.paidOn.slice(0, 4)) : entry.year;
  return addYears(`${Math.max(year, entry.year) + 1}-01-01` as IsoDate, OWN_YEARS);
}

/** A brought file may hold five years. */
export const broughtGoneFrom = (broughtOn: IsoDate): IsoDate => addYears(broughtOn, OWN_YEARS);
