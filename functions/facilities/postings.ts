import { type Bitmap, setBit, wordsFor } from './bitmap.ts';

/** Marks a reference into the bitmaps; others are byte offsets into the packed lists. */
const IS_BITMAP = 0x80000000;

/**
 * Writes sorted lists of rows, each in the smaller of two forms: differences of 7 bits per byte, or a
 * bitmap over all rows. So no list costs more to read than one pass over a bitmap.
 */
export class PostingWriter {
  readonly #words: number;
  #packed = new Uint8Array(1 << 20);
  #used = 0;
  readonly #bitmaps: Bitmap[] = [];

  constructor(rows: number) {
    this.#words = wordsFor(rows);
  }

  /** @param list  rows in ascending order, without repeats @returns the reference to read it again */
  add(list: ArrayLike<number>): number {
    const bytes = packedSize(list);
    if (bytes < this.#words * 4) return this.#pack(list, bytes);
    const bits = new Uint32Array(this.#words);
    for (let i = 0; i < list.length; i += 1) setBit(bits, list[i] as number);
    this.#bitmaps.push(bits);
    return (IS_BITMAP | (this.#bitmaps.length - 1)) >>> 0;
  }

  #pack(list: ArrayLike<number>, bytes: number): number {
    const at = this.#used;
    if (at + bytes > this.#packed.length) {
      const larger = new Uint8Array(Math.max(at + bytes, this.#packed.length * 2));
      larger.set(this.#packed.subarray(0, at));
      this.#packed = larger;
    }
    let last = -1;
    for (let i = 0; i < list.length; i += 1) {
      const row = list[i] as number;
      let gap = row - last - 1;
      last = row;
      while (gap > 127) {
        this.#packed[this.#used++] = (gap & 127) | 128;
        gap >>>= 7;
      }
      this.#packed[this.#used++] = gap;
    }
    return at;
  }

  packed(): Uint8Array {
    return this.#packed.subarray(0, this.#used);
  }

  bitmaps(): Uint32Array {
    const all = new Uint32Array(this.#bitmaps.length * this.#words);
    this.#bitmaps.forEach((bits, index) => {
      all.set(bits, index * this.#words);
    });
    return all;
  }
}

function packedSize(list: ArrayLike<number>): number {
  let bytes = 0;
  let last = -1;
  for (let i = 0; i < list.length; i += 1) {
    const gap = (list[i] as number) - last - 1;
    last = list[i] as number;
    bytes += gap < 128 ? 1 : gap < 16_384 ? 2 : gap < 2_097_152 ? 3 : 4;
  }
  return bytes;
}

/** Reads what {@link PostingWriter} wrote, in place. */
export class PostingReader {
  readonly #words: number;
  readonly #packed: Uint8Array;
  readonly #bitmaps: Uint32Array;

  constructor(rows: number, packed: Uint8Array, bitmaps: Uint32Array) {
    this.#words = wordsFor(rows);
    this.#packed = packed;
    this.#bitmaps = bitmaps;
  }

  /** The list as a bitmap, without copying; undefined when it is packed. */
  bitmap(ref: number): Bitmap | undefined {
    if (ref < IS_BITMAP) return undefined;
    const from = (ref & 0x7fffffff) * this.#words;
    return this.#bitmaps.subarray(from, from + this.#words);
  }

  /** target := list */
  load(ref: number, count: number, target: Bitmap): void {
    const bits = this.bitmap(ref);
    if (bits) target.set(bits);
    else {
      target.fill(0);
      this.add(ref, count, target);
    }
  }

  /** target := target ∨ list */
  add(ref: number, count: number, target: Bitmap): void {
    const bits = this.bitmap(ref);
    if (bits) {
      for (let i = 0; i < bits.length; i += 1)
        target[i] = (target[i] as number) | (bits[i] as number);
      return;
    }
    const packed = this.#packed;
    let at = ref;
    let row = -1;
    for (let i = 0; i < count; i += 1) {
      let byte = packed[at++] as number;
      if (byte > 127) {
        let gap = byte & 127;
        let shift = 7;
        do {
          byte = packed[at++] as number;
          gap |= (byte & 127) << shift;
          shift += 7;
        } while (byte > 127);
        row += gap + 1;
      } else row += byte + 1;
      target[row >>> 5] = (target[row >>> 5] as number) | (1 << (row & 31));
    }
  }

  /** The rows of a list that is short enough to be walked. */
  rows(ref: number, count: number, target: Uint32Array): void {
    const packed = this.#packed;
    let at = ref;
    let row = -1;
    for (let i = 0; i < count; i += 1) {
      let gap = 0;
      let shift = 0;
      let byte = 0;
      do {
        byte = packed[at++] as number;
        gap |= (byte & 127) << shift;
        shift += 7;
      } while (byte > 127);
      row += gap + 1;
      target[i] = row;
    }
  }
}
