import type { Payer, PayerTotals, ReceiptKind } from './codec.ts';
import { HO, KO, type PayerLayout } from './layouts.ts';
import type { Line } from './line.ts';

const MAX_PUBLIC_PAYERS = 4;

/** HO and KO of one receipt; a second one of the same payer holds the totals after assessment. */
export class Payers {
  readonly #kind: ReceiptKind;
  readonly #inpatient: boolean;
  readonly #all: Payer[] = [];
  readonly #recipients: string[] = [];

  constructor(kind: ReceiptKind, inpatient: boolean) {
    this.#kind = kind;
    this.#inpatient = inpatient;
  }

  /** @returns true for the insurance as claimed, whose card identifies the person */
  insurance(line: Line): boolean {
    const totals = this.#totals(line, HO[this.#kind]);
    const claimed = this.#all.find((payer) => payer.rank === 0);
    if (claimed) {
      claimed.assessed = totals;
      return false;
    }
    this.#all.unshift({ rank: 0, number: line.cardText(2), claimed: totals, assessed: undefined });
    return !line.addedByReview;
  }

  publicExpense(line: Line): void {
    const totals = this.#totals(line, KO[this.#kind]);
    const number = line.cardText(2);
    const recipient = `${number}/${line.cardText(3)}`;
    const known = this.#recipients.indexOf(recipient);
    const claimed = this.#all.find((payer) => payer.rank === known + 1);
    if (claimed && known !== -1) {
      claimed.assessed = totals;
      return;
    }
    const rank = this.#recipients.push(recipient);
    if (rank > MAX_PUBLIC_PAYERS) line.report(0, 'record-out-of-place', 'line');
    else
      this.#all.push({ rank: rank as Payer['rank'], number, claimed: totals, assessed: undefined });
  }

  finish(): readonly Payer[] {
    return this.#all;
  }

  #totals(line: Line, layout: PayerLayout): PayerTotals {
    const count = (field: number) => (field === 0 ? undefined : line.count(field));
    return {
      line: line.number,
      days: count(layout.days),
      points: count(layout.points),
      mealCount: count(layout.mealCount),
      mealCost: count(layout.mealCost),
      patientPays: count(layout.patientPays),
      coveredCopayment:
        this.#inpatient && layout.coveredInpatient > 0
          ? count(layout.coveredInpatient)
          : count(layout.coveredCopayment),
      mealShare: count(layout.mealShare),
      reduction: layout.reduction === 0 ? '' : line.text(layout.reduction),
      reductionPercent: count(layout.reductionPercent),
      reductionYen: count(layout.reductionYen),
    };
  }
}
