import type { ExpenseKind } from './form-row.ts';

/**
 * 医療費の区分 of a row of the 医療費通知情報, by its 診療区分. A notice holds insured care only, so what is
 * neither dispensed nor 介護 is 診療・治療, unknown values included.
 * @source formats/etax-medical-expenses.md §4 (mapping used by converters)
 */
export function kindsOfCategory(category: string): ExpenseKind[] {
  if (/調剤|薬/.test(category)) return ['medicine'];
  return category.includes('介護') ? ['care'] : ['treatment'];
}
