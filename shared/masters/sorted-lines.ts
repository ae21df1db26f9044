import type { YearMonth } from '../kernel/dates.ts';

const LF = 10;
/** Of the code or group that a line begins with. */
export const KEY_LENGTH = 9;

/**
 * Lines of tab-separated text in memory, sorted by their first nine characters. Nothing is indexed
 * beforehand: a key is found by binary search (about fifteen steps) and remembered.
 */
export class SortedLines {
  readonly #bytes: Uint8Array;
  readonly #known = new Map<string, readonly string[][]>();
  readonly #decoder = new TextDecoder();

  /** @param bytes UTF-8, every line ended by LF */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Fields of every line of a key, in their order. */
  of(key: string): readonly string[][] {
    const known = this.#known.get(key);
    if (known) return known;
    if (key.length !== KEY_LENGTH) return [];
    const found: string[][] = [];
    let at = this.#firstLineOf(key);
    while (at < this.#bytes.length && this.#compare(at, key) === 0) {
      const end = this.#bytes.indexOf(LF, at);
      found.push(this.#decoder.decode(this.#bytes.subarray(at, end)).split('\t'));
      at = end + 1;
    }
    // Codes come from receipts: what no edition has is not remembered, or the map could grow for ever.
    if (found.length > 0) this.#known.set(key, found);
    return found;
  }

  has(key: string): boolean {
    return this.of(key).length > 0;
  }

  /** Where the first line with this or a greater key begins. */
  #firstLineOf(key: string): number {
    let low = 0; // always the beginning of a line
    let high = this.#bytes.length;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      const start = this.#bytes.lastIndexOf(LF, middle - 1) + 1;
      if (this.#compare(start, key) < 0) {
        low = this.#bytes.indexOf(LF, middle) + 1;
      } else high = start;
    }
    return low;
  }

  #compare(at: number, key: string): number {
    for (let i = 0; i < KEY_LENGTH; i += 1) {
      const difference = (this.#bytes[at + i] ?? 0) - key.charCodeAt(i);
      if (difference !== 0) return difference;
    }
    return 0;
  }
}

/** No day of the month is later; compares with `YYYYMMDD`. */
export const endOf = (month: YearMonth): string => `${month.replace('-', '')}31`;

/** The line in force at the end of a month; in months before the first one, that one. */
export function lineOn(lines: readonly string[][], from: number, until: string) {
  return lines.findLast((line) => (line[from] ?? '') <= until) ?? lines[0];
}

/** Cell text: separators of the artefact cannot occur in it. */
export const cell = (text: string | undefined): string => (text ?? '').replace(/[\t\n\r]/g, '');
