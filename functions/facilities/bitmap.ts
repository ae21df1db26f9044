/** A set of rows: bit n stands for row n. Bits past the last row are always 0. */
export type Bitmap = Uint32Array;

export const wordsFor = (rows: number): number => (rows + 31) >>> 5;
export const emptyBitmap = (rows: number): Bitmap => new Uint32Array(wordsFor(rows));

/** Sets rows `from` to `to` (excluded). */
export function setRange(bits: Bitmap, from: number, to: number): void {
  let row = from;
  while (row < to && (row & 31) !== 0) setBit(bits, row++);
  const wholeUntil = to & ~31;
  if (row < wholeUntil) {
    bits.fill(0xffffffff, row >>> 5, wholeUntil >>> 5);
    row = wholeUntil;
  }
  while (row < to) setBit(bits, row++);
}

/** Clears rows `from` to `to` (excluded). */
export function clearRange(bits: Bitmap, from: number, to: number): void {
  for (let row = from; row < to; ) {
    if ((row & 31) === 0 && row + 32 <= to) {
      bits[row >>> 5] = 0;
      row += 32;
    } else {
      bits[row >>> 5] = (bits[row >>> 5] as number) & ~(1 << (row & 31));
      row += 1;
    }
  }
}

export function setBit(bits: Bitmap, row: number): void {
  bits[row >>> 5] = (bits[row >>> 5] as number) | (1 << (row & 31));
}

export const hasBit = (bits: Bitmap, row: number): boolean =>
  (((bits[row >>> 5] as number) >>> (row & 31)) & 1) === 1;

/** a := a ∧ b */
export function andInto(a: Bitmap, b: Bitmap): void {
  for (let i = 0; i < a.length; i += 1) a[i] = (a[i] as number) & (b[i] as number);
}
/** a := a ∨ b */
export function orInto(a: Bitmap, b: Bitmap): void {
  for (let i = 0; i < a.length; i += 1) a[i] = (a[i] as number) | (b[i] as number);
}
/** a := a without b */
export function removeFrom(a: Bitmap, b: Bitmap): void {
  for (let i = 0; i < a.length; i += 1) a[i] = (a[i] as number) & ~(b[i] as number);
}

const ones = (word: number): number => {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};

export function countBits(bits: Bitmap): number {
  let sum = 0;
  for (let i = 0; i < bits.length; i += 1) {
    const word = bits[i] as number;
    if (word !== 0) sum += ones(word);
  }
  return sum;
}

/** False only when no row from `from` to `to` (excluded) is set, seen in whole words. */
export function anyNear(bits: Bitmap, from: number, to: number): boolean {
  for (let i = from >>> 5; i <= (to - 1) >>> 5; i += 1) if (bits[i] !== 0) return true;
  return false;
}

export function countBoth(a: Bitmap, b: Bitmap): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) {
    const word = (a[i] as number) & (b[i] as number);
    if (word !== 0) sum += ones(word);
  }
  return sum;
}

/** Calls back for every row in order; `false` ends the walk. */
export function forEachBit(bits: Bitmap, visit: (row: number) => unknown, from = 0): void {
  for (let i = from >>> 5; i < bits.length; i += 1) {
    let word = bits[i] as number;
    if (i === from >>> 5) word &= -1 << (from & 31);
    while (word !== 0) {
      const low = word & -word;
      if (visit((i << 5) + 31 - Math.clz32(low)) === false) return;
      word ^= low;
    }
  }
}

/** Bitmaps of one search, used again by the next: nothing is allocated per query. */
export class BitmapPool {
  readonly #words: number;
  readonly #all: Bitmap[] = [];
  #used = 0;

  constructor(rows: number) {
    this.#words = wordsFor(rows);
  }

  /** All bitmaps taken so far may be overwritten. */
  reset(): void {
    this.#used = 0;
  }

  /** An empty set. */
  take(): Bitmap {
    const next = this.#all[this.#used] ?? new Uint32Array(this.#words);
    this.#all[this.#used++] = next;
    return next.fill(0);
  }
}
