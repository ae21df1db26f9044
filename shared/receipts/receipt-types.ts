import type { ReceiptKind } from './codec.ts';

/**
 * レセプト種別, four digits: 1 kind (1 医科, 3 歯科, 4 調剤), 2 system (1 医保・国保, 2 公費単独, 3 後期高齢者,
 * 4 退職者), 3 number of payers, 4 who the patient is. Keep it as text: 0 is a valid last digit.
 * @source 記録条件仕様 (医科) 別表5, formats/receipt-uke.md §5
 */
export const isInpatient = (typeCode: string): boolean =>
  !typeCode.startsWith('4') && Number(typeCode[3]) % 2 === 1;

/** @param summary RE 19: レセプト総括区分 in DPC, the 検索番号 of 17 digits and more in 医科 */
export function kindOfType(typeCode: string, summary: string): ReceiptKind | undefined {
  if (!/^[134][1-4]\d\d$/.test(typeCode)) return undefined;
  if (typeCode.startsWith('4')) return 'dispensing';
  if (typeCode.startsWith('3')) return 'dental';
  return /^[0-3]$/.test(summary) ? 'dpc' : 'medical';
}

export type System = 'insurance' | 'public-expense' | 'old-age' | 'retired';
const SYSTEMS: Readonly<Record<string, System>> = {
  1: 'insurance',
  2: 'public-expense',
  3: 'old-age',
  4: 'retired',
};
export const systemOf = (typeCode: string): System => SYSTEMS[typeCode[1] ?? ''] ?? 'insurance';

export type PatientClass = 'insured' | 'child' | 'family' | 'elder' | 'elder-30';
const CLASSES: readonly PatientClass[] = ['insured', 'child', 'family', 'elder', 'elder-30'];

/**
 * Who the patient is: 本人・世帯主, 未就学者, 家族・その他, 高齢受給者・後期 一般・低所得, the same 7割.
 * Undefined for 公費単独, which does not say it.
 */
export function patientClassOf(typeCode: string): PatientClass | undefined {
  if (systemOf(typeCode) === 'public-expense') return undefined;
  const digit = Number(typeCode[3]);
  return CLASSES[Math.floor((digit === 0 ? 9 : digit - 1) / 2)];
}
