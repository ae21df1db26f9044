import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { closedBy, readOtherClosures } from '../../shared/facilities/other-closures.ts';
import { realData } from '../support/real-data.ts';

describe('その他の休診日', () => {
  test.each([
    [
      '01月01日，01月02日，12月31日',
      [
        [101, 101],
        [102, 102],
        [1231, 1231],
      ],
    ],
    ['12月29日～1月3日', [[1229, 103]]],
    ['5月3日～5日', [[503, 505]]],
    [
      '１２月２９日　１２月３０日',
      [
        [1229, 1229],
        [1230, 1230],
      ],
    ],
    [
      '12月29日12月30日',
      [
        [1229, 1229],
        [1230, 1230],
      ],
    ],
    ['年末年始は12月30日～1月3日まで休診', [[1230, 103]]],
    ['年末年始（12月29日から1月3日）', [[1229, 103]]],
    ['8/13～8/15', [[813, 815]]],
    [
      '12月29日、30日、31日',
      [
        [1229, 1229],
        [1230, 1230],
        [1231, 1231],
      ],
    ],
    [
      '８月１３日ー１５日（改行）１月１日',
      [
        [813, 815],
        [101, 101],
      ],
    ],
    ['', []],
  ])('%s is understood completely', (text, spans) => {
    expect(readOtherClosures(text)).toEqual({ spans, complete: true });
  });

  test.each([
    [
      'GW、年末年始（12月30日、1月1日）',
      [
        [1230, 1230],
        [101, 101],
      ],
    ],
    ['１２月３０日午後（改行）１２月３１日', [[1231, 1231]]],
    ['12月31日（2024年は12月30日も追加）', []],
    ['土曜日は午前のみ（改行）1月1日', [[101, 101]]],
    ['12月31日は診療します', []],
    ['2月30日', []],
    ['1月1日～12月31日', []],
    ['13月1日', []],
    ['不定期', []],
    ['12月29日～3日', []],
  ])('%s: only what is certain is taken', (text, spans) => {
    expect(readOtherClosures(text)).toEqual({ spans, complete: false });
  });

  test('a span over the new year holds on both sides', () => {
    const { spans } = readOtherClosures('12月29日～1月3日');
    expect(
      ['2026-12-28', '2026-12-29', '2027-01-03', '2027-01-04'].map((d) => closedBy(spans, d)),
    ).toEqual([false, true, true, false]);
  });

  test.skipIf(!realData)('the sixteen real texts never yield a day the calendar has not', () => {
    const file = `${realData}/facilities/raw-samples/other-closure-texts.txt`;
    for (const text of readFileSync(file, 'utf8').trim().split('\n')) {
      const { spans, complete } = readOtherClosures(text);
      expect(spans.flat().every((day) => day >= 101 && day <= 1231)).toBe(true);
      expect(complete || /[GW年午のみ診不]/.test(text)).toBe(true);
    }
  });
});
