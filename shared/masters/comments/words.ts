import { fromWareki, toWareki } from '../../kernel/wareki.ts';

/** Where digits of 文字データ stand in the fixed text: column from 1, number of digits. */
export type Insert = { column: number; length: number };

/** Between a fixed text and what is written to it. */
const SEPARATOR = '；';

/**
 * A comment in words: its fixed text with 文字データ put in, by pattern (コメントパターン). What does not
 * fit its pattern stands behind the fixed text as it was written: nothing is left out.
 *
 * @param pattern second and third digit of the code
 * @param name    漢字名称 of the master
 * @param text    文字データ, digits full-width as a rule
 * @returns empty for 90 (codes of body parts, whose master is not at hand)
 * @source formats/receipt-uke.md §5 "Comment codes"; 記録条件仕様 (医科) 別表 コメントコード
 */
export function wordsOf(
  pattern: string,
  name: string,
  text: string,
  inserts: readonly Insert[],
): string {
  const digits = text.normalize('NFKC').trim();
  switch (pattern) {
    case '10':
      return text;
    case '20':
      return name;
    case '40':
      return inserted(name, digits, inserts) ?? joined(name, text);
    case '50':
      return joined(name, day(digits) ?? text);
    case '51':
      return joined(name, time(digits) ?? text);
    case '52':
      return joined(name, minutes(digits) ?? text);
    case '53':
      return joined(name, dayAndTime(digits) ?? text);
    case '80':
      return joined(name, dayAndValue(digits) ?? text);
    case '90':
      return '';
    default:
      return joined(name, text);
  }
}

function joined(name: string, text: string): string {
  if (text === '' || name === '') return name + text;
  return name.endsWith(SEPARATOR) || name.endsWith('：')
    ? name + text
    : `${name}${SEPARATOR}${text}`;
}

/** 退院時　　　日分投薬 and ０２ → 退院時　０２日分投薬 */
function inserted(name: string, digits: string, inserts: readonly Insert[]): string | undefined {
  const total = inserts.reduce((sum, { length }) => sum + length, 0);
  if (total === 0 || digits.length !== total || !/^\d+$/.test(digits)) return undefined;
  const letters = [...name];
  let taken = 0;
  for (const { column, length } of inserts) {
    const part = digits.slice(taken, taken + length);
    letters.splice(column - 1, length, ...wide(part));
    taken += length;
  }
  return letters.join('');
}

/** GYYMMDD */
function day(digits: string): string | undefined {
  const date = fromWareki(digits);
  return date && wide(toWareki(date));
}

/** HHMM */
function time(digits: string): string | undefined {
  const [, hour, minute] = /^([01]\d|2[0-4])([0-5]\d)$/.exec(digits) ?? [];
  return hour && minute && wide(`${Number(hour)}時${Number(minute)}分`);
}

const minutes = (digits: string): string | undefined =>
  /^\d{1,5}$/.test(digits) ? wide(`${Number(digits)}分`) : undefined;

/** DDHHMM */
function dayAndTime(digits: string): string | undefined {
  const clock = time(digits.slice(2));
  const date = Number(digits.slice(0, 2));
  return clock && date >= 1 && date <= 31 ? `${wide(`${date}日`)}${clock}` : undefined;
}

/** GYYMMDD and a number behind it */
function dayAndValue(digits: string): string | undefined {
  const date = day(digits.slice(0, 7));
  const value = digits.slice(7).trim();
  return date && (value === '' ? date : `${date}　${wide(value)}`);
}

const wide = (text: string): string =>
  text.replace(/[0-9.]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
