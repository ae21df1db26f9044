import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import {
  bytesIn,
  carried,
  decodeWindows31J,
  encodeWindows31J,
} from '../../shared/jahis/windows-31j.ts';

test('every character is written as iconv-lite writes Windows-31J, gaiji and control characters apart', () => {
  let characters = 0;
  for (let point = 0x20; point < 0x20000; point += 1) {
    if ((point >= 0xd800 && point <= 0xf8ff) || (point >= 0x7f && point <= 0x9f)) continue;
    const one = String.fromCodePoint(point);
    const theirs = iconv.encode(one, 'windows-31j');
    if (iconv.decode(theirs, 'windows-31j') !== one || carried(one).text !== one) continue;
    expect([...encodeWindows31J(one)], one).toEqual([...theirs]);
    characters += 1;
  }
  expect(characters).toBeGreaterThan(7_400); // JIS X 0208, NEC's and IBM's extensions, half-width
});

describe('what it cannot carry is shown and listed', () => {
  test.each([
    ['𠮷田', '〓田', ['𠮷']],
    ['葛󠄀城', '葛城', ['葛󠄀']],
    ['髙﨑', '髙﨑', []], // IBM extensions
    ['é😀', '〓〓', ['é', '😀']],
    ['１〜２−３', '１～２－３', []], // the same characters under other code points
    ['ｱﾞ', 'ｱﾞ', []],
    ['が', 'が', []], // か with a combining mark
    ['\ue000', '〓', ['\ue000']], // gaiji
  ])('%s', (text, written, lost) => {
    expect(carried(text)).toEqual({ text: written, lost });
    expect(decodeWindows31J(encodeWindows31J(written))).toBe(written);
    expect(bytesIn(written)).toBe(encodeWindows31J(written).length);
  });
});

test('a character that was not made fit is a mistake, not a question mark', () => {
  expect(() => encodeWindows31J('𠮷')).toThrow(RangeError);
});
