import * as v from 'valibot';

const Yen = v.pipe(v.number(), v.integer());

/** One line of how a row was computed; the words are in `texts.ts`. Amounts in yen. */
export const Step = v.variant('step', [
  /** The review body changed the points (審査). */
  v.object({ step: v.literal('assessed'), from: v.number(), to: v.number() }),
  v.object({
    step: v.literal('points'),
    points: v.number(),
    yenPerPoint: v.number(),
    yen: Yen,
  }),
  v.object({ step: v.literal('meals'), count: v.optional(v.number()), yen: Yen }),
  v.object({ step: v.literal('total'), yen: Yen }),
  /** Share of the insurance: by 給付割合 of the receipt (国保), else by レセプト種別. */
  v.object({
    step: v.literal('share'),
    percent: v.number(),
    basis: v.picklist(['benefit', 'type']),
    of: Yen,
    yen: Yen,
  }),
  /** 負担金額 written on the receipt: after 高額療養費 or 減免. */
  v.object({ step: v.literal('written'), yen: Yen }),
  /** 減免区分 1 減額, 2 免除, 3 支払猶予. */
  v.object({
    step: v.literal('reduced'),
    kind: v.picklist(['1', '2', '3']),
    percent: v.optional(v.number()),
    yen: Yen,
  }),
  /** Lines that no 公費 takes part in. */
  v.object({ step: v.literal('uncovered'), points: v.number(), yen: Yen }),
  /** Payment under one 公費; `written` is false where the receipt names none. */
  v.object({
    step: v.literal('public'),
    number: v.string(),
    points: v.number(),
    written: v.boolean(),
    yen: Yen,
  }),
  v.object({ step: v.literal('meal-share'), yen: Yen }),
  /** Entered by an insurer from a receipt on paper: nothing was computed. */
  v.object({ step: v.literal('paper') }),
  v.object({
    step: v.literal('result'),
    total: Yen,
    insurer: Yen,
    otherPublic: Yen,
    patient: Yen,
  }),
]);
export type Step = v.InferOutput<typeof Step>;
