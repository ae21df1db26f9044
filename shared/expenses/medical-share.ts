import { paidUnderPublic } from './public-expense.ts';
import type { ReceiptExpense } from './receipt-expense.ts';
import type { Step } from './step.ts';

type Share = { patient: number; public: number };

/**
 * Who bears what of the cost of treatment that the insurance does not bear, yen.
 *
 * (a) 負担金額 of the insurance when written: the share after 高額療養費 or 減免. (b) else cost × percent.
 * (c) with 公費: what the patient pays under it, and the insurance's share of lines that no 公費 takes part
 * in. Where only some lines are covered and 高額療養費 was applied, it was applied to the others: the two are
 * computed apart.
 * @source formats/receipt-uke.md §7; 健康保険法施行令 第41条 (公費 and 高額療養費)
 * @param medical cost without meals, yen
 */
export function medicalShare(expense: ReceiptExpense, medical: number, steps: Step[]): Share {
  const insurance = expense.payers.find(({ rank }) => rank === 0);
  const publics = expense.payers.filter(({ rank }) => rank !== 0);
  const under = () => paidUnder(expense, steps);
  if (!insurance) {
    const patient = Math.min(medical, under());
    return { patient, public: medical - patient };
  }
  const written = insurance.patientPays;
  const gross = grossShare(expense, medical, written !== undefined, steps);
  if (written !== undefined) steps.push({ step: 'written', yen: written });
  const whole = Math.min(medical, written ?? gross);
  if (publics.length === 0) return { patient: whole, public: 0 };
  const points = expense.uncoveredPoints ?? 0;
  if (points === 0) {
    const patient = Math.min(whole, under());
    return { patient, public: whole - patient };
  }
  const own = Math.min(gross, shareOf(points * expense.yenPerPoint, expense.patientPercent ?? 0));
  const uncovered = Math.min(own, written ?? own);
  steps.push({ step: 'uncovered', points, yen: uncovered });
  const share = Math.min(medical, uncovered + (gross - own));
  const patient = Math.min(share, uncovered + under());
  return { patient, public: share - patient };
}

const shareOf = (yen: number, percent: number): number => Math.floor((yen * percent) / 100);

/** The share by percent, after 減免 unless the amount after it is written. */
function grossShare(
  { patientPercent = 0, benefitPercent, reduction, reductionPercent, reductionYen }: ReceiptExpense,
  medical: number,
  written: boolean,
  steps: Step[],
): number {
  const yen = shareOf(medical, patientPercent);
  const basis = benefitPercent ? 'benefit' : 'type';
  steps.push({ step: 'share', percent: patientPercent, basis, of: medical, yen });
  if (written) return yen;
  const kind = (['1', '2', '3'] as const).find((one) => one === reduction);
  if (!kind) return yen;
  // 支払猶予 is owed all the same, to the insurer.
  const byPercent = reductionPercent ? yen - shareOf(yen, reductionPercent) : yen;
  const reduced = Math.max(0, reductionYen ? yen - reductionYen : byPercent);
  const left = kind === '2' ? 0 : kind === '1' ? reduced : yen;
  steps.push({ step: 'reduced', kind, percent: reductionPercent, yen: left });
  return left;
}

function paidUnder(expense: ReceiptExpense, steps: Step[]): number {
  const publics = expense.payers.filter(({ rank }) => rank !== 0);
  for (const { number, points = 0, patientPays } of publics)
    steps.push({
      step: 'public',
      number,
      points,
      written: patientPays !== undefined,
      yen: patientPays ?? 0,
    });
  return paidUnderPublic(expense, publics);
}
