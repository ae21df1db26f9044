import { fromCompact, type YearMonth } from '../../kernel/dates.ts';
import type { Mark } from '../../medications/codec.ts';
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

const LF = 10;
const CODE_LENGTH = 9;
/** Drugs in a month: a busy process sees the same few thousand again and again. */
const REMEMBERED = 50_000;

/**
 * The merged master in memory. Nothing is indexed beforehand: a code is found by binary search over the
 * sorted lines (about fifteen steps) and remembered.
 */
export class DrugIndex implements DrugLookup {
  readonly #bytes: Uint8Array;
  readonly #lines = new Map<string, string[][]>();
  readonly #found = new Map<string, Drug>();
  readonly #decoder = new TextDecoder();

  /** @param bytes text of {@link drugArtefact} in UTF-8 */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** As of the last day of the month; in months before the first edition as that one had it. */
  find(code: string, month: YearMonth): Drug | undefined {
    const key = code + month;
    const known = this.#found.get(key);
    if (known) return known;
    const lines = /^\d{9}$/.test(code) ? this.#linesOf(code) : [];
    const until = `${month.replace('-', '')}31`;
    const line = lines.findLast((one) => (one[PART.from] ?? '') <= until) ?? lines[0];
    if (!line) return undefined;
    const drug = this.#drug(line, until, month);
    if (this.#found.size === REMEMBERED) this.#found.clear();
    this.#found.set(key, drug);
    return drug;
  }

  has(code: string): boolean {
    return this.#lines.has(code) || (/^\d{9}$/.test(code) && this.#linesOf(code).length > 0);
  }

  #drug(line: string[], until: string, month: YearMonth): Drug {
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
      originalCode,
      abolishedOn: fromCompact(part('abolishedOn')),
    };
  }

  #linesOf(code: string): string[][] {
    const known = this.#lines.get(code);
    if (known) return known;
    const found: string[][] = [];
    let at = this.#firstLineOf(code);
    while (at < this.#bytes.length && this.#compare(at, code) === 0) {
      const end = this.#bytes.indexOf(LF, at);
      found.push(this.#decoder.decode(this.#bytes.subarray(at, end)).split('\t'));
      at = end + 1;
    }
    // Codes come from receipts: what no edition has is not remembered, or the map could grow for ever.
    if (found.length > 0) this.#lines.set(code, found);
    return found;
  }

  /** Where the first line with this or a greater code begins. */
  #firstLineOf(code: string): number {
    let low = 0; // always the beginning of a line
    let high = this.#bytes.length;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      const start = this.#bytes.lastIndexOf(LF, middle - 1) + 1;
      if (this.#compare(start, code) < 0) {
        low = this.#bytes.indexOf(LF, middle) + 1;
      } else high = start;
    }
    return low;
  }

  #compare(at: number, code: string): number {
    for (let i = 0; i < CODE_LENGTH; i += 1) {
      const difference = (this.#bytes[at + i] ?? 0) - code.charCodeAt(i);
      if (difference !== 0) return difference;
    }
    return 0;
  }
}

function priceOn(prices: string, until: string): number | undefined {
  const inForce = prices.split(';').findLast((one) => one.slice(0, 8) <= until);
  return inForce === undefined ? undefined : Number(inForce.slice(9));
}
