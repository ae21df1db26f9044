import type { ExpenseKind } from './form-row.ts';

/**
 * Cells of 国税庁 医療費集計フォーム Ver.3.1.
 * @source the workbook itself (modified 2025-11-10); formats/etax-medical-expenses.md §4
 */
export const FORM_SHEET = '医療費集計フォーム';
export const GUIDE_SHEET = 'ご利用に当たって';
export const FIRST_ROW = 9;
export const LAST_ROW = 1003;
export const MOST_ROWS = LAST_ROW - FIRST_ROW + 1;

/** Limits of the cells as Excel's LEN counts them: UTF-16 units. */
export const LONGEST_PERSON = 10;
export const LONGEST_FACILITY = 20;

export const COLUMN = {
  person: 'B',
  facility: 'C',
  paid: 'H',
  compensated: 'I',
  paidOn: 'J',
} as const;
export const KIND_COLUMN: Readonly<Record<ExpenseKind, string>> = {
  treatment: 'D',
  medicine: 'E',
  care: 'F',
  other: 'G',
};
/** What a cell of D to G holds when the kind applies. */
export const APPLIES = '該当する';

/** Sums: cell, and the column it adds up. */
export const TOTAL_CELLS = [
  { cell: 'C3', column: 'H', of: 'paid' },
  { cell: 'C4', column: 'I', of: 'compensated' },
] as const;
/** As the workbook has it: nothing is shown for a sum of 0. */
export const totalFormula = (column: string): string => {
  const sum = `SUM(${column}${FIRST_ROW}:${column}${LAST_ROW})`;
  return `IF(0=${sum},"",${sum})`;
};
