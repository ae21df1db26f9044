import { addMonths, type YearMonth } from '../../../shared/kernel/dates.ts';
import type { DemoCalendar } from './demo-calendar.ts';
import type { DemoFile } from './demo-file.ts';
import { insurerFiles } from './insurer-file.ts';
import { providerFiles } from './provider-files.ts';
import type { Receipt } from './receipt.ts';

/** Claim months of which both forms came; of older ones only the insurer form is delivered, all at once. */
const BOTH_FORMS = 3;

/**
 * Receipts as an insurer that joined some months ago delivers them: its history after the review, then each
 * claim month as claimed and, a month later, after the review. The newest has not been reviewed yet (審査前), nor have single ones of the month before.
 * A claim that was returned (返戻) never comes after the review; it and its correction come as claimed too.
 */
export function deliveredReceipts(
  receipts: readonly Receipt[],
  calendar: DemoCalendar,
): DemoFile[] {
  const newest = addMonths(calendar.latest, 1);
  const first = addMonths(newest, -BOTH_FORMS);
  const isRecent = ({ claimMonth }: Receipt) => claimMonth >= first;
  const reviewed = receipts.filter(
    ({ claimMonth, returned, inReview }) => claimMonth < newest && !returned && !inReview,
  );
  const months = [...new Set(reviewed.filter(isRecent).map(({ claimMonth }) => claimMonth))];
  const ofMonth = (month: YearMonth) => reviewed.filter(({ claimMonth }) => claimMonth === month);
  return [
    ...insurerFiles(reviewed.filter((one) => !isRecent(one))),
    ...months.flatMap((month) => insurerFiles(ofMonth(month))),
    ...providerFiles(receipts.filter((one) => isRecent(one) || one.returned || one.corrects)),
  ];
}
