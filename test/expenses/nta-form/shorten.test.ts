import { array, assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { shortenNames } from '../../../shared/expenses/nta-form/shorten.ts';

test.each([
  [
    '独立行政法人見本病院機構　見本中央医療センター',
    20,
    'both-ends',
    '独立行政法人見本病…見本中央医療センター',
  ],
  [
    '見本調剤薬局チェーンストア　千代田区丸の内三丁目店',
    20,
    'both-ends',
    '見本調剤薬局チェー…代田区丸の内三丁目店',
  ],
  ['MARIA FERNANDA SILVA', 10, 'beginning', 'MARIA FER…'],
  ['MARIA     FERNANDA', 10, 'beginning', 'MARIA…'], // no blank before the ellipsis
  ['東郷山田𠮷𠮷𠮷𠮷', 10, 'beginning', '東郷山田𠮷𠮷…'], // never half of a surrogate pair
  ['葛󠄀葛󠄀葛󠄀葛󠄀', 10, 'beginning', '葛󠄀葛󠄀葛󠄀…'], // nor a variation selector without its character
] as const)('%s in %i characters', (name, longest, keep, text) => {
  expect(shortenNames([name], longest, keep)).toEqual(new Map([[name, text]]));
  expect(text.length).toBeLessThanOrEqual(longest);
});

test('names that fit are not touched', () => {
  expect(shortenNames(['一二三四五六七八九十', ''], 10, 'beginning')).toEqual(new Map());
});

test('two people never become one', () => {
  const names = [
    'とても長い名字の健一郎',
    'とても長い名字の健一朗',
    'とても長い名字の健一',
    'とても長い名字の健…',
    'とても長…字の健一郎',
  ];
  const shortened = shortenNames(names, 10, 'beginning');
  const shown = names.map((name) => shortened.get(name) ?? name);
  expect(new Set(shown).size).toBe(names.length);
  expect(shown.filter((one) => one.length > 10)).toEqual([]);
});

test('whatever the names: short enough, distinct, ended or broken by an ellipsis', () => {
  assert(
    property(array(string({ unit: 'grapheme', maxLength: 30 }), { maxLength: 30 }), (given) => {
      const names = [...new Set(given)];
      for (const keep of ['beginning', 'both-ends'] as const) {
        const shortened = shortenNames(names, 10, keep);
        const shown = names.map((name) => shortened.get(name) ?? name);
        expect(new Set(shown).size).toBe(names.length);
        expect(shown.filter((one) => one.length > 10)).toEqual([]);
        for (const text of shortened.values()) expect(text).toContain('…');
      }
    }),
    { numRuns: 200, seed: 20_261_121 },
  );
});
