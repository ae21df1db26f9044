import { checkDigit, endsInCheckDigit, isPrefecture } from './check-digit.ts';
import type { NumberProblem } from './insurer-number.ts';

/** 公費負担者番号: 法別 2 + 都道府県 2 + 実施機関 3 + 検証 1. @source formats/identity-and-insurance-numbers.md §3 */
export function publicPayerNumberProblem(number: string): NumberProblem | undefined {
  if (!/^\d{8}$/.test(number)) return 'form';
  if (!isPrefecture(number.slice(2, 4))) return 'prefecture';
  return endsInCheckDigit(number) ? undefined : 'check-digit';
}

/** 公費受給者番号: 6 digits + 検証 1. */
export const beneficiaryNumberProblem = (number: string): NumberProblem | undefined =>
  !/^\d{7}$/.test(number) ? 'form' : endsInCheckDigit(number) ? undefined : 'check-digit';

/**
 * 医療機関コード of 10 digits: 都道府県 2 + 点数表 1 (1 医科, 3 歯科, 4 調剤, 6 訪問看護) + 7, the last one the
 * check digit over all nine before it. Examples in specifications do not hold: only ever a warning.
 * @source formats/identity-and-insurance-numbers.md §5
 */
export function institutionCodeProblem(code: string): NumberProblem | undefined {
  if (!/^\d\d[1346]\d{7}$/.test(code)) return 'form';
  if (!isPrefecture(code.slice(0, 2))) return 'prefecture';
  return checkDigit(code.slice(0, 9)) === Number(code[9]) ? undefined : 'check-digit';
}
