import { cleanText } from '../../kernel/text.ts';
import { PREFECTURES } from '../prefectures.ts';
import type { ImportReport } from './report.ts';

/** Kanji outside the old character sets are published as `＆＃１３４０７１；` (𠮷). */
const REFERENCE = /[&＆][#＃]([0-9０-９]{2,7})[;；]/g;

function withCharacters(text: string, report: ImportReport): string {
  return text.replace(REFERENCE, (all, digits: string) => {
    const code = Number(digits.normalize('NFKC'));
    if (code < 0xa0 || code > 0x10ffff) return all;
    report.count('character-reference');
    return String.fromCodePoint(code);
  });
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
/** Copies a text: a slice keeps the whole piece of file it was cut from in memory. */
export const detached = (text: string): string =>
  text.length < 13 ? text : decoder.decode(encoder.encode(text));

/** A text for people: control characters and blanks at the ends go. */
export function textCell(raw: string, report: ImportReport): string {
  const outer = raw.replace(/^[\s\u3000]+|[\s\u3000]+$/gu, '');
  const trimmed = /[#＃]/.test(outer) ? withCharacters(outer, report) : outer;
  const clean = cleanText(trimmed);
  if (clean !== trimmed) report.count('text-cleaned');
  return detached(clean);
}

export const withLineBreaks = (text: string): string =>
  text.replaceAll('（改行）', '\n').replace(/\n{2,}/g, '\n');

/** Code of fixed length; a spreadsheet may have cut its zeros. */
export function codeCell(raw: string, length: number, report: ImportReport): string {
  const digits = raw.normalize('NFKC').trim();
  if (!/^\d+$/.test(digits) || digits.length > length) return '';
  if (digits.length < length) report.count('code-padded');
  return digits.padStart(length, '0');
}

/** `1.1101E+11`: a spreadsheet turned the ID into a number and its end is lost. */
export const isDestroyedId = (id: string): boolean => /^\d\.\d+E\+\d+$/i.test(id);

const PREFECTURE_NAMES = PREFECTURES.slice(0, 9).map(({ name }) => name);

/**
 * Gives back the zero that a spreadsheet took from IDs of prefectures 01–09: the address says which.
 * @source formats/facility-open-data.md, section ID
 */
export function restoredId(id: string, address: string, report: ImportReport): string {
  if (id.startsWith('0') || !/^\d/.test(id)) return id;
  if (!PREFECTURE_NAMES.some((name) => address.startsWith(name))) return id;
  report.count('id-zero-restored');
  return `0${id}`;
}

/** Whole number such as a number of beds; undefined when empty or no number. */
export function numberCell(raw: string): number | undefined {
  const plain = raw.normalize('NFKC').replaceAll(',', '').trim();
  return /^\d{1,6}$/.test(plain) ? Number(plain) : undefined;
}

/** `0`, `1`, or `-` when not filled. */
export const flagCell = (raw: string): string => {
  const plain = raw.normalize('NFKC').trim();
  return plain === '0' || plain === '1' ? plain : '-';
};
