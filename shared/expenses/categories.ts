import type { Receipt } from '../receipts/codec.ts';

/**
 * 診療区分 as 医療費通知情報 writes it. A delivered or brought file can hold others (訪問看護, 柔道整復 …): they
 * are carried through as they are, so a category is text everywhere and these are the known ones.
 * @source formats/etax-medical-expenses.md §2
 */
export const CATEGORIES = {
  medicalOutpatient: '医科外来',
  medicalInpatient: '医科入院',
  dentalOutpatient: '歯科外来',
  dentalInpatient: '歯科入院',
  dispensing: '調剤',
} as const;

/** DPC is inpatient care of a hospital. @source formats/receipt-uke.md §7 */
export function categoryOf({ kind, inpatient }: Pick<Receipt, 'kind' | 'inpatient'>): string {
  if (kind === 'dispensing') return CATEGORIES.dispensing;
  if (kind === 'dpc') return CATEGORIES.medicalInpatient;
  if (kind === 'dental')
    return inpatient ? CATEGORIES.dentalInpatient : CATEGORIES.dentalOutpatient;
  return inpatient ? CATEGORIES.medicalInpatient : CATEGORIES.medicalOutpatient;
}
