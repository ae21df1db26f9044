import { monthOf, type YearMonth } from '../kernel/dates.ts';
import type { CodedItem, DpcDiagnosis, DpcPart } from './dpc-part.ts';
import { LIMITS } from './limits.ts';
import type { Line } from './line.ts';
import { isDrug } from './pseudo-items.ts';

type Stay = Pick<
  DpcPart,
  'classification' | 'admittedOn' | 'dischargedOn' | 'outcome' | 'causeOfDeath'
>;
const NO_STAY: Stay = {
  classification: '',
  admittedOn: undefined,
  dischargedOn: undefined,
  outcome: '',
  causeOfDeath: '',
};

/** Reads BU, SB, GT and CD of a DPC receipt. @source formats/receipt-uke.md §3 */
export class DpcRecords {
  readonly #careMonth: YearMonth;
  readonly #summary: string;
  readonly #flatRates: { line: number; points: number }[] = [];
  readonly #coded: CodedItem[] = [];
  readonly #diagnoses: DpcDiagnosis[] = [];
  #stay = NO_STAY;

  constructor(summary: string, careMonth: YearMonth) {
    this.#careMonth = careMonth;
    this.#summary = summary;
  }

  read(line: Line): void {
    if (line.record === 'CD') this.#item(line);
    else if (line.record === 'BU') {
      this.#stay = {
        classification: line.text(2),
        admittedOn: line.date(3),
        dischargedOn: line.date(4),
        outcome: line.text(5),
        causeOfDeath: line.text(6),
      };
    } else if (line.record === 'SB') {
      this.#diagnoses.push({
        line: line.number,
        code: line.digits(2, 7),
        modifiers: line.text(3).match(/.{4}/g) ?? [],
        name: line.words(4),
        icd10: line.text(5),
        kind: line.text(6),
      });
    } else if (line.record === 'GT') {
      const points = line.count(9, LIMITS.points);
      if (points !== undefined) this.#flatRates.push({ line: line.number, points });
    }
  }

  finish(): DpcPart {
    return {
      summary: this.#summary,
      ...this.#stay,
      diagnoses: this.#diagnoses,
      flatRates: this.#flatRates,
      coded: this.#coded,
    };
  }

  #item(line: Line): void {
    const code = line.digits(6, 9, 'line');
    if (code === '') return;
    const on = line.date(2);
    if (!on) {
      if (line.fields.isEmpty(2)) line.report(2, 'missing-value', 'line');
      return;
    }
    if (monthOf(on) > this.#careMonth) {
      line.report(2, 'impossible-date', 'line');
      return;
    }
    const count = line.fields.isEmpty(10) ? 1 : line.count(10, LIMITS.times, 'line');
    if (count === undefined) return;
    this.#coded.push({
      line: line.number,
      on,
      section: line.text(3),
      order: line.text(4),
      code,
      amount: isDrug(code)
        ? line.neededCount(7, LIMITS.drugAmount, 'line')
        : line.count(7, LIMITS.amount),
      detail: line.text(5),
      quantity: line.count(8, LIMITS.amount),
      unit: line.text(9),
      count,
      name: line.words(11),
    });
  }
}
