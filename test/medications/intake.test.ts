import { describe, expect, test } from 'vitest';
import { intakeIn, lastDayOfSupply } from '../../shared/medications/intake.ts';
import { date } from './dispensing-days.ts';

describe('on which days a drug is taken', () => {
  test.each([
    ['', 1],
    ['１日３回毎食後', 1],
    ['１日１回朝食後　隔日', 2],
    ['２日おき', 3],
    ['４日に１回', 4],
    ['３日ごとに貼りかえ', 3],
    ['週１回　起床時', 7],
    ['週に２回', 3.5],
    ['４週に１回', 28],
    ['２週間ごと', 14],
    ['月１回　決まった日に', 30],
    ['週0回', 1],
    ['日に３回、食後に', 1],
  ])('%s: every %d days', (text, days) => {
    expect(intakeIn(text)).toEqual({ on: 'every', days });
  });

  test.each([
    ['１日１回朝食後　（月曜日、木曜日）', [1, 4]], // the form of a claim with 曜日指定
    ['毎週日曜日', [0]],
    ['毎週土', [6]],
    ['月・水・金曜日に服用', [1, 3, 5]],
    ['火曜', [2]],
  ])('%s: weekdays %j', (text, weekdays) => {
    expect(intakeIn(text)).toEqual({ on: 'weekdays', weekdays });
  });
});

describe('the last day of a supply', () => {
  // 2024-11-01 is a Friday
  test.each([
    { times: 1, text: '', until: '2024-11-01' },
    { times: 28, text: '', until: '2024-11-28' },
    { times: 14, text: '隔日', until: '2024-11-28' },
    { times: 4, text: '週１回', until: '2024-11-28' },
    { times: 3, text: '週２回', until: '2024-11-11' }, // 10.5 days begin an eleventh
    { times: 7, text: '（月曜日、木曜日）', until: '2024-11-27' }, // next due on Thursday the 28th
    { times: 4, text: '毎週金曜日', until: '2024-11-28' },
    { times: 120, text: '', until: '2025-02-28' },
  ])('$times × "$text" from 2024-11-01 ends on $until', ({ times, text, until }) => {
    expect(lastDayOfSupply(date('2024-11-01'), times, intakeIn(text))).toBe(until);
  });
});
