import * as v from 'valibot';

/** What a facility is. The first five come from 機関区分 1, 2, 3, 5, 4 of the open data, the rest from the participation list. */
export const FACILITY_KINDS = [
  'hospital',
  'clinic',
  'dental',
  'pharmacy',
  'midwife',
  'visiting-nurse',
  'therapist',
  'checkup',
  'workplace',
  'other',
] as const;
export const FacilityKind = v.picklist(FACILITY_KINDS);
export type FacilityKind = v.InferOutput<typeof FacilityKind>;

/** `unlisted` is no refusal: the list has no key and names match to about 80 %, so it reads 確認できません（お電話で）. */
export const FACILITY_STATUSES = ['operating', 'preparing', 'unlisted'] as const;
export const FacilityStatus = v.picklist(FACILITY_STATUSES);
export type FacilityStatus = v.InferOutput<typeof FacilityStatus>;

/**
 * Way of verification: ① face-authentication card reader, ② mobile terminal (居宅同意取得型),
 * ③ eligibility only (資格確認限定型). @source document 004, 各種施設類型におけるマイナンバーカードを用いた資格確認
 */
export const VERIFICATION_METHODS = ['reader', 'mobile', 'eligibility-only'] as const;
export const VerificationMethod = v.picklist(VERIFICATION_METHODS);
export type VerificationMethod = v.InferOutput<typeof VerificationMethod>;

/** 機関区分 of the open data. */
const BY_CLASS: Readonly<Record<string, FacilityKind>> = {
  '1': 'hospital',
  '2': 'clinic',
  '3': 'dental',
  '4': 'midwife',
  '5': 'pharmacy',
};
export const kindOfClass = (text: string): FacilityKind | undefined => BY_CLASS[text];
