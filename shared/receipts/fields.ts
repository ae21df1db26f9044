const COMMA = 44;
const MAX_FIELDS = 512;
const BLANK = 32;
const WIDE_BLANK = 0x3000;

/**
 * One line cut at its commas, numbered as the specification does (項番, the record id is 1). One instance
 * serves all lines: nothing is copied until a field is asked for, since most columns are empty.
 */
export class Fields {
  #text = '';
  /** Position of the comma (or end of line) behind field n, at index n; index 0 is before the first. */
  readonly #ends = new Int32Array(MAX_FIELDS + 1);
  #count = 0;

  /** @param prefixColumns columns before the record id: 3 in the insurer form, else 0 */
  load(text: string, prefixColumns: number): void {
    this.#text = text;
    let at = -1;
    for (let skipped = 0; skipped < prefixColumns; skipped += 1) {
      at = text.indexOf(',', at + 1);
      if (at === -1) at = text.length;
    }
    const ends = this.#ends;
    let count = 0;
    ends[0] = at;
    for (let i = at + 1; i < text.length && count < MAX_FIELDS - 1; i += 1) {
      if (text.charCodeAt(i) === COMMA) {
        count += 1;
        ends[count] = i;
      }
    }
    count += 1;
    ends[count] = text.length;
    this.#count = count;
  }

  get count(): number {
    return this.#count;
  }

  /** Trimmed of half-width and full-width blanks; empty when the line is shorter. */
  text(n: number): string {
    if (n > this.#count) return '';
    let start = (this.#ends[n - 1] as number) + 1;
    let end = this.#ends[n] as number;
    while (start < end && isBlank(this.#text.charCodeAt(start))) start += 1;
    while (end > start && isBlank(this.#text.charCodeAt(end - 1))) end -= 1;
    return this.#text.slice(start, end);
  }

  isEmpty(n: number): boolean {
    return n > this.#count || this.#ends[n] === (this.#ends[n - 1] as number) + 1;
  }

  /** Undefined when empty, NaN when it is no number of at most 12 digits before and after the point. */
  number(n: number): number | undefined {
    if (this.isEmpty(n)) return undefined;
    const start = (this.#ends[n - 1] as number) + 1;
    const end = this.#ends[n] as number;
    let value = 0;
    for (let i = start; i < end; i += 1) {
      const digit = this.#text.charCodeAt(i) - 48;
      if (digit < 0 || digit > 9 || i - start > 12) return otherNumber(this.text(n));
      value = value * 10 + digit;
    }
    return value;
  }
}

const isBlank = (code: number): boolean => code === BLANK || code === WIDE_BLANK;

/** Decimals, padded and full-width numbers: rare enough to take the slow way. */
function otherNumber(text: string): number | undefined {
  if (text === '') return undefined;
  const plain = text.normalize('NFKC').trim();
  return /^(\d{1,12}(\.\d{0,12})?|\.\d{1,12})$/.test(plain) ? Number(plain) : Number.NaN;
}
