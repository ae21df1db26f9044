/** Stable codes of what a 医療費通知情報 CSV can have wrong. */
export type NoticeFindingCode =
  // the file
  | 'not-a-notice'
  | 'encoding-not-supported'
  | 'file-too-large'
  | 'too-many-items'
  | 'too-many-findings'
  | 'no-items'
  | 'section-missing'
  | 'truncated-file'
  // a line
  | 'wrong-encoding'
  | 'cell-too-long'
  | 'mixed-line-ends'
  | 'line-not-understood'
  | 'unknown-key'
  | 'section-repeated'
  | 'too-many-cells'
  // a value
  | 'missing-value'
  | 'not-a-date'
  | 'not-a-month'
  | 'not-a-period'
  | 'not-an-amount'
  | 'negative-amount'
  | 'not-a-number-of-days'
  | 'unknown-category'
  // sums
  | 'amounts-do-not-add-up'
  | 'total-differs'
  | 'outside-period';

/** `file`: nothing was read; `item`: one row is left out; `note`: all is kept. */
export type NoticeSeverity = 'file' | 'item' | 'note';

/** Never holds a value of the file: safe to print and to log. */
export type NoticeFinding = {
  code: NoticeFindingCode;
  severity: NoticeSeverity;
  /** Physical line of the file, from 1; 0 for the file as a whole. */
  line: number;
  /** 項目名 where one is meant, else empty. */
  field: string;
};

/** A file with more of them is shown with its first ones; the count of rows left out stays exact. */
export const MOST_FINDINGS = 1_000;

/** Collects findings up to {@link MOST_FINDINGS}. */
export class NoticeFindings {
  readonly all: NoticeFinding[] = [];
  /** Rows left out. */
  rejected = 0;

  add(code: NoticeFindingCode, severity: NoticeSeverity, line = 0, field = ''): void {
    if (severity === 'item') this.rejected += 1;
    if (this.all.length < MOST_FINDINGS) this.all.push({ code, severity, line, field });
    else if (this.all.length === MOST_FINDINGS)
      this.all.push({ code: 'too-many-findings', severity: 'note', line: 0, field: '' });
  }
}
