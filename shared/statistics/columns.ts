import type { Column } from './codec.ts';
import type { Unit } from './measures.ts';

type Extra = Partial<Omit<Column, 'key' | 'label' | 'unit'>>;

/** A column of whole numbers. */
export const count = (
  key: string,
  ja: string,
  en: string,
  unit: Unit,
  extra: Extra = {},
): Column => ({ key, label: { ja, en }, unit, ...extra });

/** A column of percentages with one digit after the point. */
export const percent = (key: string, ja: string, en: string, extra: Extra = {}): Column => ({
  key,
  label: { ja, en },
  unit: 'percent',
  decimals: 1,
  ...extra,
});

/** A column of texts. */
export const words = (key: string, ja: string, en: string): Column => ({
  key,
  label: { ja, en },
  unit: 'none',
});

/** 合計, マイナンバーカード, 保険証 (and 一括照会 where the total includes it). */
export const verificationColumns = (bulk: 'included' | 'excluded'): Column[] => [
  count('total', '合計', 'Total', 'verifications', { measure: 'verifications', bulk }),
  count('card', 'マイナンバーカード', 'My Number Card', 'verifications', {
    measure: 'card-verifications',
  }),
  count('certificate', '保険証', 'Insurance certificate', 'verifications', {
    measure: 'certificate-verifications',
  }),
];

export const bulkColumn: Column = count('bulk', '一括照会', 'Batch inquiries', 'verifications', {
  measure: 'bulk-inquiries',
});

export const viewColumns: [checkups: Column, medications: Column, treatments: Column] = [
  count('checkups', '特定健診等情報', 'Health checkups', 'views', { measure: 'checkup-views' }),
  count('medications', '薬剤情報', 'Medicines', 'views', { measure: 'medication-views' }),
  count('treatments', '診療情報', 'Treatments', 'views', { measure: 'treatment-views' }),
];

/** One column per kind of facility, for tables that print the kinds side by side. */
export const kindColumns = (unit: Unit, extra: Extra = {}): Column[] => [
  count('hospital', '病院', 'Hospitals', unit, extra),
  count('clinic', '医科診療所', 'Medical clinics', unit, extra),
  count('dental', '歯科診療所', 'Dental clinics', unit, extra),
  count('pharmacy', '薬局', 'Pharmacies', unit, extra),
];

/** A column of changes in percentage points, one digit after the point. */
export const points = (key: string, ja: string, en: string, decimals = 1): Column => ({
  key,
  label: { ja, en },
  unit: 'percentage-points',
  decimals,
});
