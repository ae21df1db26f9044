import type { Receipt, ReceiptForm } from './codec.ts';
import { LIMITS } from './limits.ts';
import type { Line } from './line.ts';

const LAST_VOLUME = '99';

/**
 * Compares GO with the receipts before it. A file that was cut out of a larger one does not fit: that is
 * worth knowing, not a failure. Totals stand in the last volume only. @source formats/receipt-uke.md §2
 */
export class EndRecord {
  #receipts = 0;
  #points = 0;
  #open = false;
  #insurerForm = false;
  #closedByReview = false;
  #othersClosedByReview = false;

  header(line: Line): void {
    this.#open = true;
    if (line.prefixed) this.#insurerForm = true;
  }

  receipt(): void {
    this.#receipts += 1;
    if (this.#closedByReview) this.#othersClosedByReview = true;
    this.#closedByReview = false;
  }

  /** RC: the last line of a claim in the insurer form. */
  claimClosed(): void {
    this.#closedByReview = true;
  }

  /**
   * Can lines of the last claim be missing? A provider's claim needs GO behind it. The insurer form has no
   * GO: there RC is missing that the other claims have, or the last line has no end. Files of the review
   * body without its line numbers are excerpts of systems that lose RC of some claims: not judged.
   *
   * @param form of the last claim, which the end of the file left open
   */
  cutsLast(form: ReceiptForm, line: Line, lastLineEnded: boolean): boolean {
    if (form === 'provider' && !this.#insurerForm) return true;
    if (this.#closedByReview || !line.prefixed) return false;
    return this.#othersClosedByReview || !lastLineEnded;
  }

  points(receipt: Receipt): void {
    if (receipt.form === 'insurer') this.#insurerForm = true;
    if (receipt.payers[0]?.rank === 0) this.#points += receipt.payers[0].claimed.points ?? 0;
  }

  read(line: Line): void {
    this.#open = false;
    const volume = line.text(4);
    if (volume !== '' && volume !== LAST_VOLUME) return;
    const receipts = line.count(2, LIMITS.fileTotal);
    const points = line.count(3, LIMITS.fileTotal);
    // The review body writes 0/0 for transferred claims.
    if (receipts !== 0 || points !== 0) {
      if (receipts !== this.#receipts) line.report(2, 'file-total-differs');
      if (points !== this.#points) line.report(3, 'file-total-differs');
    }
    this.#receipts = 0;
    this.#points = 0;
  }

  /** The insurer form has no GO. */
  finish(line: Line): void {
    if (this.#open && !this.#insurerForm) line.reportAt(0, 'GO', 'no-end-record');
  }
}
