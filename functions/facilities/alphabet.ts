/**
 * Numbers for the code units that occur in the folded texts, the most frequent first, so that texts
 * written as UTF-8 of these numbers take one byte for kana, digits and common kanji. The form is
 * self-synchronising: bytes that match are characters that match.
 */
export class Alphabet {
  /** Code unit of each number. */
  readonly units: Uint16Array;
  readonly #numbers = new Uint16Array(65_536); // number + 1, 0 = does not occur

  constructor(units: Uint16Array) {
    this.units = units;
    for (let n = 0; n < units.length; n += 1) this.#numbers[units[n] as number] = n + 1;
  }

  static of(texts: Iterable<string>): Alphabet {
    const counts = new Uint32Array(65_536);
    for (const text of texts) {
      for (let i = 0; i < text.length; i += 1) {
        const unit = text.charCodeAt(i);
        counts[unit] = (counts[unit] as number) + 1;
      }
    }
    const units = [...counts.keys()].filter((unit) => (counts[unit] as number) > 0);
    units.sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b);
    return new Alphabet(Uint16Array.from(units));
  }

  /** Numbers of a text; undefined when one of its code units occurs nowhere. */
  numbers(text: string): Uint16Array | undefined {
    const result = new Uint16Array(text.length);
    for (let i = 0; i < text.length; i += 1) {
      const number = this.#numbers[text.charCodeAt(i)] as number;
      if (number === 0) return undefined;
      result[i] = number - 1;
    }
    return result;
  }
}

/** @param numbers  below 55,296: there are fewer characters than that in all names of the country */
export const packText = (numbers: ArrayLike<number>): Uint8Array => {
  const bytes = new Uint8Array(numbers.length * 3);
  let at = 0;
  for (let i = 0; i < numbers.length; i += 1) {
    const n = numbers[i] as number;
    if (n < 0x80) bytes[at++] = n;
    else if (n < 0x800) {
      bytes[at++] = 0xc0 | (n >> 6);
      bytes[at++] = 0x80 | (n & 63);
    } else {
      bytes[at++] = 0xe0 | (n >> 12);
      bytes[at++] = 0x80 | ((n >> 6) & 63);
      bytes[at++] = 0x80 | (n & 63);
    }
  }
  return bytes.subarray(0, at);
};

/** Is `pattern` in `bytes[from, to)`? */
export function containsBytes(
  bytes: Uint8Array,
  from: number,
  to: number,
  pattern: Uint8Array,
): boolean {
  const first = pattern[0] as number;
  const last = to - pattern.length;
  outer: for (let i = from; i <= last; i += 1) {
    if (bytes[i] !== first) continue;
    for (let j = 1; j < pattern.length; j += 1) {
      if (bytes[i + j] !== pattern[j]) continue outer;
    }
    return true;
  }
  return false;
}
