import * as v from 'valibot';
import { Yen } from '../../../../shared/expenses/paper-expense.ts';

/** Yen as people type it: 1,200, １２００, 1200円. Undefined for nothing, false for what is no amount. */
export function amountOf(text: string): number | undefined | false {
  const digits = text.normalize('NFKC').replace(/[,\s円]/g, '');
  if (digits === '') return undefined;
  const parsed = v.safeParse(Yen, /^\d+$/.test(digits) ? Number(digits) : Number.NaN);
  return parsed.success ? parsed.output : false;
}

export const amountField = (amount: number | undefined): string =>
  amount === undefined ? '' : String(amount);
