import { coveredByPublic } from './public-expense.ts';
import type { ReceiptExpense } from './receipt-expense.ts';

/**
 * Above this 合計点数 is a fault of the file: 300,000,000 yen a month. The costliest treatments of one person
 * stay below 200,000,000. @source 薬価基準 (ゾルゲンスマ点滴静注, 167,077,222 yen from 2020-05-20)
 */
export const MOST_POINTS = 30_000_000;

const read = (points: number | undefined): number | undefined =>
  points !== undefined && points <= MOST_POINTS ? points : undefined;

/** Points that the cost is computed from; undefined where the receipt does not tell them. */
export function pointsOf(expense: Pick<ReceiptExpense, 'payers' | 'sharedLines'>) {
  const insurance = expense.payers.find(({ rank }) => rank === 0);
  if (insurance) return read(insurance.points);
  const known = expense.payers.every(({ points }) => read(points) !== undefined);
  return known && expense.payers.length > 0 ? coveredByPublic(expense, expense.payers) : undefined;
}
