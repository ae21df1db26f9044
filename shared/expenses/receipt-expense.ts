import * as v from 'valibot';
import { YearMonth } from '../kernel/dates.ts';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What one payer of the receipt was asked for, after assessment where there was one. */
export const ExpensePayer = v.object({
  /** 0 insurance, 1–4 公費 in order of priority. */
  rank: v.picklist([0, 1, 2, 3, 4]),
  /** 保険者番号 or 負担者番号 */
  number: v.string(),
  days: v.optional(Count),
  points: v.optional(Count),
  /** Points as claimed, where the assessment (審査) changed them. */
  claimedPoints: v.optional(Count),
  mealCount: v.optional(Count),
  /** 食事・生活療養, yen */
  mealCost: v.optional(Count),
  /** 標準負担額 that stays with the patient under this payer, yen: written (DPC) or from its lines. */
  mealShare: v.optional(Count),
  /** 負担金額, yen: after 高額療養費 or 減免 (insurance), the patient's payment under a 公費. */
  patientPays: v.optional(Count),
});
export type ExpensePayer = v.InferOutput<typeof ExpensePayer>;

/**
 * All of one receipt that 医療費通知情報 is made from: the inputs, not the amounts, so that the rule can
 * change without a new import; see `amounts.ts`. Body of one item below `EXP#person`, as JSON.
 * @source formats/receipt-uke.md §7
 */
export const ReceiptExpense = v.object({
  careMonth: YearMonth,
  /** 診療区分, see `categories.ts`. */
  category: v.string(),
  /** Can be empty: show the code. */
  facilityName: v.string(),
  facilityCode: v.string(),
  /** `provider`: 審査前. `insurer`: after assessment. */
  form: v.picklist(['provider', 'insurer']),
  /** DPC 総括区分 2 or 3: a part that the 総括 receipt already counts; no row of its own. */
  part: v.optional(v.literal(true)),
  /** 保険者番号 in charge: after 振替・分割 the one named by the review body; empty for 公費単独. */
  insurerNumber: v.string(),
  /** レセプト種別, 4 digits; 給付割合, percent (国保); 特記事項: where `patientPercent` comes from. */
  typeCode: v.string(),
  benefitPercent: v.optional(Count),
  specialNotes: v.optional(v.array(v.string()), []),
  /** 一部負担金の割合, percent; absent for 公費単独. */
  patientPercent: v.optional(Count),
  yenPerPoint: v.optional(v.number(), 10),
  payers: v.array(ExpensePayer),
  /** Points of the insurance that no 公費 takes part in; absent without 公費. */
  uncoveredPoints: v.optional(Count),
  /** A later 公費 is charged for lines that an earlier one is charged for too. */
  sharedLines: v.optional(v.literal(true)),
  /** 減免区分 (1 減額, 2 免除, 3 支払猶予), 減額割合 in percent, 減額金額 in yen. */
  reduction: v.optional(v.string()),
  reductionPercent: v.optional(Count),
  reductionYen: v.optional(Count),
});
export type ReceiptExpense = v.InferOutput<typeof ReceiptExpense>;
