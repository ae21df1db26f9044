import { type Alphabet, containsBytes, packText } from './alphabet.ts';
import {
  andInto,
  type Bitmap,
  countBits,
  emptyBitmap,
  forEachBit,
  removeFrom,
  setBit,
} from './bitmap.ts';
import { gramHash } from './gram-hash.ts';
import { pairKey } from './gram-writer.ts';
import { PostingReader } from './postings.ts';
import type { LoadedSections } from './section-file.ts';

/** Finds the rows of one field that contain a text, exactly. */
export class GramReader {
  readonly #postings: PostingReader;
  readonly #singleRefs: Uint32Array;
  readonly #singleCounts: Uint32Array;
  readonly #pairKeys: Uint32Array;
  readonly #pairRefs: Uint32Array;
  readonly #pairCounts: Uint32Array;
  readonly #fixHashes: Uint32Array;
  readonly #fixChecks: Uint32Array;
  readonly #fixRefs: Uint32Array;
  readonly #fixCounts: Uint32Array;
  readonly #textStarts: Uint32Array;
  readonly #text: Uint8Array;
  readonly #scratch: Bitmap;
  readonly #few: Uint32Array;
  readonly #compareAtMost: number;

  constructor(
    name: string,
    { rows, compareAtMost }: { rows: number; compareAtMost: number },
    sections: LoadedSections,
  ) {
    this.#compareAtMost = compareAtMost;
    this.#few = new Uint32Array(compareAtMost);
    const words = (part: string) => sections.hot(`${name}.${part}`, 'Uint32Array');
    this.#postings = new PostingReader(
      rows,
      sections.hot(`${name}.packed`, 'Uint8Array'),
      words('bitmaps'),
    );
    this.#singleRefs = words('singleRefs');
    this.#singleCounts = words('singleCounts');
    this.#pairKeys = words('pairKeys');
    this.#pairRefs = words('pairRefs');
    this.#pairCounts = words('pairCounts');
    this.#fixHashes = words('fixHashes');
    this.#fixChecks = words('fixChecks');
    this.#fixRefs = words('fixRefs');
    this.#fixCounts = words('fixCounts');
    this.#textStarts = words('textStarts');
    this.#text = sections.hot(`${name}.text`, 'Uint8Array');
    this.#scratch = emptyBitmap(rows);
  }

  /** target := rows that contain the text. @param numbers  of the {@link Alphabet}, at least one */
  match(numbers: Uint16Array, target: Bitmap): void {
    const only = numbers[0] as number;
    if (numbers.length === 1) {
      this.#postings.load(
        this.#singleRefs[only] as number,
        this.#singleCounts[only] as number,
        target,
      );
      return;
    }
    target.fill(0);
    const pairs = this.#pairsOf(numbers);
    const rarest = pairs?.[0];
    if (!pairs || rarest === undefined) return;
    const count = this.#pairCounts[rarest] as number;
    if (numbers.length > 2 && count <= this.#compareAtMost) {
      const ref = this.#pairRefs[rarest] as number;
      if (!this.#postings.bitmap(ref)) {
        this.#postings.rows(ref, count, this.#few);
        this.#compare(this.#few.subarray(0, count), packText(numbers), target);
        return;
      }
    }
    this.#postings.load(this.#pairRefs[rarest] as number, count, target);
    if (numbers.length === 2) return;
    for (const pair of pairs.slice(1)) this.#and(pair, target);
    for (let length = 3; length <= numbers.length; length += 1) {
      if (countBits(target) <= this.#compareAtMost) {
        this.#compareAll(packText(numbers), target);
        return;
      }
      this.#correct(numbers, length, target);
    }
  }

  /** Pairs of the text, the rarest first; undefined when one of them occurs nowhere. */
  #pairsOf(numbers: Uint16Array): number[] | undefined {
    const found = new Set<number>();
    for (let i = 0; i + 1 < numbers.length; i += 1) {
      const at = lowerBound(
        this.#pairKeys,
        pairKey(numbers[i] as number, numbers[i + 1] as number),
      );
      if (this.#pairKeys[at] !== pairKey(numbers[i] as number, numbers[i + 1] as number))
        return undefined;
      found.add(at);
    }
    return [...found].sort(
      (a, b) => (this.#pairCounts[a] as number) - (this.#pairCounts[b] as number),
    );
  }

  #and(pair: number, target: Bitmap): void {
    const ref = this.#pairRefs[pair] as number;
    const bits = this.#postings.bitmap(ref);
    if (bits) {
      andInto(target, bits);
      return;
    }
    this.#postings.load(ref, this.#pairCounts[pair] as number, this.#scratch);
    andInto(target, this.#scratch);
  }

  #compare(rows: Uint32Array, pattern: Uint8Array, target: Bitmap): void {
    for (let i = 0; i < rows.length; i += 1) {
      const row = rows[i] as number;
      const from = this.#textStarts[row] as number;
      const to = this.#textStarts[row + 1] as number;
      if (containsBytes(this.#text, from, to, pattern)) setBit(target, row);
    }
  }

  #compareAll(pattern: Uint8Array, target: Bitmap): void {
    let found = 0;
    forEachBit(target, (row) => {
      this.#few[found++] = row;
    });
    target.fill(0);
    this.#compare(this.#few.subarray(0, found), pattern, target);
  }

  /** Takes away what the texts one shorter find too much; see findCorrections. */
  #correct(numbers: Uint16Array, length: number, target: Bitmap): void {
    for (let from = 0; from + length <= numbers.length; from += 1) {
      const fix = this.#correctionOf(numbers, from, from + length);
      if (fix < 0) continue;
      const packedCount = this.#fixCounts[fix] as number;
      this.#postings.load(this.#fixRefs[fix] as number, packedCount >>> 1, this.#scratch);
      if ((packedCount & 1) === 1) andInto(target, this.#scratch);
      else removeFrom(target, this.#scratch);
    }
  }

  #correctionOf(numbers: Uint16Array, from: number, to: number): number {
    const [hash, check] = gramHash(numbers, from, to);
    let at = lowerBound(this.#fixHashes, hash);
    while (this.#fixHashes[at] === hash) {
      if (this.#fixChecks[at] === check) return at;
      at += 1;
    }
    return -1;
  }
}

/** First index whose value is not below the key. */
export function lowerBound(values: Uint32Array | Int32Array, key: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] as number) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
