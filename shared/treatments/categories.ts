import { MEALS } from '../receipts/sections.ts';

/** What a procedure is for, in groups that a person knows. */
export const CATEGORIES = [
  'visit',
  'management',
  'home',
  'medication',
  'injection',
  'treatment',
  'surgery',
  'anaesthesia',
  'tests',
  'imaging',
  'rehabilitation',
  'mental',
  'radiation',
  'dental-restoration',
  'other',
  'stay',
  'meals',
] as const;
export type Category = (typeof CATEGORIES)[number];

const SURGERY_SECTION = '50';

/** By 診療識別 of 医科 and DPC. @source formats/receipt-uke.md §5 */
const BY_SECTION: Readonly<Record<string, Category>> = {
  11: 'visit',
  12: 'visit',
  13: 'management',
  14: 'home',
  ...{ 21: 'medication', 22: 'medication', 23: 'medication', 24: 'medication' },
  ...{ 25: 'medication', 26: 'medication', 27: 'medication', 28: 'medication' },
  ...{ 31: 'injection', 32: 'injection', 33: 'injection', 39: 'injection' },
  40: 'treatment',
  [SURGERY_SECTION]: 'surgery',
  54: 'anaesthesia',
  60: 'tests',
  70: 'imaging',
  90: 'stay',
  92: 'stay',
  [MEALS]: 'meals',
};

/**
 * 歯科診療行為コード count the parts of the dental fee schedule: 301 A 初・再診 … 310 J 手術 … 313 M 歯冠修復. Its 診療識別
 * differs from 医科. @source 歯科点数表; held by data/uke emr-demo-dental (310000310 is 抜歯, 265 points)
 */
const BY_DENTAL_PART: Readonly<Record<string, Category>> = {
  301: 'visit',
  302: 'management',
  303: 'home',
  304: 'tests',
  305: 'imaging',
  306: 'medication',
  307: 'injection',
  308: 'rehabilitation',
  309: 'treatment',
  310: 'surgery',
  311: 'anaesthesia',
  312: 'radiation',
  313: 'dental-restoration',
};

/**
 * Parts of the medical fee schedule (医科点数表) that say more than 診療識別, which puts prescriptions, rehabilitation
 * and much else under 80. Part A is both visits and stays, O (その他) nothing in particular.
 */
const BY_CHAPTER: Readonly<Record<string, Category>> = {
  B: 'management',
  C: 'home',
  D: 'tests',
  E: 'imaging',
  F: 'medication',
  G: 'injection',
  H: 'rehabilitation',
  I: 'mental',
  J: 'treatment',
  K: 'surgery',
  L: 'anaesthesia',
  M: 'radiation',
  N: 'tests',
};

/** @param chapter first letter of the fee schedule's number, where a master knows the code */
export function categoryOf(code: string, section: string, chapter: string): Category {
  if (code.startsWith('3')) return BY_DENTAL_PART[code.slice(0, 3)] ?? 'other';
  if (section === SURGERY_SECTION) return 'surgery';
  return BY_CHAPTER[chapter] ?? BY_SECTION[section] ?? 'other';
}
