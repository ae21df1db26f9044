import type {
  BillingItem,
  BillingUnit,
  DayCount,
  Material,
  ReceiptComment,
  ReceiptKind,
} from './codec.ts';
import { type ItemRecord, itemLayout } from './layouts.ts';
import { LIMITS } from './limits.ts';
import type { Line } from './line.ts';
import { isDrug } from './pseudo-items.ts';

type Draft = {
  line: number;
  section: string;
  burden: string;
  before: ReceiptComment[];
  items: BillingItem[];
  after: ReceiptComment[];
  points: number | undefined;
  count: number;
  days: DayCount[];
};

const NO_COMMENTS: readonly ReceiptComment[] = [];
const DAYS = 31;

/**
 * Puts SI, IY, TO, SS and CO lines together to billing units: a unit begins at a written 診療識別 or
 * behind a line with points, and ends at the line with points. @source formats/receipt-uke.md §2
 */
export class BillingUnits {
  readonly #kind: ReceiptKind;
  readonly #lastDay: number;
  readonly #done: BillingUnit[] = [];
  #unit: Draft | undefined;
  #closed = false;
  /** CO behind a closed unit: of the next unit when that goes on without 診療識別, else of the closed one. */
  #undecided: ReceiptComment[] = [];
  #section = '';

  /** @param lastDay last day of the care month */
  constructor(kind: ReceiptKind, lastDay: number) {
    this.#kind = kind;
    this.#lastDay = lastDay;
  }

  comment(line: Line): void {
    const comment = { code: line.digits(4, 9), text: line.words(5) };
    const section = line.text(2);
    const unit = this.#unit;
    if (section !== '' && !(unit?.items.length === 0 && unit.section === section)) {
      this.#open(line, section).before.push(comment);
    } else if (unit && this.#closed) this.#undecided.push(comment);
    else if (unit && unit.items.length > 0) unit.after.push(comment);
    else (unit ?? this.#open(line, section)).before.push(comment);
  }

  item(line: Line, record: ItemRecord): void {
    const code = line.digits(4, 9, 'line');
    if (code === '') return;
    const layout = itemLayout(this.#kind, record);
    const unit = this.#unitFor(line);
    const burden = line.text(3);
    if (burden !== '') unit.burden = burden;
    unit.items.push({
      line: line.number,
      record,
      code,
      amount: amountOf(line, record, code, layout.amount),
      comments: layout.comments === 0 ? NO_COMMENTS : comments(line, layout.comments),
      material: record === 'TO' && this.#kind !== 'dental' ? material(line) : undefined,
    });
    const count = line.count(layout.count, LIMITS.times);
    const written = line.fields.isEmpty(layout.count) ? 1 : count;
    unit.days = this.#days(line, layout.days, written);
    unit.count = written ?? unit.days.reduce((sum, day) => sum + day.count, 0);
    if (line.fields.isEmpty(layout.points)) return;
    unit.points = line.count(layout.points, LIMITS.points);
    this.#closed = true;
  }

  finish(): readonly BillingUnit[] {
    this.#close();
    return this.#done;
  }

  #unitFor(line: Line): Draft {
    const section = line.text(2);
    const unit = this.#unit;
    if (section !== '' && !(unit?.items.length === 0 && unit.section === section))
      return this.#open(line, section);
    if (unit && !this.#closed) return unit;
    const before = this.#undecided;
    this.#undecided = [];
    const next = this.#open(line, section);
    next.before = before;
    return next;
  }

  #open(line: Line, section: string): Draft {
    this.#close();
    if (section !== '') this.#section = section;
    else if (this.#section === '') line.report(2, 'section-missing');
    this.#closed = false;
    this.#unit = {
      line: line.number,
      section: this.#section,
      burden: line.text(3) || this.#unit?.burden || '',
      before: [],
      items: [],
      after: [],
      points: undefined,
      count: 0,
      days: [],
    };
    return this.#unit;
  }

  #close(): void {
    if (!this.#unit) return;
    this.#unit.after.push(...this.#undecided);
    this.#undecided = [];
    this.#done.push(this.#unit);
  }

  #days(line: Line, first: number, count: number | undefined): DayCount[] {
    const days: DayCount[] = [];
    let sum = 0;
    const last = Math.min(line.fields.count - first + 1, DAYS);
    for (let day = 1; day <= last; day += 1) {
      const field = first + day - 1;
      if (line.fields.isEmpty(field)) continue;
      const times = line.count(field, LIMITS.times, 'line');
      if (!times) continue;
      sum += times;
      if (day > this.#lastDay) line.report(field, 'no-such-day');
      else days.push({ day, count: times });
    }
    if (count !== undefined && sum !== count) line.report(first, 'days-differ-from-count');
    return days;
  }
}

/** Without its amount a drug is not told to anyone (extract-medications.ts), so that is no mere note. */
const amountOf = (line: Line, record: ItemRecord, code: string, field: number) =>
  record === 'IY' && isDrug(code)
    ? line.neededCount(field, LIMITS.drugAmount, 'line')
    : line.count(field, LIMITS.amount);

const material = (line: Line): Material => ({
  unit: line.text(8),
  price: line.count(9, LIMITS.yen),
  name: line.words(11),
});

function comments(line: Line, first: number): readonly ReceiptComment[] {
  let found: ReceiptComment[] | undefined;
  for (let field = first; field < first + 6; field += 2) {
    if (line.fields.isEmpty(field)) continue;
    found ??= [];
    found.push({ code: line.text(field), text: line.words(field + 1) });
  }
  return found ?? NO_COMMENTS;
}
