import { lastDayOf } from '../kernel/dates.ts';
import { BillingUnits } from './billing-units.ts';
import type { Confirmation, Receipt, Review } from './codec.ts';
import { DetailsReader } from './details-reader.ts';
import { DispensingGroups } from './dispensing-groups.ts';
import { DpcRecords } from './dpc-records.ts';
import type { Line } from './line.ts';
import { Payers } from './payers.ts';
import type { ReceiptHead } from './receipt-head.ts';
import type { Ignored } from './records.ts';

const MAX_LINES = 50_000;
/** Met in insurer files and in code, described nowhere. */
const OPAQUE: ReadonlySet<string> = new Set(['ON', 'KH', 'MD', 'RO', 'HI', 'HR']);

/** One receipt while its lines come in. */
export class ReceiptDraft {
  readonly #head: ReceiptHead;
  readonly payers: Payers;
  readonly reviews: Review[] = [];
  readonly #units: BillingUnits;
  readonly #details: DetailsReader;
  readonly #dispensing: DispensingGroups | undefined;
  readonly #confirmations: Confirmation[] = [];
  #dpc: DpcRecords | undefined;
  /** The review body's lines have begun: what follows replaces lines, it was not given in addition. */
  #reviewed = false;
  #ofDonor = false;
  #lines = 0;

  /** @param re the RE line that `head` was read from */
  constructor(head: ReceiptHead, re: Line) {
    this.#head = head;
    this.payers = new Payers(head.kind, head.inpatient);
    this.#units = new BillingUnits(head.kind, Number(lastDayOf(head.careMonth).slice(8)));
    this.#details = new DetailsReader(head.kind, re);
    if (head.kind === 'dispensing') this.#dispensing = new DispensingGroups(re, head.careMonth);
    if (head.kind === 'dpc') this.#dpc = new DpcRecords(re.text(19), head.careMonth);
  }

  /** True when a line of the review body was seen, so this is the insurer form. */
  get reviewed(): boolean {
    return this.#reviewed;
  }

  /**
   * @param lineNumber 行番号 within the claim
   * @returns why the line was read over, undefined when it was used
   */
  read(line: Line, lineNumber: number): Ignored | undefined {
    this.#lines += 1;
    if (this.#lines > MAX_LINES) {
      if (this.#lines === MAX_LINES + 1) line.report(0, 'receipt-too-long', 'line');
      return 'receipt-too-long';
    }
    if (line.addedByReview) this.#reviewed = true;
    switch (line.record) {
      case 'HO':
        if (this.payers.insurance(line, lineNumber)) {
          this.#card(line);
          this.#details.insurance(line);
        } else this.#reviewed = true;
        return undefined;
      case 'KO':
        this.payers.publicExpense(line, lineNumber);
        return undefined;
      case 'SN':
        this.#confirmation(line);
        return undefined;
      case 'JY':
        this.#review(line);
        return undefined;
      case 'EX':
      case 'RC':
        this.#reviewed = true;
        return 'opaque';
      case 'TI':
      case 'TR':
      case 'TS':
        // Behind these stand the items of an organ donor (臓器提供者): not this person's.
        this.#ofDonor = true;
        return 'organ-donor';
      default:
        if (this.#ofDonor) return 'organ-donor';
        if (line.prefixed ? line.addedByReview : this.#reviewed) return 'review';
        return this.#detail(line);
    }
  }

  /** @param reviewed the claim has lines of the review body */
  finish(reviewed: boolean): Receipt {
    return {
      ...this.#head,
      form: reviewed ? 'insurer' : this.#head.form,
      payers: this.payers.all,
      confirmations: this.#confirmations,
      reviews: this.reviews,
      units: this.#units.finish(),
      dpc: this.#dpc?.finish(),
      dispensing: this.#dispensing?.finish(),
      details: this.#details.finish(),
    };
  }

  #detail(line: Line): Ignored | undefined {
    const { record } = line;
    if (this.#details.read(line)) return undefined;
    if (this.#dispensing) return this.#dispensing.read(line);
    switch (record) {
      case 'SI':
      case 'IY':
      case 'TO':
      case 'SS':
        this.#units.item(line, record);
        return undefined;
      case 'CO':
        this.#units.comment(line);
        return undefined;
      case 'BU':
      case 'SB':
      case 'GT':
      case 'CD':
        if (this.#head.kind === 'medical') this.#head.kind = 'dpc';
        this.#dpc ??= new DpcRecords('', this.#head.careMonth);
        this.#dpc.read(line);
        return undefined;
      default:
        return OPAQUE.has(record) ? 'opaque' : 'not-needed';
    }
  }

  #card(line: Line): void {
    const { person } = this.#head;
    person.insurerNumber = line.cardText(2);
    person.symbol = line.cardText(3);
    person.number = line.cardText(4);
  }

  #confirmation(line: Line): void {
    const confirmation = {
      payer: line.text(2),
      result: line.text(3),
      insurerNumber: line.cardText(4),
      symbol: line.cardText(5),
      number: line.cardText(6),
      branch: line.cardText(7),
    };
    this.#confirmations.push(confirmation);
    if (confirmation.payer === '1' && confirmation.branch !== '')
      this.#head.person.branch = confirmation.branch;
  }

  #review(line: Line): void {
    this.#reviewed = true;
    this.reviews.push({
      kind: line.text(2),
      lineNumber: line.text(3),
      reason: line.text(6),
      newLineNumber: line.text(7),
    });
  }
}
