import type { Route } from './dispensing-day.ts';

/**
 * 診療識別: what a billing unit is for. @source 記録条件仕様 (医科) 別表20, formats/receipt-uke.md §5
 * Codes of 歯科 differ outside 11–33 and are not listed.
 */
export const SECTIONS: Readonly<Record<string, string>> = {
  '01': '全体に係る記録',
  '11': '初診',
  '12': '再診',
  '13': '医学管理',
  '14': '在宅',
  '21': '内服',
  '22': '屯服',
  '23': '外用',
  '24': '調剤',
  '25': '処方',
  '26': '麻毒',
  '27': '調基',
  '28': 'その他（投薬）',
  '31': '皮下筋肉内',
  '32': '静脈内',
  '33': 'その他（注射）',
  '39': '薬剤料減点',
  '40': '処置',
  '50': '手術',
  '54': '麻酔',
  '60': '検査・病理',
  '70': '画像診断',
  '80': 'その他',
  '90': '入院基本料',
  '92': '特定入院料・その他',
  '97': '食事療養・生活療養',
  '99': '全体に係る記録',
};

/** Amounts of this section are yen, not points. */
export const MEALS = '97';

const ROUTES: Readonly<Record<string, Route>> = {
  '14': 'home',
  '21': 'internal',
  '22': 'as-needed',
  '23': 'external',
  '31': 'injection',
  '32': 'injection',
  '33': 'injection',
};

/** 使用区分 of a drug by the section it is billed under. @source formats/receipt-uke.md §6 */
export const routeOfSection = (section: string): Route => ROUTES[section] ?? 'other';
