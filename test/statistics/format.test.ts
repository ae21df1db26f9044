import { expect, test } from 'vitest';
import type { Cell, Column, Row } from '../../shared/statistics/codec.ts';
import { count, percent, points, words } from '../../shared/statistics/columns.ts';
import { formatCell } from '../../shared/statistics/format.ts';

const people = count('n', '人数', 'People', 'people');
const row = (roundedTo?: number): Row => ({
  key: 'r',
  label: { ja: '行', en: 'row' },
  values: [],
  ...(roundedTo ? { roundedTo } : {}),
});

test.each<[Cell, Column, number | undefined, string, string]>([
  [1_234_567, people, undefined, '1,234,567', '1,234,567'],
  [97_900_000, people, 10_000, '約9,790万', 'about 97,900,000'],
  [1_470_000_000, people, 10_000_000, '約14億7,000万', 'about 1,470,000,000'],
  [190_000_000, people, 10_000_000, '約1億9,000万', 'about 190,000,000'],
  [7_300, people, 100, '約7,300', 'about 7,300'],
  [20, percent('p', '割合', 'Share'), undefined, '20.0％', '20.0%'],
  [1.3, points('c', '変化', 'Change', 2), undefined, '+1.30ポイント', '+1.30 points'],
  [3, count('k', '順位', 'Rank', 'rank'), undefined, '3位', '3'],
  [null, people, undefined, '—', '—'],
  [0, people, undefined, '0', '0'],
  [{ ja: '富山県', en: 'Toyama' }, words('w', '1位', 'First'), undefined, '富山県', 'Toyama'],
])('%o in %o', (cell, column, roundedTo, ja, en) => {
  expect(formatCell(cell, column, row(roundedTo), 'ja')).toBe(ja);
  expect(formatCell(cell, column, row(roundedTo), 'en')).toBe(en);
});
