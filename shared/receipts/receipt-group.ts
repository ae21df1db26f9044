import type { Receipt, ReceiptForm } from './codec.ts';
import type { Line } from './line.ts';
import { ReceiptDraft } from './receipt-draft.ts';
import type { ReceiptHead } from './receipt-head.ts';
import type { Ignored } from './records.ts';

const MAX_PARTS = 50;
/** MN and IR stand before RE, in line numbers of the review body. */
const RE_LINE_NUMBER = 3;

/**
 * Receipts that are one claim: one, or in DPC a 総括 receipt (総括区分 1) with its parts (2, 3) behind it.
 * The review body puts the new totals of all of them behind the last part, and JY tells which is which.
 */
export class ReceiptGroup {
  readonly #drafts: ReceiptDraft[] = [];
  readonly #firstLine: number;
  readonly #form: ReceiptForm;
  readonly #number: string;
  readonly #summary: string;

  /** @param re the RE line that `head` was read from */
  constructor(head: ReceiptHead, re: Line) {
    this.#firstLine = re.number;
    this.#form = head.form;
    this.#number = head.number;
    this.#summary = head.kind === 'dpc' ? re.text(19) : '';
    this.add(head, re);
  }

  /** Is the RE line that of a further part? */
  takes(re: Line): boolean {
    const part = re.text(19);
    return (
      this.#summary === '1' &&
      (part === '2' || part === '3') &&
      re.text(2) === this.#number &&
      this.#drafts.length < MAX_PARTS
    );
  }

  add(head: ReceiptHead, re: Line): void {
    this.#drafts.push(new ReceiptDraft(head, re));
  }

  /** @returns why the line was read over, undefined when it was used */
  read(line: Line): Ignored | undefined {
    const lineNumber = line.prefixed
      ? line.numberInClaim
      : line.number - this.#firstLine + RE_LINE_NUMBER;
    return this.#drafts.at(-1)?.read(line, lineNumber);
  }

  /** Physical line of the first RE. */
  get line(): number {
    return this.#firstLine;
  }

  get form(): ReceiptForm {
    return this.#drafts.some((draft) => draft.reviewed) ? 'insurer' : this.#form;
  }

  finish(): Receipt[] {
    const replacedBy = new Map<number, number>();
    for (const draft of this.#drafts)
      for (const { kind, lineNumber, newLineNumber } of draft.reviews)
        if (kind === '2') replacedBy.set(Number(newLineNumber), Number(lineNumber));
    for (const draft of this.#drafts) {
      for (const { lineNumber, totals, payer } of draft.payers.added) {
        const old = replacedBy.get(lineNumber);
        const named = old === undefined ? undefined : this.#claimedAt(old);
        (named ?? payer).assessed = totals;
      }
    }
    const reviewed = this.form === 'insurer';
    return this.#drafts.map((draft) => draft.finish(reviewed));
  }

  #claimedAt(lineNumber: number) {
    for (const draft of this.#drafts) {
      const payer = draft.payers.claimedAt(lineNumber);
      if (payer) return payer;
    }
    return undefined;
  }
}
