import { fromCompact, type IsoDate, type YearMonth } from '../kernel/dates.ts';
import { NAMED_PART } from './named-artefact.ts';
import { endOf, lineOn, SortedLines } from './sorted-lines.ts';

/** One procedure (診療行為) or material (特定器材) as its master had it in a month of care. */
export type NamedCode = {
  code: string;
  /** 省略漢字名称 */
  name: string;
  /** 基本漢字名称 */
  fullName: string;
  /** Unit of the amount, as the master writes it; empty when there is none */
  unit: string;
  /** 点数識別 or 金額種別: 1 yen, 3 points, others percent and reductions */
  pointKind: string;
  /** Points, yen or percent, by `pointKind` */
  points: number;
  /** First letter of the fee schedule's numbering (K 手術); empty for materials */
  chapter: string;
  abolishedOn: IsoDate | undefined;
};

/** Finds a procedure or material as its master had it in the month of care. */
export interface NamedLookup {
  find(code: string, month: YearMonth): NamedCode | undefined;
}

/** A merged procedure or material master in memory. */
export class NamedIndex implements NamedLookup {
  readonly #lines: SortedLines;

  /** @param bytes text of `procedureArtefact` or `materialArtefact` in UTF-8 */
  constructor(bytes: Uint8Array) {
    this.#lines = new SortedLines(bytes);
  }

  /** As of the last day of the month; in months before the first edition as that one had it. */
  find(code: string, month: YearMonth): NamedCode | undefined {
    const lines = /^\d{9}$/.test(code) ? this.#lines.of(code) : [];
    const line = lineOn(lines, NAMED_PART.from, endOf(month));
    if (!line) return undefined;
    const [name = '', fullName = '', unit = '', pointKind = '', points = '', chapter = ''] =
      line.slice(NAMED_PART.more);
    return {
      code,
      name,
      fullName: fullName || name,
      unit,
      pointKind,
      points: Number(points),
      chapter,
      abolishedOn: fromCompact(line[NAMED_PART.abolishedOn] ?? ''),
    };
  }

  has(code: string): boolean {
    return this.#lines.has(code);
  }
}
