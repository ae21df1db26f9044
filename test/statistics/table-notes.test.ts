import { expect, test } from 'vitest';
import { seriesById } from '../../shared/statistics/catalogue.ts';
import type { Series } from '../../shared/statistics/codec.ts';
import {
  asOfText,
  denominatorNotes,
  differenceNotes,
  documentsOf,
} from '../../shared/statistics/table-notes.ts';

const series = (id: string) => seriesById(id) as Series;

test('both wholes of a table are named', () => {
  expect(denominatorNotes(series('rollout-2022-11-ready'), 'ja')).toEqual([
    '全施設数に対する割合：全施設数',
    '義務化対象施設に対する割合：義務化対象施設数（資料により範囲が違います）',
  ]);
});

test('one whole for the whole table is named once', () => {
  expect(denominatorNotes(series('survey-2022-01-1-2'), 'en')).toEqual([
    'answers given (several allowed)',
  ]);
});

test('F12: a sum that fails in the document is said in a sentence', () => {
  expect(differenceNotes(series('survey-2022-01-response'), 'ja')).toEqual([
    '総計の回答施設数：資料の値は72,910、内訳から計算すると72,906です。資料の値のまま載せています。',
  ]);
});

test.each([
  ['use-2024-09-hospital', '2024年9月', 'September 2024'],
  ['rollout-2021-09-orders', '2021年9月12日', '12 September 2021'],
  [
    'verification-results-2024-10',
    '2024年10月14日～2024年10月20日',
    '14 October 2024 to 20 October 2024',
  ],
])('date of %s', (id, ja, en) => {
  expect([asOfText(series(id), 'ja'), asOfText(series(id), 'en')]).toEqual([ja, en]);
});

test('a table is cited with publisher and document, a joined one with all of them', () => {
  expect(documentsOf(series('verification-results-2024-10'), 'ja')).toEqual([
    '厚生労働省 保険局、「マイナ保険証の利用促進等について」（2024年11月）',
  ]);
  expect(documentsOf(series('viewing-timeline'), 'en')).toHaveLength(3);
});
