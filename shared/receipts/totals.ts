import { isCharged } from './burden.ts';
import type { Payer, Receipt, ReceiptKind } from './codec.ts';
import type { Finding } from './finding.ts';
import { HO, KO } from './layouts.ts';
import { isMealShare, isReduction } from './pseudo-items.ts';
import { MEALS } from './sections.ts';

/** What the lines of a receipt add up to for one payer. */
export type PayerSum = {
  rank: Payer['rank'];
  points: number;
  /** 食事・生活療養, yen. */
  mealCost: number;
  /** 標準負担額, yen. */
  mealShare: number;
};

/**
 * Σ(points × count) of the lines charged to each payer, as claimed: lines that the review body cut are
 * still counted in full. Drug reductions are subtracted, meals are yen.
 * @source formats/receipt-uke.md §2; for 調剤 §4 (薬剤料 + 調製料 + 加算 + 管理料)
 */
export const payerSums = (receipt: Receipt): PayerSum[] =>
  receipt.payers.map(({ rank }) => {
    const sum = { rank, points: 0, mealCost: 0, mealShare: 0 };
    for (const unit of receipt.units) {
      if (!isCharged(unit.burden, rank)) continue;
      const amount = (unit.points ?? 0) * unit.count;
      const code = unit.items.at(-1)?.code ?? '';
      if (unit.section !== MEALS) sum.points += isReduction(code) ? -amount : amount;
      else if (isMealShare(code)) sum.mealShare += amount;
      else sum.mealCost += amount;
    }
    for (const flat of receipt.dpc?.flatRates ?? []) sum.points += flat.points;
    sum.points += dispensingPoints(receipt, rank);
    return sum;
  });

function dispensingPoints(receipt: Receipt, rank: number): number {
  let points = 0;
  for (const group of receipt.dispensing?.groups ?? []) {
    for (const one of group.dispensings) {
      if (isCharged(one.burden, rank))
        points += one.drugPoints ?? (group.unitPoints ?? 0) * one.quantity;
      for (const fee of one.fees) if (isCharged(fee.burden, rank)) points += fee.points;
    }
  }
  for (const fee of receipt.dispensing?.fees ?? [])
    if (isCharged(fee.burden, rank)) points += fee.points;
  return points;
}

const POINTS_FIELD = 6;
const mealField = (kind: ReceiptKind, rank: number): number =>
  (rank === 0 ? HO : KO)[kind].mealCost;

/**
 * Where the lines do not give the written 合計点数 or 食事金額. Not judged: a 総括 receipt of DPC, which
 * has no lines, and 調剤, whose rules for adding up were not found in full.
 */
export function totalFindings(receipt: Receipt): Finding[] {
  if (receipt.kind === 'dispensing') return [];
  if (receipt.dpc?.summary === '1') return [];
  const findings: Finding[] = [];
  for (const [index, sum] of payerSums(receipt).entries()) {
    const payer = receipt.payers[index] as Payer;
    const record = payer.rank === 0 ? 'HO' : 'KO';
    const report = (field: number) =>
      findings.push({
        line: payer.claimed.line,
        record,
        field,
        code: 'total-differs',
        severity: 'note',
      });
    const { points, mealCost } = payer.claimed;
    if (points !== undefined && points !== sum.points) report(POINTS_FIELD);
    if (mealCost !== undefined && mealCost !== sum.mealCost)
      report(mealField(receipt.kind, payer.rank));
  }
  return findings;
}
