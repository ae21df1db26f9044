import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { ALL_SERIES, seriesById, seriesOfTopic } from '../../shared/statistics/catalogue.ts';
import { Series } from '../../shared/statistics/codec.ts';
import { columnOf } from '../../shared/statistics/figures.ts';
import { PRINTED_SERIES } from '../../shared/statistics/printed-series.ts';
import { SOURCE_LIST } from '../../shared/statistics/sources/source-list.ts';
import { TOPICS } from '../../shared/statistics/topics.ts';

const cases = ALL_SERIES.map((series) => [series.id, series] as const);

describe('F12: every series', () => {
  test.each(cases)('%s is well formed', (id, series) => {
    expect(v.safeParse(Series, series).issues).toBeUndefined();
    expect(seriesById(id)).toBe(series);
    for (const row of series.rows) expect(row.values).toHaveLength(series.columns.length);
    expect(new Set(series.rows.map((row) => row.key)).size).toBe(series.rows.length);
    expect(new Set(series.columns.map((column) => column.key)).size).toBe(series.columns.length);
    for (const chart of series.charts) for (const key of chart.columns) columnOf(series, key);
  });

  test.each(cases)('%s names its document, or those it was joined from', (_, series) => {
    expect(series.document === null).toBe(series.derivedFrom !== undefined);
    for (const id of series.derivedFrom ?? []) expect(seriesById(id)?.document).toBeTruthy();
  });

  test.each(cases)('%s says of what its shares are the share', (_, series) => {
    const silent = series.columns.filter(
      (column) => column.unit === 'percent' && !column.denominator,
    );
    if (silent.length > 0) {
      // Shares without a printed whole (or with a different one in each row) must be explained.
      expect(series.footnotes.length).toBeGreaterThan(0);
    }
  });

  test.each(TOPICS)('topic %s has a series', (topic) => {
    expect(seriesOfTopic(topic).length).toBeGreaterThan(0);
  });
});

describe('F12: the source list', () => {
  const tables = Object.values(SOURCE_LIST).flat();

  test('every series stands in it under its own document, and no other', () => {
    for (const [document, entries] of Object.entries(SOURCE_LIST)) {
      const listed = entries.flatMap((table) => (table.state === 'present' ? table.series : []));
      const own = PRINTED_SERIES.filter((series) => series.document === document);
      expect([...new Set(listed)].sort()).toEqual(own.map((series) => series.id).sort());
    }
  });

  test('a table said to be repeated is there', () => {
    for (const table of tables) {
      if (table.state !== 'restates') continue;
      for (const id of table.series) expect(seriesById(id)).toBeDefined();
    }
    expect(tables.filter((table) => table.state === 'restates')).toHaveLength(9);
  });

  test('its size: present, repeated, absent', () => {
    const size = (state: string) => tables.filter((table) => table.state === state).length;
    expect([size('present'), size('restates'), size('absent')]).toEqual([63, 9, 41]);
  });
});
