import { fromCompact, type YearMonth } from '../../kernel/dates.ts';
import type { Mark } from '../../medications/codec.ts';
import { endOf, lineOn, SortedLines } from '../sorted-lines.ts';
import { PART } from './artefact.ts';
import type { Drug, DrugForm, DrugKind } from './drug.ts';

/** Finds a drug as the master had it in the month of care. */
export interface DrugLookup {
  find(code: string, month: YearMonth): Drug | undefined;
}

const MARKS: Readonly<Record<string, readonly Mark[]>> = {
  1: ['narcotic'],
  2: ['poison'],
  3: ['stimulant-material'],
  5: ['psychotropic'],
};
const FORMS: Readonly<Record<string, DrugForm>> = {
  1: 'internal',
  4: 'injection',
  6: 'external',
  8: 'dental',
};
const KINDS: Readonly<Record<string, DrugKind>> = { 3: 'dental-flat-rate', 7: 'reduction' };
const NONE: readonly Mark[] = [];
const CODE = /^6\d{8}$/;

/** Drugs in a month: a busy process sees the same few thousand again and again. */
const REMEMBERED = 50_000;
const GROUP_LENGTH = 9;

/** The merged master in memory. */
export class DrugIndex implements DrugLookup {
  readonly #lines: SortedLines;
  readonly #found = new Map<string, Drug>();

  /** @param bytes text of `drugArtefact` in UTF-8 */
  constructor(bytes: Uint8Array) {
    this.#lines = new SortedLines(bytes);
  }

  /** As of the last day of the month; in months before the first edition as that one had it. */
  find(code: string, month: YearMonth): Drug | undefined {
    const key = code + month;
    const known = this.#found.get(key);
    if (known) return known;
    const lines = CODE.test(code) ? this.#lines.of(code) : [];
    const until = endOf(month);
    const line = lineOn(lines, PART.from, until);
    if (!line) return undefined;
    const drug = this.#drug(line, until, month);
    if (this.#found.size === REMEMBERED) this.#found.clear();
    this.#found.set(key, drug);
    return drug;
  }

  has(code: string): boolean {
    return CODE.test(code) && this.#lines.has(code);
  }

  #drug(line: readonly string[], until: string, month: YearMonth): Drug {
    const part = (name: keyof typeof PART) => line[PART[name]] ?? '';
    const originalCode = part('original') || undefined;
    // A twin without its original is named as it is; an original is no twin, so this ends.
    const shown = originalCode !== part('code') && originalCode && this.find(originalCode, month);
    const name = shown ? shown.name : part('name').replace(/（選）$/, '');
    return {
      code: part('code'),
      kind: KINDS[part('priceKind')] ?? 'drug',
      name,
      fullName: shown ? shown.fullName : part('fullName') || name,
      ingredientName: part('ingredientName') || (shown ? shown.ingredientName : ''),
      unit: part('unit'),
      marks: MARKS[part('mark')] ?? NONE,
      form: FORMS[part('form')] ?? 'other',
      generic: part('generic') === '1',
      priceCode: part('priceCode'),
      price: priceOn(part('prices'), until),
      lowestGenericPrice: this.#lowestGenericPrice(part('priceCode'), until),
      originalCode,
      abolishedOn: fromCompact(part('abolishedOn')),
    };
  }

  #lowestGenericPrice(priceCode: string, until: string): number | undefined {
    const [line] = this.#lines.of(priceCode.slice(0, GROUP_LENGTH));
    return line && priceOn(line[2] ?? '', until);
  }
}

function priceOn(prices: string, until: string): number | undefined {
  const inForce = prices.split(';').findLast((one) => one.slice(0, 8) <= until);
  return inForce === undefined || inForce.length === 9 ? undefined : Number(inForce.slice(9));
}
