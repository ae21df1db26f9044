import * as v from 'valibot';
import { YearMonth } from '../kernel/dates.ts';

const Day = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(31));
const Count = v.pipe(v.number(), v.integer(), v.minValue(1));

/** One procedure (診療行為) of a receipt with all its days. Its name is looked up on reading. */
export const TreatmentLine = v.object({
  /** 9 digits: 1… 医科診療行為, 3… 歯科診療行為. */
  code: v.string(),
  /** 診療識別, 2 digits; see receipts/sections.ts. Empty when the receipt never says one. */
  section: v.string(),
  /** 数量データ, in the unit of the procedure master (minutes, times, units of rehabilitation). */
  amount: v.optional(v.number()),
  /** 名称 as the hospital wrote it (CD 11), for what has no name of its own in a master. */
  name: v.optional(v.string()),
  /** Month of the days where that is not the care month: a flat rate (DPC) can tell earlier ones. */
  month: v.optional(YearMonth),
  /** Day of the month and count on it (回数), ascending. */
  days: v.array(v.tuple([Day, Count])),
});
export type TreatmentLine = v.InferOutput<typeof TreatmentLine>;

/** 診療情報 of one version of a receipt, in the shape that is stored: one item below `TREAT#person`. */
export const TreatmentReceipt = v.object({
  /** 診療年月 */
  careMonth: YearMonth,
  facilityCode: v.string(),
  /** As on the receipt; can be empty. */
  facilityName: v.string(),
  inpatient: v.boolean(),
  /** Empty for a receipt that tells no procedure: it can still replace an older version that did. */
  lines: v.array(TreatmentLine),
});
export type TreatmentReceipt = v.InferOutput<typeof TreatmentReceipt>;
