import { medicalShare } from './medical-share.ts';
import type { FourAmounts } from './myna-csv/notice.ts';
import { pointsOf } from './readable.ts';
import type { ExpensePayer, ReceiptExpense } from './receipt-expense.ts';
import type { Step } from './step.ts';

/** The four amounts of one receipt with every step from its inputs to them, yen. */
export type Computed = FourAmounts & { steps: readonly Step[] };

/**
 * 医療費の総額 and who bears it (計算値): total = insurer + other public + patient, always, none negative.
 * Exact to the yen: a counter rounds every visit to 10 yen, which the receipt does not tell.
 *
 * @source formats/receipt-uke.md §7; 健康保険法 第74条, 第85条; how 公費 and 高額療養費 meet is in
 * `medical-share.ts`
 * @param expense with points that can be read, see {@link pointsOf}; without them nothing can be said
 */
export function amountsOf(expense: ReceiptExpense): Computed {
  const steps: Step[] = [];
  const insurance = expense.payers.find(({ rank }) => rank === 0);
  const publics = expense.payers.filter(({ rank }) => rank !== 0);
  const main = insurance ?? publics[0];
  const points = pointsOf(expense) ?? 0;
  const medical = Math.round(points * expense.yenPerPoint);
  if (main?.claimedPoints !== undefined)
    steps.push({ step: 'assessed', from: main.claimedPoints, to: points });
  steps.push({ step: 'points', points, yenPerPoint: expense.yenPerPoint, yen: medical });
  const meals = mealsOf(insurance, publics);
  if (meals.cost > 0) steps.push({ step: 'meals', count: meals.count, yen: meals.cost });
  const total = medical + meals.cost;
  if (meals.cost > 0) steps.push({ step: 'total', yen: total });
  const share = medicalShare(expense, medical, steps);
  if (meals.cost > 0) steps.push({ step: 'meal-share', yen: meals.patient });
  const patient = share.patient + meals.patient;
  const otherPublic = share.public + meals.public;
  const insurer = total - otherPublic - patient;
  steps.push({ step: 'result', total, insurer, otherPublic, patient });
  return { total, insurer, otherPublic, patient, steps };
}

/**
 * 食事・生活療養: 標準負担額 is the patient's, unless a 公費 takes part in the meals and says less. A line of
 * 標準負担額 charged to the 公費 too is still paid by the patient (難病: DPC writes it as such).
 */
function mealsOf(insurance: ExpensePayer | undefined, publics: readonly ExpensePayer[]) {
  const cover = publics.findLast(({ mealCost }) => mealCost !== undefined);
  const { mealCost: cost = 0, mealCount: count } = insurance?.mealCost ? insurance : (cover ?? {});
  const share = Math.min(cost, insurance ? (insurance.mealShare ?? 0) : cost);
  const patient = cover ? Math.min(share, cover.mealShare ?? 0) : share;
  return { cost, count, patient, public: share - patient };
}
