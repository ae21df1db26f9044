import type { Payer, PayerTotals, ReceiptKind } from './codec.ts';
import { HO, KO, type PayerLayout } from './layouts.ts';
import { LIMITS } from './limits.ts';
import type { Line } from './line.ts';

const MAX_PUBLIC_PAYERS = 4;

/** Totals that the review body added, and the payer of the same receipt they seem to be of. */
export type AddedTotals = { lineNumber: number; totals: PayerTotals; payer: Payer };

/** HO and KO of one receipt. */
export class Payers {
  readonly #kind: ReceiptKind;
  readonly #inpatient: boolean;
  readonly #all: Payer[] = [];
  readonly #recipients: string[] = [];
  readonly #byLine = new Map<number, Payer>();
  readonly added: AddedTotals[] = [];

  constructor(kind: ReceiptKind, inpatient: boolean) {
    this.#kind = kind;
    this.#inpatient = inpatient;
  }

  get all(): readonly Payer[] {
    return this.#all;
  }

  /** @param lineNumber 行番号 within the claim, as JY names it */
  claimedAt(lineNumber: number): Payer | undefined {
    return this.#byLine.get(lineNumber);
  }

  /** @returns true for the insurance as claimed, whose card identifies the person */
  insurance(line: Line, lineNumber: number): boolean {
    const totals = this.#totals(line, HO[this.#kind]);
    const first = this.#all[0];
    if (first?.rank === 0) {
      this.added.push({ lineNumber, totals, payer: first });
      return false;
    }
    this.#claim(0, line, lineNumber, totals);
    return true;
  }

  publicExpense(line: Line, lineNumber: number): void {
    const totals = this.#totals(line, KO[this.#kind]);
    const recipient = `${line.cardText(2)}/${line.cardText(3)}`;
    const rank = this.#recipients.indexOf(recipient) + 1;
    const claimed = this.#all.find((payer) => rank > 0 && payer.rank === rank);
    if (claimed) this.added.push({ lineNumber, totals, payer: claimed });
    else if (this.#recipients.length === MAX_PUBLIC_PAYERS)
      line.report(0, 'record-out-of-place', 'line');
    else this.#claim(this.#recipients.push(recipient) as Payer['rank'], line, lineNumber, totals);
  }

  #claim(rank: Payer['rank'], line: Line, lineNumber: number, claimed: PayerTotals): void {
    const payer: Payer = { rank, number: line.cardText(2), claimed, assessed: undefined };
    this.#byLine.set(lineNumber, payer);
    if (rank === 0) this.#all.unshift(payer);
    else this.#all.push(payer);
  }

  #totals(line: Line, layout: PayerLayout): PayerTotals {
    const count = (field: number, most: number = LIMITS.yen) =>
      field === 0 ? undefined : line.count(field, most);
    const inpatient = this.#inpatient && layout.coveredInpatient > 0;
    return {
      line: line.number,
      days: count(layout.days, LIMITS.times),
      points: count(layout.points, LIMITS.points),
      mealCount: count(layout.mealCount, LIMITS.times),
      mealCost: count(layout.mealCost),
      patientPays: count(layout.patientPays),
      coveredCopayment: count(inpatient ? layout.coveredInpatient : layout.coveredCopayment),
      mealShare: count(layout.mealShare),
      reduction: layout.reduction === 0 ? '' : line.text(layout.reduction),
      reductionPercent: count(layout.reductionPercent, LIMITS.percent),
      reductionYen: count(layout.reductionYen),
    };
  }
}
