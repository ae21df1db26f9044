import { describe, expect, test } from 'vitest';
import { japaneseRuns } from '../../site/src/ui/japanese-runs.ts';
import { wholeNumbers } from '../../site/src/ui/whole-numbers.ts';

const wholes = (text: string) =>
  wholeNumbers(text).flatMap(({ text: piece, whole }) => (whole ? [piece] : []));
const japanese = (text: string) =>
  japaneseRuns(text).flatMap(({ text: run, japanese: is }) => (is ? [run] : []));

describe('numbers that must not be broken', () => {
  test.each([
    ['ロスバスタチン錠２．５ｍｇ「見本」', ['２．５ｍｇ']],
    ['アムロジピンＯＤ錠5mg', ['5mg']],
    ['ケトプロフェンテープ４０ｍｇ　１０ｃｍ×１４ｃｍ', ['４０ｍｇ', '１０ｃｍ', '１４ｃｍ']],
    ['ヒアルロン酸Ｎａ点眼液０．１％「見本」', ['０．１％']],
    ['インスリン注３００単位／３ｍＬ', ['３００単位', '３ｍＬ']],
    ['レボチロキシンＮａ錠２５μｇ', ['２５μｇ']],
    ['１日３回　６時間以上あけて', ['１日', '３回', '６時間']],
    ['1.5錠', ['1.5錠']],
    ['1日量 0.5 mg', ['1日', '0.5 mg']],
    ['１，０００ｍｇ', ['１，０００ｍｇ']],
    ['14 days', ['14 days']],
    ['3 tablets', []],
    ['2026年11月21日（土）から14日分', ['2026年11月21日', '14日分']],
    ['メトホルミン塩酸塩錠５００ｍｇＭＴ「見本」', ['５００ｍｇＭＴ']],
    ['500mgABCDE', ['500mg']],
    ['アスピリン', []],
    ['', []],
  ])('%s', (text, expected) => expect(wholes(text)).toEqual(expected));

  test('a unit gives way where both are wider than a narrow phone, the decimals never', () => {
    expect(wholes('１２３４５．６７８９国際単位')).toEqual(['１２３４５．６７８９']);
  });
});

describe('Japanese on an English page', () => {
  test.each([
    ['1錠 a day', ['1錠']],
    ['Blood pressure: 130以上', ['130以上']],
    ['アムロジピン錠５ｍｇ「見本」 (generic)', ['アムロジピン錠５ｍｇ「見本」']],
    ['14 days', []],
    ['＊The first day', []],
  ])('%s', (text, expected) => expect(japanese(text)).toEqual(expected));
});

test.each(['１日３回', 'a 錠 b ２．５ｍｇ c', '', '12', 'あ'])('nothing of %j is lost', (text) => {
  expect(
    wholeNumbers(text)
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text);
  expect(
    japaneseRuns(text)
      .map((run) => run.text)
      .join(''),
  ).toBe(text);
});
