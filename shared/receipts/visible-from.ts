import { addDays, dayOfMonth, type IsoDate, monthOf } from '../kernel/dates.ts';

const BULK_DAY = 11;

/**
 * The day from which a delivered receipt is shown: received on the 5th to 10th, all on the 11th; received
 * on the 11th or 12th, on the next day. Document 002 names no other days: earlier ones wait for the same
 * 11th, later ones are shown on the next day.
 *
 * @param receivedOn day the delivery was received
 * @source 002, 薬剤情報の更新 (受付開始日5日から10日まで … 翌11日の朝まで, 11日 … 翌12日, 12日 … 翌13日)
 */
export const visibleFrom = (receivedOn: IsoDate): IsoDate =>
  Number(receivedOn.slice(8)) < BULK_DAY
    ? dayOfMonth(monthOf(receivedOn), BULK_DAY)
    : addDays(receivedOn, 1);
