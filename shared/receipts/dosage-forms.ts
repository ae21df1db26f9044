import type { Route } from './dispensing-day.ts';

/** 剤形 of a pharmacy's receipt (SH 3). @source formats/receipt-uke.md §5 */
export const DOSAGE_FORMS: Readonly<Record<string, string>> = {
  1: '内服',
  2: '内滴',
  3: '屯服',
  4: '注射',
  5: '外用',
  6: '浸煎',
  7: '湯',
  9: '材料',
};

const ROUTES: Readonly<Record<string, Route>> = {
  1: 'internal',
  2: 'internal',
  3: 'as-needed',
  4: 'injection',
  5: 'external',
  6: 'internal',
  7: 'internal',
};

/** 使用区分; materials (9) have none. @source formats/receipt-uke.md §6 */
export const routeOfForm = (form: string): Route | undefined =>
  form === '9' ? undefined : (ROUTES[form] ?? 'other');
