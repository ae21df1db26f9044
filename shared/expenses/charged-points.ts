import { BURDENS } from '../receipts/burden.ts';
import type { Receipt } from '../receipts/codec.ts';
import { isReduction } from '../receipts/pseudo-items.ts';
import { MEALS } from '../receipts/sections.ts';

/** Points by the payers they are charged to: `M`, `M1`, `12` … as in {@link BURDENS}. */
export function pointsByBurden(receipt: Receipt): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  const add = (burden: string, points: number) => {
    const who = BURDENS[burden] ?? '';
    sums.set(who, (sums.get(who) ?? 0) + points);
  };
  for (const { section, burden, points = 0, count, items } of receipt.units) {
    if (section === MEALS) continue;
    add(burden, (isReduction(items.at(-1)?.code ?? '') ? -1 : 1) * points * count);
  }
  for (const group of receipt.dispensing?.groups ?? [])
    for (const one of group.dispensings) {
      add(one.burden, one.drugPoints ?? (group.unitPoints ?? 0) * one.quantity);
      for (const fee of one.fees) add(fee.burden, fee.points);
    }
  for (const fee of receipt.dispensing?.fees ?? []) add(fee.burden, fee.points);
  return sums;
}

/** True when two 公費 are charged for the same line. */
export const sharesLines = (sums: ReadonlyMap<string, number>): boolean =>
  [...sums.keys()].some((who) => who.replace('M', '').length > 1);
