import * as v from 'valibot';
import { YearMonth } from '../kernel/dates.ts';

/** Largest amount of one row, yen: what the electronic receipt and the tax form take as well. */
export const LARGEST_YEN = 99_999_999;
export const Yen = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LARGEST_YEN));

/**
 * One receipt on paper (紙レセプト) as its insurer entered it: amounts, no inputs. Stored beside the electronic
 * ones below `EXP#person`. @source product.md §4.8
 */
export const PaperExpense = v.object({
  paper: v.literal(true),
  careMonth: YearMonth,
  /** 診療区分, unknown values carried through. */
  category: v.string(),
  facilityName: v.string(),
  days: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  total: Yen,
  insurer: Yen,
  otherPublic: Yen,
  patient: Yen,
});
export type PaperExpense = v.InferOutput<typeof PaperExpense>;
