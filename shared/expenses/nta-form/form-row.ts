import * as v from 'valibot';
import { IsoDate } from '../../kernel/dates.ts';

/**
 * 医療費の区分 in the order of columns D to G; one row may have several.
 * @source 国税庁 医療費集計フォーム Ver.3.1, row 7
 */
export const EXPENSE_KINDS = ['treatment', 'medicine', 'care', 'other'] as const;
export type ExpenseKind = (typeof EXPENSE_KINDS)[number];

/** Largest amount of one row, yen (半角数字9桁以内). */
export const LARGEST_AMOUNT = 999_999_999;
const Amount = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LARGEST_AMOUNT));

/**
 * One expense as the form (医療費集計フォーム) asks for it: one receipt, or the sum of one person at one
 * institution. Names in full: shortening belongs to the form.
 */
export const FormRow = v.object({
  /** 医療を受けた人 */
  person: v.string(),
  /** 病院・薬局などの名称 */
  facility: v.string(),
  /** At least one, or 作成コーナー asks again. */
  kinds: v.array(v.picklist(EXPENSE_KINDS)),
  /** 支払った医療費の金額, yen. */
  paid: Amount,
  /** 左のうち、補填される金額, yen; never above `paid`. */
  compensated: Amount,
  /** 支払年月日; optional on the form. */
  paidOn: v.optional(IsoDate),
});
export type FormRow = v.InferOutput<typeof FormRow>;

/** Yen; what C3 and C4 of the form show and the screen must show too. */
export type FormTotals = { paid: number; compensated: number };

/** A name that did not fit, as it was and as it stands in the form. */
export type Shortened = { field: 'person' | 'facility'; from: string; to: string };

/** What was put into the form, to be told to the person before the download. */
export type FilledForm = {
  /** Rows as they stand in the form, top first. */
  rows: FormRow[];
  totals: FormTotals;
  shortened: Shortened[];
  /** Rows given when they were too many and became one per person and institution; else undefined. */
  groupedFrom: number | undefined;
};

/** Why the form cannot be made; `row` counts the rows given from 0. */
export type FormProblem =
  | { code: 'amount-out-of-range' | 'compensated-above-paid' | 'no-kind' | 'no-name'; row: number }
  | { code: 'too-many-rows'; rows: number };
