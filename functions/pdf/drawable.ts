import { cleanText } from '../../shared/kernel/text.ts';
import type { FontCoverage } from './font-coverage.ts';

export type Drawable<Data> = { data: Data; undrawn: string[] };

const CHARACTER = /(\P{M})([\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}])|./gsu;
const hex = (codePoint: number) => `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * Makes every text of a document printable and says what could not be printed as registered: a character
 * that no font draws becomes a numbered mark, a variant (IVS) that no font has is printed in its ordinary
 * form, and both are named in a sentence for the sheet. Control and direction characters are removed.
 * @source product.md F2: never ●, never a blank
 */
export function drawable<Data>(data: Data, coverage: FontCoverage): Drawable<Data> {
  const marks = new Map<string, string>();
  const notes: string[] = [];
  const note = (sentence: string) => {
    if (!notes.includes(sentence)) notes.push(sentence);
  };

  const text = (value: string): string =>
    cleanText(value).replace(CHARACTER, (whole, base?: string, selector?: string) => {
      const letter = base ?? whole;
      if (coverage.draws(codePointOf(letter))) {
        if (selector && !hasVariant(letter, selector)) note(otherForm(letter, selector));
        return whole;
      }
      return markOf(whole);
    });
  const hasVariant = (letter: string, selector: string) =>
    coverage.drawsVariation(codePointOf(letter), codePointOf(selector));
  const markOf = (character: string): string => {
    const mark = marks.get(character) ?? `〔文字${marks.size + 1}〕`;
    marks.set(character, mark);
    note(notDrawn(mark, character));
    return mark;
  };

  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return text(value);
    if (Array.isArray(value)) return value.map(walk);
    if (value && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, walk(part)]));
    return value;
  };
  return { data: walk(data) as Data, undrawn: notes };
}

const codePointOf = (letter: string): number => letter.codePointAt(0) ?? 0;
const codes = (character: string): string =>
  [...character].map((one) => hex(codePointOf(one))).join(' ');

const notDrawn = (mark: string, character: string) =>
  `${mark}は、この用紙の書体にない文字です（文字コード ${codes(character)}）。マイナンバーカードの券面でお確かめください。`;
const otherForm = (letter: string, selector: string) =>
  `「${letter}」は異体字（文字コード ${codes(letter + selector)}）で登録されていますが、この用紙では標準の字形で印字しています。`;
