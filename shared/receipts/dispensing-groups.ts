import { monthOf, type YearMonth } from '../kernel/dates.ts';
import type { Institution, ReceiptComment } from './codec.ts';
import type {
  DispensedDrug,
  Dispensing,
  DispensingFee,
  DispensingGroup,
  DispensingPart,
} from './dispensing-part.ts';
import { LIMITS } from './limits.ts';
import type { Line } from './line.ts';
import { isDrug } from './pseudo-items.ts';
import type { Ignored } from './records.ts';

type Group = DispensingGroup & {
  dispensings: Dispensing[];
  drugs: DispensedDrug[];
  comments: ReceiptComment[];
};
type Fee = { code: string; burden: string; points: number };

/** First field of each fee of CZ: burden, code, points. @source formats/receipt-uke.md §4 */
const CZ_ADDITIONS = [16, 19, 22, 25, 28, 31, 34, 37, 40, 43, 63];
/** First field of each fee of KI: burden, code, count, points; 56–67 and 70–109 follow the same pattern. */
const KI_FEES = [
  ...Array.from({ length: 15 }, (_, i) => 8 + 4 * i),
  ...Array.from({ length: 10 }, (_, i) => 70 + 4 * i),
];

/** Reads SH, CZ, IY, TO, CO and KI of a pharmacy's receipt. KI, TK and ST end a group. */
export class DispensingGroups {
  readonly #careMonth: YearMonth;
  readonly #prescriber: Institution;
  readonly #doctors: readonly string[];
  readonly #groups: Group[] = [];
  readonly #fees: DispensingFee[] = [];
  #group: Group | undefined;

  /** @param re the RE line of the receipt */
  constructor(re: Line, careMonth: YearMonth) {
    this.#careMonth = careMonth;
    const code = `${re.text(10)}${re.text(11)}${re.text(12).padStart(7, '0')}`;
    this.#prescriber = { code: code.length === 10 ? code : '', name: re.words(13) };
    const doctors = Array.from({ length: 20 }, (_, i) => re.words(15 + i));
    while (doctors.at(-1) === '') doctors.pop();
    this.#doctors = doctors;
  }

  /** @returns why the line was read over, undefined when it was used */
  read(line: Line): Ignored | undefined {
    const { record } = line;
    switch (record) {
      case 'SH':
        this.#open(line);
        return undefined;
      case 'KI':
        this.#group = undefined;
        this.#fee(line);
        return undefined;
      case 'CZ':
      case 'IY':
      case 'TO':
      case 'CO':
        if (this.#group) {
          inGroup(line, record, this.#group, this.#careMonth);
          return undefined;
        }
        line.report(0, 'record-out-of-place', 'line');
        return 'out-of-place';
      default:
        this.#group = undefined; // TK and ST
        return 'not-needed';
    }
  }

  finish(): DispensingPart {
    return {
      prescriber: this.#prescriber,
      doctors: this.#doctors,
      groups: this.#groups,
      fees: this.#fees,
    };
  }

  #open(line: Line): void {
    this.#group = {
      line: line.number,
      number: line.text(2),
      form: line.text(3),
      usageCode: line.text(4),
      instruction: line.words(5),
      unitPoints: line.count(6, LIMITS.points),
      dispensings: [],
      drugs: [],
      comments: [],
    };
    this.#groups.push(this.#group);
  }

  #fee(line: Line): void {
    const on = line.date(2);
    const add = (burden: number, code: number, count: number, points: number) => {
      if (line.fields.isEmpty(code)) return;
      this.#fees.push({
        line: line.number,
        on,
        code: line.text(code),
        burden: line.text(burden),
        count: count === 0 ? 1 : (line.count(count, LIMITS.times) ?? 1),
        points: line.count(points, LIMITS.points) ?? 0,
      });
    };
    add(4, 5, 0, 6);
    for (const field of KI_FEES) add(field, field + 1, field + 2, field + 3);
  }
}

function inGroup(
  line: Line,
  record: 'CZ' | 'IY' | 'TO' | 'CO',
  group: Group,
  careMonth: YearMonth,
): void {
  if (record === 'CZ') dispensing(line, group, careMonth);
  else if (record === 'CO') group.comments.push({ code: line.text(2), text: line.words(3) });
  else drug(line, group, record);
}

function dispensing(line: Line, group: Group, careMonth: YearMonth): void {
  const dispensedOn = line.date(4);
  if (!dispensedOn) {
    if (line.fields.isEmpty(4)) line.report(4, 'missing-value', 'line');
    return;
  }
  if (monthOf(dispensedOn) > careMonth) {
    line.report(4, 'impossible-date', 'line');
    return;
  }
  const quantity = line.neededCount(6, LIMITS.times, 'line');
  if (quantity === undefined) return;
  group.dispensings.push({
    line: line.number,
    doctor: line.text(2),
    prescribedOn: line.date(3),
    dispensedOn,
    quantity,
    burden: line.text(7),
    drugPoints: line.count(14, LIMITS.points),
    fees: dispensingFees(line),
  });
}

function dispensingFees(line: Line): Fee[] {
  const fees: Fee[] = [];
  const add = (burden: number, code: number, points: number) => {
    if (line.fields.isEmpty(code)) return;
    const fee = {
      code: line.text(code),
      burden: line.text(burden),
      points: line.count(points, LIMITS.points) ?? 0,
    };
    fees.push(fee);
  };
  add(7, 10, 11);
  for (const field of CZ_ADDITIONS) add(field, field + 1, field + 2);
  add(58, 61, 62);
  return fees;
}

function drug(line: Line, group: Group, record: 'IY' | 'TO'): void {
  const code = line.digits(3, 9, 'line');
  if (code === '') return;
  const ofDrug = (field: number) => (record === 'IY' ? line.text(field) : '');
  group.drugs.push({
    line: line.number,
    record,
    burden: line.text(2),
    code,
    amount:
      record === 'IY' && isDrug(code)
        ? line.neededCount(4, LIMITS.drugAmount, 'line')
        : line.count(4, LIMITS.amount),
    mixing: ofDrug(7),
    singleDose: ofDrug(10),
  });
}
