import { endsInCheckDigit, isPrefecture } from './check-digit.ts';

export type NumberProblem = 'form' | 'prefecture' | 'check-digit';

/**
 * What is wrong with an insurer's number (保険者番号): 8 digits 法別 2 + 都道府県 2 + 保険者 3 + 検証 1, or 6
 * digits without 法別 (国保), also padded with `00`. On delivered data only a warning, on typed input an error.
 * @source formats/identity-and-insurance-numbers.md §3
 */
export function insurerNumberProblem(number: string): NumberProblem | undefined {
  if (!/^(\d{6}|\d{8})$/.test(number)) return 'form';
  if (!isPrefecture(number.slice(-6, -4))) return 'prefecture';
  return endsInCheckDigit(number) ? undefined : 'check-digit';
}

/** One spelling of each insurer: width folded, blanks gone, a 国保 number without its padding `00`. */
export function foldInsurerNumber(text: string): string {
  const number = text.normalize('NFKC').replace(/\s+/gu, '');
  return /^00\d{6}$/.test(number) ? number.slice(2) : number;
}

/** 後期高齢者医療広域連合 (法別 39): their cards have no 記号 and no 枝番. */
export const isLateElderly = (insurerNumber: string): boolean => /^39\d{6}$/.test(insurerNumber);
