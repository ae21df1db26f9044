import {
  andInto,
  type Bitmap,
  countBits,
  countBoth,
  emptyBitmap,
  forEachBit,
  removeFrom,
  setBit,
} from './bitmap.ts';
import { gramHash } from './gram-hash.ts';
import type { FieldText, GramLists } from './gram-writer.ts';
import { pairKey } from './gram-writer.ts';

/**
 * Pairs of characters find every row that contains a longer text, and some that contain its pairs apart
 * from each other. Up to this many rows such candidates are compared with the text; above it the
 * difference is prepared here, so that no search ever reads more texts than this.
 */
export const COMPARE_AT_MOST = 2_048;

/** Rows to remove from the candidates of a text of three characters or more (or, if fewer, to keep). */
export type Correction = { hash: [number, number]; keep: boolean; rows: number[] };

/** A text that more than {@link COMPARE_AT_MOST} rows contain. `left` and `right`: the two texts one shorter in it. */
type Frequent = { left: number; right: number; rows: Bitmap; numbers: number[] };

/**
 * For a text t of n characters the candidates are the rows that contain both texts of n − 1 characters in
 * it. Wherever there are more of them than may be compared, what is too much is stored; all shorter
 * texts in t are then corrected too, so the candidates minus all stored rows are exactly the rows with t.
 */
export function findCorrections(
  text: FieldText,
  pairs: GramLists,
  compareAtMost: number,
): Correction[] {
  const corrections: Correction[] = [];
  let level = frequentPairs(text, pairs, compareAtMost);
  // Number of the frequent text that starts at each position, -1 for none.
  let starting = startingPairs(text, level);
  while (level.length > 0) {
    const found = nextLevel(text, level, starting, corrections, compareAtMost);
    level = found.level;
    starting = found.starting;
  }
  return corrections;
}

function frequentPairs(text: FieldText, pairs: GramLists, compareAtMost: number): Frequent[] {
  const level: Frequent[] = [];
  pairs.keys.forEach((key, index) => {
    const rows = pairs.rows.subarray(pairs.starts[index], pairs.starts[index + 1]);
    if (rows.length <= compareAtMost) return;
    const bits = emptyBitmap(text.rows);
    for (const row of rows) setBit(bits, row);
    const numbers = [key >>> 16, key & 0xffff];
    level.push({ left: key >>> 16, right: key & 0xffff, rows: bits, numbers });
  });
  return level;
}

function startingPairs(
  { rows, starts, numbers }: FieldText,
  level: readonly Frequent[],
): Int32Array {
  const byKey = new Map(level.map((one, index) => [pairKey(one.left, one.right), index]));
  const starting = new Int32Array(numbers.length).fill(-1);
  for (let row = 0; row < rows; row += 1) {
    const end = (starts[row + 1] as number) - 1;
    for (let at = starts[row] as number; at < end; at += 1) {
      const key = pairKey(numbers[at] as number, numbers[at + 1] as number);
      starting[at] = byKey.get(key) ?? -1;
    }
  }
  return starting;
}

function nextLevel(
  text: FieldText,
  level: readonly Frequent[],
  starting: Int32Array,
  corrections: Correction[],
  compareAtMost: number,
): { level: Frequent[]; starting: Int32Array } {
  const byLeft = Map.groupBy(level.keys(), (index) => (level[index] as Frequent).left);
  const candidates = new Map<
    number,
    { a: Frequent; b: Frequent; rows: Bitmap; from: number; to: number }
  >();
  level.forEach((a, from) => {
    for (const to of byLeft.get(a.right) ?? []) {
      const b = level[to] as Frequent;
      if (countBoth(a.rows, b.rows) > compareAtMost)
        candidates.set(from * level.length + to, { a, b, rows: emptyBitmap(text.rows), from, to });
    }
  });
  // Rows that really contain the longer text.
  walk(text, starting, (row, at) => {
    const key = (starting[at] as number) * level.length + (starting[at + 1] as number);
    const candidate = candidates.get(key);
    if (candidate) setBit(candidate.rows, row);
  });
  const next: Frequent[] = [];
  const numberOf = new Map<number, number>();
  for (const [key, { a, b, rows, from, to }] of candidates) {
    const numbers = [...a.numbers, b.numbers.at(-1) as number];
    const tooMuch = a.rows.slice();
    andInto(tooMuch, b.rows);
    removeFrom(tooMuch, rows);
    const removed = countBits(tooMuch);
    const kept = countBits(rows);
    if (removed > 0) {
      const keep = kept < removed;
      const hash = gramHash(numbers, 0, numbers.length);
      corrections.push({ hash, keep, rows: rowsOf(keep ? rows : tooMuch) });
    }
    if (kept > compareAtMost) {
      numberOf.set(key, next.length);
      next.push({ left: from, right: to, rows, numbers });
    }
  }
  const longer = new Int32Array(starting.length).fill(-1);
  walk(text, starting, (_, at) => {
    const key = (starting[at] as number) * level.length + (starting[at + 1] as number);
    longer[at] = numberOf.get(key) ?? -1;
  });
  return { level: next, starting: longer };
}

/** Positions where a frequent text starts and another one starts right behind, in the same row. */
function walk(
  { rows, starts }: FieldText,
  starting: Int32Array,
  visit: (row: number, at: number) => void,
): void {
  for (let row = 0; row < rows; row += 1) {
    const end = (starts[row + 1] as number) - 1;
    for (let at = starts[row] as number; at < end; at += 1) {
      if ((starting[at] as number) >= 0 && (starting[at + 1] as number) >= 0) visit(row, at);
    }
  }
}

function rowsOf(bits: Bitmap): number[] {
  const rows: number[] = [];
  forEachBit(bits, (row) => rows.push(row));
  return rows;
}
