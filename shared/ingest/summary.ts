import type { CheckupPart } from '../checkups/document/recognise.ts';
import type { MasterFileKind } from '../masters/master-file.ts';

/** Why a file or a line of it was not taken; `field` is empty when it is not one field. */
export type LineError = { line: number; field: string; code: string };

/** What one delivered file turned out to be. */
export type FileKind =
  | 'eligibility'
  | 'receipts'
  | CheckupPart
  | 'checkup-status'
  | 'paper-receipts'
  | 'cancellation'
  | MasterFileKind
  | 'unknown';

/** Outcome of one imported file, as printed. @source product.md §5 */
export type FileSummary = {
  file: string;
  kind: FileKind;
  /** Physical lines. */
  lines: number;
  /** Rows or receipts, each counted once. */
  accepted: number;
  replaced: number;
  unchanged: number;
  unmatched: number;
  expired: number;
  /** Lines that were left out; `errors` can name several fields of one. */
  rejected: number;
  errors: LineError[];
};

/** Errors that are listed and stored per file; `rejected` counts all. */
export const MAX_ERRORS = 1_000;

type Outcome = 'accepted' | 'replaced' | 'unchanged' | 'unmatched' | 'expired';

/** Counts what becomes of the lines of one file. */
export class Tally {
  readonly #counts: Record<Outcome, number> = {
    accepted: 0,
    replaced: 0,
    unchanged: 0,
    unmatched: 0,
    expired: 0,
  };
  readonly #errors: LineError[] = [];
  #lastRejected = -1;
  /** Warnings by code: what was kept though it may be wrong. */
  readonly notes = new Map<string, number>();
  rejected = 0;
  lines = 0;
  /** The file as a whole could not be read. */
  unreadable = false;

  count(outcome: Outcome, by = 1): void {
    this.#counts[outcome] += by;
  }

  /** Lines come in order, so that several errors of one line are one rejected line. */
  reject(error: LineError): void {
    if (error.line !== this.#lastRejected) this.rejected += 1;
    this.#lastRejected = error.line;
    if (this.#errors.length < MAX_ERRORS) this.#errors.push(error);
  }

  note(code: string): void {
    this.notes.set(code, (this.notes.get(code) ?? 0) + 1);
  }

  /** Nothing of the file can be used, or nothing behind this line. */
  giveUp(code: string, line = 0): void {
    this.unreadable = true;
    this.#errors.unshift({ line, field: '', code });
  }

  get errors(): readonly LineError[] {
    return this.#errors;
  }

  summary(file: string, kind: FileKind): FileSummary {
    return {
      file,
      kind,
      lines: this.lines,
      ...this.#counts,
      rejected: this.rejected,
      errors: [...this.#errors],
    };
  }
}

/** 1: a file could not be read at all; 2: something rejected or unmatched; 0: all accepted. */
export const exitCode = (
  files: readonly { unreadable: boolean; rejected: number; unmatched: number }[],
): 0 | 1 | 2 => {
  if (files.some(({ unreadable }) => unreadable)) return 1;
  return files.some(({ rejected, unmatched }) => rejected > 0 || unmatched > 0) ? 2 : 0;
};
