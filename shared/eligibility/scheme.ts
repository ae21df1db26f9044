import { foldInsurerNumber } from '../insurance/insurer-number.ts';

/** 保険種別 as the 被保険者資格申立書 asks for it: 社保, 国保, 後期, その他, わからない. */
export type Scheme = 'employee' | 'national' | 'late-elderly' | 'other' | 'unknown';

const EMPLOYEE = [
  '01',
  '02',
  '03',
  '04',
  '06',
  '31',
  '32',
  '33',
  '34',
  '63',
  '72',
  '73',
  '74',
  '75',
];

/**
 * 保険種別 from the 法別番号 (the first two of eight digits; six digits are 国保). 自衛官 (07) are その他 on the
 * form. @source formats/identity-and-insurance-numbers.md §3; 004, 被保険者資格申立書 ※1
 */
export function schemeOf(insurerNumber: string): Scheme {
  const number = foldInsurerNumber(insurerNumber);
  if (/^\d{6}$/.test(number)) return 'national';
  if (!/^\d{8}$/.test(number)) return 'unknown';
  const law = number.slice(0, 2);
  if (law === '39') return 'late-elderly';
  if (law === '67') return 'national';
  if (law === '07') return 'other';
  return EMPLOYEE.includes(law) ? 'employee' : 'unknown';
}
