/** 所得税法 第73条: 100,000 yen or 5 % of 総所得金額等, the lower; at most 2,000,000 yen. */
const FLOOR_YEN = 100_000;
const INCOME_PERCENT = 5;
const CEILING_YEN = 2_000_000;
/** 租税特別措置法 第41条の17: above 12,000 yen, at most 88,000 yen. */
const OTC_FLOOR_YEN = 12_000;
const OTC_CEILING_YEN = 88_000;

export type Spent = { paid: number; compensated: number };

/** A deduction with the numbers of its formula, yen. */
export type Deduction = Spent & { net: number; threshold: number; ceiling: number; amount: number };

/**
 * 医療費控除 = (paid − 補填) − min(100,000, 5 % of income), 0 to 2,000,000 yen. 5 % is rounded down to the yen;
 * the official rounding was not found.
 *
 * @param spent   of the household's year; 補填 already capped row by row (`counted.ts`)
 * @param income  総所得金額等 of the filer, yen
 * @source 所得税法 第73条, 国税庁 タックスアンサー No.1120; formats/etax-medical-expenses.md §6
 */
export function medicalDeduction({ paid, compensated }: Spent, income: number): Deduction {
  const threshold = Math.min(FLOOR_YEN, Math.floor((income * INCOME_PERCENT) / 100));
  return deduction({ paid, compensated }, threshold, CEILING_YEN);
}

/**
 * セルフメディケーション税制, instead of the above, never with it: (bought − 補填) − 12,000, at most 88,000 yen.
 * Needs an act of prevention (健診, 予防接種 …) in the same year.
 *
 * @param spent  on medicines marked for it (スイッチOTC等)
 * @source 租税特別措置法 第41条の17, 国税庁 タックスアンサー No.1129; formats/etax-medical-expenses.md §6
 */
export const selfMedicationDeduction = (spent: Spent): Deduction =>
  deduction(spent, OTC_FLOOR_YEN, OTC_CEILING_YEN);

function deduction({ paid, compensated }: Spent, threshold: number, ceiling: number): Deduction {
  const net = Math.max(0, paid - compensated);
  const amount = Math.min(ceiling, Math.max(0, net - threshold));
  return { paid, compensated, net, threshold, ceiling, amount };
}

/** Which of the two is larger; never which one to choose. */
export function larger(medical: Deduction, selfMedication: Deduction) {
  if (medical.amount === selfMedication.amount) return medical.amount === 0 ? 'neither' : 'equal';
  return medical.amount > selfMedication.amount ? 'medical' : 'self-medication';
}
