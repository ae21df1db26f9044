import type { Payer, PayerTotals, Receipt } from '../receipts/codec.ts';
import { patientPercent } from '../receipts/patient-share.ts';
import { payerSums } from '../receipts/totals.ts';
import { categoryOf } from './categories.ts';
import { pointsByBurden, sharesLines } from './charged-points.ts';
import type { ExpensePayer, ReceiptExpense } from './receipt-expense.ts';

const STANDARD_PRICE = 10;
const NO_FIGURES: PayerTotals = {
  line: 0,
  days: undefined,
  points: undefined,
  mealCount: undefined,
  mealCost: undefined,
  patientPays: undefined,
  coveredCopayment: undefined,
  mealShare: undefined,
  reduction: '',
  reductionPercent: undefined,
  reductionYen: undefined,
};
const MAIN_INSURANCE = '1';
/** 振替 and 分割: another insurer than the printed one pays. */
const MOVED = ['04', '05'];

/** What of a receipt its 医療費 is computed from. @source formats/receipt-uke.md §7 */
export function expenseOfReceipt(receipt: Receipt): ReceiptExpense {
  const { careMonth, institution, form, typeCode, benefitPercent, yenPerPoint } = receipt;
  const sums = payerSums(receipt);
  const byLines = hasWholeLines(receipt);
  const payers = receipt.payers.map((payer, index) => {
    const { mealShare = 0, points } = sums[index] ?? {};
    return payerOf(payer, mealShare, byLines ? points : undefined);
  });
  const [insurance] = receipt.payers;
  const { reduction, reductionPercent, reductionYen } =
    insurance?.rank === 0 ? figures(insurance) : NO_FIGURES;
  return withoutUndefined({
    careMonth,
    category: categoryOf(receipt),
    facilityName: institution.name,
    facilityCode: institution.code,
    form,
    part: isPart(receipt) ? true : undefined,
    insurerNumber: insurerOf(receipt),
    typeCode,
    benefitPercent,
    specialNotes: [...receipt.specialNotes],
    patientPercent: patientPercent(receipt),
    yenPerPoint: yenPerPoint > 0 ? yenPerPoint : STANDARD_PRICE,
    payers,
    ...coverage(receipt, payers),
    reduction: reduction === '' ? undefined : reduction,
    reductionPercent,
    reductionYen,
  });
}

const figures = ({ claimed, assessed }: Payer): PayerTotals => assessed ?? claimed;

const isPart = ({ dpc }: Receipt): boolean => dpc?.summary === '2' || dpc?.summary === '3';

function insurerOf({ confirmations, person }: Receipt): string {
  const moved = confirmations.find(
    ({ payer, result }) => payer === MAIN_INSURANCE && MOVED.includes(result),
  );
  return moved?.insurerNumber || person.insurerNumber;
}

/**
 * Do the lines give 合計点数 where it cannot be read? In 調剤 and 総括 they need not add up to it (see
 * `receipts/totals.ts`), and of DPC the flat rates may be missing.
 */
const hasWholeLines = ({ kind, dpc, units }: Receipt): boolean => {
  const charged = units.filter(({ items }) => items.length > 0);
  return (
    (kind === 'medical' || kind === 'dental') &&
    !dpc &&
    charged.length > 0 &&
    charged.every(({ points, count }) => points !== undefined && count > 0)
  );
};

/**
 * @param lineShare 標準負担額 of the lines charged to the payer: 医科 writes it nowhere else
 * @param linePoints points of these lines, for a total that is missing; an assessed total is not theirs
 */
function payerOf(payer: Payer, lineShare: number, linePoints: number | undefined): ExpensePayer {
  const { days, points: written, mealCount, mealCost, mealShare, patientPays } = figures(payer);
  const points = written ?? (payer.assessed ? undefined : linePoints);
  const claimedPoints = payer.assessed ? payer.claimed.points : points;
  const hasMeals = mealCost !== undefined && mealCost > 0;
  return withoutUndefined({
    rank: payer.rank,
    number: payer.number,
    days,
    points,
    claimedPoints: claimedPoints === points ? undefined : claimedPoints,
    mealCount: hasMeals ? mealCount : undefined,
    mealCost: hasMeals ? mealCost : undefined,
    mealShare: hasMeals ? (mealShare ?? lineShare) : undefined,
    patientPays,
  });
}

/**
 * Points that no 公費 takes part in. From the lines where they add up to the written total; else from the
 * totals, as if no line had two 公費 (調剤 and 総括 receipts).
 */
function coverage(
  receipt: Receipt,
  payers: readonly ExpensePayer[],
): Pick<ReceiptExpense, 'uncoveredPoints' | 'sharedLines'> {
  const [insurance, ...others] = payers;
  if (insurance?.rank !== 0 || others.length === 0)
    return sharesLines(pointsByBurden(receipt)) ? { sharedLines: true } : {};
  const total = insurance.points ?? 0;
  const sums = pointsByBurden(receipt);
  let charged = 0;
  for (const [who, points] of sums) if (who.startsWith('M')) charged += points;
  const shared = sharesLines(sums) || others.every(({ points }) => points === total);
  const covered = others.map(({ points = 0 }) => points);
  const byTotals = shared ? Math.max(...covered) : covered.reduce((sum, one) => sum + one, 0);
  const uncovered = charged === total ? (sums.get('M') ?? 0) : total - byTotals;
  return {
    uncoveredPoints: Math.min(total, Math.max(0, uncovered)),
    ...(shared && others.length > 1 ? { sharedLines: true as const } : {}),
  };
}

/** JSON leaves them out as well: what is compared in a test and what is stored are one shape. */
function withoutUndefined<T extends object>(value: T): T {
  for (const key of Object.keys(value) as (keyof T)[])
    if (value[key] === undefined) delete value[key];
  return value;
}
