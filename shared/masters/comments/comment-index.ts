import type { YearMonth } from '../../kernel/dates.ts';
import { NAMED_PART } from '../named-artefact.ts';
import { endOf, lineOn, SortedLines } from '../sorted-lines.ts';
import { type Insert, wordsOf } from './words.ts';

/** Finds the text of a comment as the master had it in the month of care. */
export interface CommentLookup {
  /**
   * A comment as a person reads it; undefined when no edition has the code.
   * @param text 文字データ as written
   */
  wordsOf(code: string, text: string, month: YearMonth): string | undefined;
}

const CODE = /^8\d{8}$/;

/** The merged comment master in memory. */
export class CommentIndex implements CommentLookup {
  readonly #lines: SortedLines;

  /** @param bytes text of `commentArtefact` in UTF-8 */
  constructor(bytes: Uint8Array) {
    this.#lines = new SortedLines(bytes);
  }

  wordsOf(code: string, text: string, month: YearMonth): string | undefined {
    if (!CODE.test(code)) return undefined;
    const line = lineOn(this.#lines.of(code), NAMED_PART.from, endOf(month));
    if (!line) return undefined;
    const [name = '', inserts = ''] = line.slice(NAMED_PART.more);
    return wordsOf(code.slice(1, 3), name, text, readInserts(inserts));
  }

  has(code: string): boolean {
    return CODE.test(code) && this.#lines.has(code);
  }
}

const readInserts = (text: string): Insert[] =>
  text === ''
    ? []
    : text.split(';').map((pair) => {
        const [column = 1, length = 0] = pair.split(':').map(Number);
        return { column, length };
      });
