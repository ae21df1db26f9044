import * as v from 'valibot';
import { fromCompact, type IsoDate, YearMonth } from '../kernel/dates.ts';
import { fromWareki, monthFromWareki } from '../kernel/wareki.ts';

/**
 * A date of a receipt: `YYYYMMDD`, in older data `GYYMMDD`, told by length. Undefined when there is no
 * such day. @source formats/receipt-uke.md §1
 */
export const receiptDate = (text: string): IsoDate | undefined =>
  text.length === 8 ? fromCompact(text) : fromWareki(text);

/** A month of a receipt: `YYYYMM`, in older data `GYYMM`. */
export function receiptMonth(text: string): YearMonth | undefined {
  if (text.length === 5) return monthFromWareki(text);
  if (text.length !== 6) return undefined;
  const month = v.safeParse(YearMonth, `${text.slice(0, 4)}-${text.slice(4)}`);
  return month.success ? month.output : undefined;
}
