/**
 * Stable codes of what a receipt file can have wrong.
 * File and line: bytes and layout. Field: one value. Receipt: something that is missing or does not add up.
 */
export type FindingCode =
  // the file
  | 'not-a-receipt-file'
  | 'encoding-not-supported'
  | 'empty-file'
  | 'no-end-record'
  | 'truncated-file'
  // a line
  | 'line-too-long'
  | 'wrong-encoding'
  | 'private-use-character'
  | 'unknown-record'
  | 'record-out-of-place'
  | 'receipt-too-long'
  // a field
  | 'missing-value'
  | 'not-a-number'
  | 'out-of-range'
  | 'impossible-date'
  | 'no-such-date'
  | 'no-such-day'
  | 'bad-code'
  | 'text-too-long'
  // a receipt
  | 'no-institution'
  | 'kind-differs'
  | 'days-differ-from-count'
  | 'section-missing'
  | 'total-differs'
  | 'file-total-differs';

/** `receipt`: nothing of the receipt is usable; `line`: only this line is left out; `note`: all is kept. */
export type Severity = 'file' | 'receipt' | 'line' | 'note';

/** Never holds a value of the file: safe to print and to log. */
export type Finding = {
  /** Physical line of the file, from 1; 0 for the file as a whole. */
  line: number;
  /** レコード識別情報 such as `RE`, empty when the line has none. */
  record: string;
  /** 項番 as the specification counts (the record id is 1); 0 for the record as a whole. */
  field: number;
  code: FindingCode;
  severity: Severity;
};
