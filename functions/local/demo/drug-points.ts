/** One drug of a billing unit: yen per unit of the master, and how many units. */
export type PricedAmount = { price: number; amount: number };

const PER_YEN = 100_000; // prices have 2 decimals, amounts 3: whole numbers keep the arithmetic exact

/**
 * Points of one billing unit (剤 of one day, one dose, or the whole of an external medicine).
 *
 * @returns 1 up to 15 yen; above, a tenth of the yen with .5 and less dropped, more rounded up (五捨五超入)
 * @source 診療報酬点数表 薬剤料; formats/receipt-uke.md §4
 */
export function drugPoints(drugs: readonly PricedAmount[]): number {
  const total = drugs.reduce(
    (sum, { price, amount }) => sum + Math.round(price * 100) * Math.round(amount * 1000),
    0,
  );
  if (total <= 15 * PER_YEN) return 1;
  return Math.ceil((total - 5 * PER_YEN) / (10 * PER_YEN));
}
