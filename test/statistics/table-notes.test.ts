import { expect, test } from 'vitest';
import { seriesById } from '../../shared/statistics/catalogue.ts';
import type { Series } from '../../shared/statistics/codec.ts';
import {
  asOfText,
  denominatorNotes,
  differenceNotes,
  sourceText,
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
  ['rollout-2021-09-orders', '2021年9月12日', '12 September 2021'],
  [
    'verification-results-2024-10',
    '2024年10月14日～2024年10月20日',
    '14 October 2024 to 20 October 2024',
  ],
])('date of %s', (id, ja, en) => {
  expect([asOfText(series(id), 'ja'), asOfText(series(id), 'en')]).toEqual([ja, en]);
});

test('a table is cited with publisher, document and heading', () => {
  expect(sourceText(series('verification-results-2024-10'), 'ja')).toBe(
    '厚生労働省 保険局、「マイナ保険証の利用促進等について」（2024年11月）、10/14～10/20の資格確認結果',
  );
  const timeline = series('viewing-timeline');
  const parts = (timeline.derivedFrom ?? []).map(series);
  expect(sourceText(timeline, 'en', parts).match(/MHLW/g)?.length).toBeGreaterThan(2);
});
