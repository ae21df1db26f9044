import type { Receipt } from './codec.ts';
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

  header(line: Line): void {
    this.#open = true;
    if (line.prefixed) this.#insurerForm = true;
  }

  receipt(): void {
    this.#receipts += 1;
  }

  points(receipt: Receipt): void {
    if (receipt.form === 'insurer') this.#insurerForm = true;
    if (receipt.payers[0]?.rank === 0) this.#points += receipt.payers[0].claimed.points ?? 0;
  }

  read(line: Line): void {
    this.#open = false;
    const volume = line.text(4);
    if (volume !== '' && volume !== LAST_VOLUME) return;
    const receipts = line.count(2);
    const points = line.count(3);
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
