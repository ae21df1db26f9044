import type { ExpensePayer, ReceiptExpense } from './receipt-expense.ts';

/** Points of a receipt without insurance (公費単独): equal lines are not counted twice. */
export const coveredByPublic = (
  { sharedLines }: Pick<ReceiptExpense, 'sharedLines'>,
  publics: readonly ExpensePayer[],
): number => {
  const points = publics.map((one) => one.points ?? 0);
  return sharedLines ? Math.max(0, ...points) : points.reduce((sum, one) => sum + one, 0);
};

/**
 * What the patient pays under the 公費, yen: nothing where none is written. On lines that several are charged
 * for, the later one takes what the earlier one left, so the last one tells.
 */
export function paidUnderPublic(
  { sharedLines }: Pick<ReceiptExpense, 'sharedLines'>,
  publics: readonly ExpensePayer[],
): number {
  if (sharedLines) return publics.at(-1)?.patientPays ?? 0;
  return publics.reduce((sum, { patientPays = 0 }) => sum + patientPays, 0);
}
