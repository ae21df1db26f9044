import { describe, expect, test } from 'vitest';
import { ALL_SERIES, seriesById } from '../../shared/statistics/catalogue.ts';
import type { Series } from '../../shared/statistics/codec.ts';
import { figure, rowOf } from '../../shared/statistics/figures.ts';
import { statisticsPageTexts } from '../../shared/statistics/page-texts.ts';
import { statisticsTexts } from '../../shared/statistics/texts.ts';
import {
  keyFigure,
  listedOn,
  shownOn,
  trapsOf,
  trapsOfTopic,
} from '../../shared/statistics/topic-pages.ts';
import { TOPICS } from '../../shared/statistics/topics.ts';
import { TRAPS, type Trap } from '../../shared/statistics/traps.ts';

test.each(TOPICS)('%s shows tables of its own and lists all of them, newest first', (topic) => {
  const listed = listedOn(topic);
  expect(listed.length).toBe(ALL_SERIES.filter((series) => series.topic === topic).length);
  expect(listed.map(({ asOf }) => asOf.to)).toEqual(
    listed
      .map(({ asOf }) => asOf.to)
      .sort()
      .reverse(),
  );
  const shown = shownOn(topic);
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.filter((series) => !listed.includes(series))).toEqual([]);
});

test.each([
  ['rollout', '84.3％', '2023年9月3日'],
  ['verification', '27,147,812件', '2024年9月'],
  ['use', '13.87％', '2024年9月'],
  ['registration', '66,976,244件', '2023年9月3日'],
  ['claims', '58,460件', '2024年3月'],
  ['results', '0.20％', '2024年10月14日～2024年10月20日'],
] as const)('%s is headed by %s of %s', (topic, value, when) => {
  expect(keyFigure(topic, 'ja')).toEqual({ value, when });
});

test.each([
  ['rollout', '84.3', 'rollout-timeline', '2023-09-03', 'operating'],
  ['use', '13.87', 'use-2024-09-by-prefecture', 'total', 'use'],
  ['registration', '523', 'registrations-2021-09', 'registered', 'count'],
  ['registration', '6,698', 'registrations-2023-09', 'registered', 'count'],
  ['survey', '7万3', 'survey-2022-01-response', 'total', 'answered'],
] as const)('the text of %s says %s as its table does', (topic, said, id, row, column) => {
  const value = figure(seriesById(id) as Series, row, column) ?? 0;
  const spoken = [
    String(value),
    Math.round(value / 10_000).toLocaleString('ja-JP'),
    `${Math.floor(value / 10_000)}万${Math.round((value % 10_000) / 1_000)}`,
  ];
  expect(statisticsTexts.ja.topics[topic].text).toContain(said);
  expect(spoken).toContain(said);
});

test('the prefecture in the words of the overview is the one in the table', () => {
  const awards = seriesById('awards-2024-07-prefectures') as Series;
  const [winner] = rowOf(awards, 'all').values as [{ ja: string; en: string }];
  expect(statisticsPageTexts.ja.keyFigures.awards).toContain(winner.ja);
  expect(statisticsPageTexts.en.keyFigures.awards).toContain(winner.en);
});

describe('F12: the traps are said where the figures are', () => {
  const marked = (trap: Trap) =>
    ALL_SERIES.filter((series) => trapsOf([series]).includes(trap)).map(({ id }) => id);

  test('every total of verifications says whether 一括照会 is part of it', () => {
    const totals = ALL_SERIES.filter(
      ({ topic, columns }) => topic === 'verification' && columns.some(({ bulk }) => bulk),
    );
    expect(marked('bulk')).toEqual(expect.arrayContaining(totals.map(({ id }) => id)));
    expect(totals.length).toBeGreaterThan(5);
  });
  test('運用開始率 and 利用率 by prefecture each warn of the other', () => {
    expect(marked('prefecture-rates').sort()).toEqual([
      'rollout-2022-01-operating-by-prefecture',
      'use-2024-09-by-prefecture',
      'use-2024-09-clinic',
      'use-2024-09-dental',
      'use-2024-09-hospital',
      'use-2024-09-pharmacy',
    ]);
  });
  test('every share of 義務化対象 facilities says that its whole is another', () => {
    const shares = ALL_SERIES.filter(({ columns }) =>
      columns.some(({ denominator }) => denominator === 'obliged-facilities'),
    );
    expect(marked('obliged')).toEqual(expect.arrayContaining(shares.map(({ id }) => id)));
  });
  test('精査中 and the survey totals are said at their tables', () => {
    expect(marked('under-review')).toContain('viewing-facilities-2023-07-by-kind');
    expect(marked('survey-totals')).toEqual(['survey-2022-01-status']);
  });
  test('and on the pages of their topics', () => {
    expect(Object.fromEntries(TOPICS.map((topic) => [topic, trapsOfTopic(topic)]))).toMatchObject({
      rollout: ['prefecture-rates', 'obliged'],
      verification: ['bulk'],
      viewing: ['under-review'],
      use: ['prefecture-rates'],
      survey: ['survey-totals'],
      claims: [],
    });
    expect(new Set(TOPICS.flatMap(trapsOfTopic))).toEqual(new Set(TRAPS));
  });
});
