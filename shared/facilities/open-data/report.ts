/** Known problems of the real files; each is handled, none stops the import. */
export const DEFECTS = {
  'id-zero-restored': 'a spreadsheet took the leading zero of the ID',
  'id-duplicate': 'the same facility twice: the later row counts',
  'id-shared': 'two facilities with one ID: the later one gets a suffix',
  'code-padded': 'prefecture or municipality code without its leading zeros',
  'municipality-from-address': 'no or an unknown municipality code: read from the address',
  'municipality-changed': 'code of a ward that no longer exists',
  'municipality-unknown': 'neither code nor address names a municipality',
  'band-placeholder': '00:00–00:00: no value',
  'band-all-day': '00:00–23:59: open all day',
  'band-overnight': 'ends before it starts, up to 18 h: crosses midnight',
  'band-too-long': 'longer than 18 h: typing error, no value',
  'band-no-length': 'starts and ends at the same time: no value',
  'band-small-hours': 'begins before 05:00 and lasts more than 8 h: typing error, no value',
  'band-unreadable': 'no time',
  'closed-with-hours': 'weekday flagged closed but hours given: closed, hours shown with a caution',
  'open-without-hours': 'weekday flagged open without hours: hours not stated',
  'holiday-hours-missing': 'open on holidays, hours not stated',
  'emergency-all-day': 'emergency department with 24 h: no outpatient hours',
  'reception-placeholder': 'reception all 00:00 while consultation is filled: unknown',
  'reception-missing': 'consultation hours without reception hours',
  'reception-later': 'reception ends after consultation: both shown, nothing derived',
  'department-unknown': 'department code that is not in the official list',
  'department-spelling': 'another spelling of an official department name',
  'hours-without-facility': 'hours for an ID that no facility of the edition has',
  'coordinates-missing': '0.0 or empty',
  'coordinates-unreadable': 'no number',
  'coordinates-rounded': 'two decimals or fewer',
  'coordinates-outside': 'outside Japan',
  'coordinates-elsewhere': 'too far from its municipality',
  'coordinates-shared': 'one point for several towns: a default point',
  'point-from-town': 'placed in the middle of its town',
  'point-from-municipality': 'placed at the office of its municipality',
  'point-none': 'could not be placed',
  'web-repaired': 'address of the web site repaired',
  'web-dropped': 'no usable address of a web site',
  'closures-unclear': 'other closing days not fully understood: text shown',
  'character-reference': 'kanji written as a numeric reference: put back',
  'text-cleaned': 'control or direction characters removed from a text',
} as const;
export type Defect = keyof typeof DEFECTS;

/** A row that could not be taken over. */
export type Rejection = { file: string; line: number; field: string; code: RejectionCode };
export type RejectionCode =
  | 'row-short'
  | 'row-long'
  | 'id-missing'
  | 'id-destroyed'
  | 'name-missing'
  | 'kind-unknown'
  | 'prefecture-unknown'
  | 'date-unreadable'
  | 'method-unknown'
  | 'flag-unreadable';

/** Rejected rows kept in full; beyond that only the count grows. */
const KEPT_REJECTIONS = 1_000;

/** What an import met, counted. */
export class ImportReport {
  readonly defects = new Map<Defect, number>();
  readonly rejections: Rejection[] = [];
  rejected = 0;
  lines = 0;
  accepted = 0;

  count(defect: Defect, times = 1): void {
    if (times > 0) this.defects.set(defect, (this.defects.get(defect) ?? 0) + times);
  }

  reject(rejection: Rejection): void {
    this.rejected += 1;
    if (this.rejections.length < KEPT_REJECTIONS) this.rejections.push(rejection);
  }

  get(defect: Defect): number {
    return this.defects.get(defect) ?? 0;
  }
}
