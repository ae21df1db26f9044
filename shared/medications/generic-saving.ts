import type { GenericSaving } from './codec.ts';
import type { MedicationRow } from './rows.ts';

/**
 * 自己負担相当額 ⌊price × dose × quantity × share⌋ and 削減可能額（最大）, the same with the difference to the
 * lowest price of a 後発品 with the same nine characters of 薬価基準収載医薬品コード in the month of care. Our
 * rule: the official one was not found. Undefined for generics, injections, inpatients, where there is no
 * cheaper generic, and where price or share are not known. Cost of the drug only; of a （選） twin the price
 * is the part that the insurance covers, its special fee (選定療養) is not in it.
 *
 * @source product.md F3
 */
export function genericSaving(row: MedicationRow): GenericSaving | undefined {
  const { dispensing, directions, item, drug } = row;
  const { setting, share: percent } = dispensing.day;
  const { route, quantity } = directions.prescription;
  if (!drug || drug.generic || percent === undefined || setting === 'inpatient') return undefined;
  if (route === 'injection' || drug.form === 'injection') return undefined;
  const { price, lowestGenericPrice } = drug;
  if (price === undefined || lowestGenericPrice === undefined) return undefined;
  const yenAt = (unitPrice: number) => yenOf(unitPrice, item.dose, quantity.amount, percent);
  const atMost = yenAt(price - lowestGenericPrice);
  return atMost > 0 ? { ownShare: yenAt(price), atMost, percent } : undefined;
}

/** Prices have two decimals, doses and quantities up to five. */
const SCALES = { price: 100, amount: 100_000, percent: 100 } as const;

/** Whole yen, exactly: in binary fractions 10.1 × 30 × 0.3 can lose a yen. */
function yenOf(price: number, dose: number, quantity: number, percent: number): number {
  if (price <= 0) return 0;
  const scaled = (value: number, by: number) => BigInt(Math.round(value * by));
  const product =
    scaled(price, SCALES.price) *
    scaled(dose, SCALES.amount) *
    scaled(quantity, SCALES.amount) *
    scaled(percent, 1);
  const scale = SCALES.price * SCALES.percent * SCALES.amount * SCALES.amount;
  return Number(product / BigInt(scale));
}
