import type { Alphabet } from './alphabet.ts';
import { packText } from './alphabet.ts';
import { findCorrections } from './gram-corrections.ts';
import { PostingWriter } from './postings.ts';
import type { Section } from './section-file.ts';

/** All texts of one field, as numbers of the alphabet, one after another. */
export type FieldText = { rows: number; numbers: Uint16Array; starts: Uint32Array };

export function fieldText(texts: readonly string[], alphabet: Alphabet): FieldText {
  const starts = new Uint32Array(texts.length + 1);
  texts.forEach((text, row) => {
    starts[row + 1] = (starts[row] as number) + text.length;
  });
  const numbers = new Uint16Array(starts[texts.length] as number);
  texts.forEach((text, row) => {
    numbers.set(alphabet.numbers(text) ?? [], starts[row]);
  });
  return { rows: texts.length, numbers, starts };
}

export type GramLists = { keys: Uint32Array; starts: Uint32Array; rows: Uint32Array };

/** Key of a pair of characters; single characters have lists of their own. */
export const pairKey = (first: number, second: number): number => ((first << 16) | second) >>> 0;

/** Distinct keys per row, grouped by key in ascending order. @param keyAt  undefined = no key there */
function collect(
  text: FieldText,
  keyAt: (position: number, end: number) => number | undefined,
): GramLists {
  const slots = new Map<number, number>();
  const lastRow: number[] = [];
  const counts: number[] = [];
  const keys: number[] = [];
  const pass = (visit: (slot: number, row: number) => void) => {
    lastRow.fill(-1);
    for (let row = 0; row < text.rows; row += 1) {
      const end = text.starts[row + 1] as number;
      for (let at = text.starts[row] as number; at < end; at += 1) {
        const key = keyAt(at, end);
        if (key === undefined) continue;
        let slot = slots.get(key);
        if (slot === undefined) {
          slot = keys.length;
          slots.set(key, slot);
          keys.push(key);
          counts.push(0);
          lastRow.push(-1);
        }
        if (lastRow[slot] === row) continue;
        lastRow[slot] = row;
        visit(slot, row);
      }
    }
  };
  pass((slot) => {
    counts[slot] = (counts[slot] as number) + 1;
  });
  const order = [...keys.keys()].sort((a, b) => (keys[a] as number) - (keys[b] as number));
  const starts = new Uint32Array(keys.length + 1);
  const next = new Uint32Array(keys.length);
  order.forEach((slot, index) => {
    next[slot] = starts[index] as number;
    starts[index + 1] = (starts[index] as number) + (counts[slot] as number);
  });
  const rows = new Uint32Array(starts[keys.length] as number);
  pass((slot, row) => {
    rows[next[slot] as number] = row;
    next[slot] = (next[slot] as number) + 1;
  });
  return { keys: Uint32Array.from(order, (slot) => keys[slot] as number), starts, rows };
}

/** Sections of one searchable field: lists of single characters and pairs, corrections, the text itself. */
export function writeGrams(
  name: string,
  text: FieldText,
  characters: number,
  compareAtMost: number,
): Record<string, Section> {
  const postings = new PostingWriter(text.rows);
  const listOf = (lists: GramLists, index: number) =>
    lists.rows.subarray(lists.starts[index], lists.starts[index + 1]);
  const singles = collect(text, (at) => text.numbers[at]);
  const singleRefs = new Uint32Array(characters);
  const singleCounts = new Uint32Array(characters);
  singles.keys.forEach((key, index) => {
    singleRefs[key] = postings.add(listOf(singles, index));
    singleCounts[key] = listOf(singles, index).length;
  });
  const pairs = collect(text, (at, end) =>
    at + 1 < end ? pairKey(text.numbers[at] as number, text.numbers[at + 1] as number) : undefined,
  );
  const pairRefs = pairs.keys.map((_, index) => postings.add(listOf(pairs, index)));
  const pairCounts = pairs.keys.map((_, index) => listOf(pairs, index).length);
  const corrections = findCorrections(text, pairs, compareAtMost).map((one) => ({
    ...one,
    ref: postings.add(one.rows),
  }));
  corrections.sort((a, b) => a.hash[0] - b.hash[0] || a.hash[1] - b.hash[1]);
  const packedStarts = new Uint32Array(text.rows + 1);
  const packed = packRows(text, packedStarts);
  return {
    [`${name}.singleRefs`]: singleRefs,
    [`${name}.singleCounts`]: singleCounts,
    [`${name}.pairKeys`]: pairs.keys,
    [`${name}.pairRefs`]: pairRefs,
    [`${name}.pairCounts`]: pairCounts,
    [`${name}.fixHashes`]: Uint32Array.from(corrections, (one) => one.hash[0]),
    [`${name}.fixChecks`]: Uint32Array.from(corrections, (one) => one.hash[1]),
    [`${name}.fixRefs`]: Uint32Array.from(corrections, (one) => one.ref),
    [`${name}.fixCounts`]: Uint32Array.from(
      corrections,
      (one) => one.rows.length * 2 + (one.keep ? 1 : 0),
    ),
    [`${name}.packed`]: postings.packed(),
    [`${name}.bitmaps`]: postings.bitmaps(),
    [`${name}.textStarts`]: packedStarts,
    [`${name}.text`]: packed,
  };
}

function packRows(text: FieldText, starts: Uint32Array): Uint8Array {
  const packed = new Uint8Array(text.numbers.length * 3);
  let at = 0;
  for (let row = 0; row < text.rows; row += 1) {
    const bytes = packText(text.numbers.subarray(text.starts[row], text.starts[row + 1]));
    packed.set(bytes, at);
    at += bytes.length;
    starts[row + 1] = at;
  }
  return packed.slice(0, at);
}
