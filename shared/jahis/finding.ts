/**
 * Something wrong in a お薬手帳 that was read. It never holds a value of the file.
 *
 * - `encoding` not Windows-31J but readable, `undecodable` bytes that are no text, `end-of-file-mark` 0x1A
 * - `unknown-version`, `unknown-output`, `unknown-record` (skipped), `out-of-place` (skipped)
 * - `field-missing`, `field-invalid` (kept as it stands, a date is dropped), `field-too-long` (kept),
 *   `too-many-fields` (the rest is dropped), `comma-in-value` (joined again as ，), `private-character`
 * - `patient-missing`, `no-visits`, `repeated-record` (the first is kept), `drug-missing`, `usage-missing`,
 *   `drug-code-missing`, `ingredient-without-drug`, `institution-code-missing`
 * - `part-missing`, `part-repeated`, `part-conflict`, `several-sets`, `records-after-end`
 * - `too-long` (lines behind it were not read)
 */
export const FINDING_CODES = [
  'encoding',
  'undecodable',
  'end-of-file-mark',
  'unknown-version',
  'unknown-output',
  'unknown-record',
  'out-of-place',
  'field-missing',
  'field-invalid',
  'field-too-long',
  'too-many-fields',
  'comma-in-value',
  'private-character',
  'patient-missing',
  'no-visits',
  'repeated-record',
  'drug-missing',
  'usage-missing',
  'drug-code-missing',
  'ingredient-without-drug',
  'institution-code-missing',
  'part-missing',
  'part-repeated',
  'part-conflict',
  'several-sets',
  'records-after-end',
  'too-long',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

export type Finding = {
  /** Physical line in the text that was given, from 1; 0 for the whole */
  line: number;
  /** Record and field, `201.code`; empty when it is not one field */
  field: string;
  code: FindingCode;
  /** `error`: something is missing or was left out; `note`: all is there, though against the rules */
  severity: 'error' | 'note';
};

const NOTES: readonly FindingCode[] = [
  'encoding',
  'end-of-file-mark',
  'unknown-version',
  'unknown-output',
  'field-too-long',
  'comma-in-value',
  'private-character',
  'no-visits',
  'drug-code-missing',
  'institution-code-missing',
  'part-repeated',
  'several-sets',
];

/** Findings that are kept of one text. */
const MAX_FINDINGS = 200;

/** Collects what is found, in the order of finding. */
export class Findings {
  readonly all: Finding[] = [];

  add(code: FindingCode, line: number, field = ''): void {
    if (this.all.length >= MAX_FINDINGS) return;
    this.all.push({ line, field, code, severity: NOTES.includes(code) ? 'note' : 'error' });
  }
}
