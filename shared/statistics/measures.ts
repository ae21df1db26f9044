/** What a figure counts in. `none` is for texts. */
export const UNITS = [
  'facilities',
  'verifications',
  'views',
  'registrations',
  'cards',
  'people',
  'prefectures',
  'claims',
  'answers',
  'fee-points',
  'myna-points',
  'percent',
  'percentage-points',
  'rank',
  'none',
] as const;
export type Unit = (typeof UNITS)[number];

/**
 * What is counted. 運用開始率 (`operating`: facilities that have started) and 利用率 (`card-use`: verifications
 * made with the card) look alike by prefecture and are two measures.
 */
export const MEASURES = [
  'reader-orders',
  'ready',
  'pre-operating',
  'operating',
  'facilities',
  'verifications',
  'card-verifications',
  'certificate-verifications',
  'bulk-inquiries',
  'card-use',
  'checkup-views',
  'medication-views',
  'treatment-views',
  'portal-checkup-views',
  'portal-medication-views',
  'portal-medication-treatment-views',
  'registrations',
  'card-applications',
  'cards-issued',
  'population',
  'survey-answers',
] as const;
export type Measure = (typeof MEASURES)[number];

/** Of what a share is the share. 義務化対象 is smaller than all facilities and differs by document. */
export const DENOMINATORS = [
  'all-facilities',
  'obliged-facilities',
  'surveyed-facilities',
  'registered-facilities',
  'answers-given',
  'verifications-without-bulk',
  'population',
  'cards-issued',
  'insured',
  'card-holders',
  'card-issue-total',
] as const;
export type Denominator = (typeof DENOMINATORS)[number];
