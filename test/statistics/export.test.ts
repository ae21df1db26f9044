import { expect, test } from 'vitest';
import { readCsv } from '../../shared/kernel/csv.ts';
import { ALL_SERIES } from '../../shared/statistics/catalogue.ts';
import { seriesSummary, seriesToCsv, seriesToJson } from '../../shared/statistics/export.ts';
import { seriesWith } from './series-with.ts';

test.each(ALL_SERIES.map((series) => [series.id, series] as const))(
  'F12: %s as CSV has each figure once, without groups or units',
  (_, series) => {
    const [head, ...rows] = readCsv(seriesToCsv(series, 'ja'));
    expect(head?.fields).toHaveLength(series.columns.length + 2);
    expect(rows.map((row) => row.fields[0])).toEqual(series.rows.map((row) => row.key));
    rows.forEach((row, index) => {
      const cells = series.rows[index]?.values ?? [];
      expect(row.fields.slice(2)).toEqual(
        cells.map((cell, place) =>
          cell === null
            ? ''
            : typeof cell === 'number'
              ? cell.toFixed(series.columns[place]?.decimals ?? 0)
              : cell.ja,
        ),
      );
    });
  },
);

test('the head of a CSV names the unit', () => {
  expect(seriesToCsv(seriesWith(), 'en').split('\r\n')[0]).toBe(
    '\ufeffkey,Item,Part (facilities),Whole (facilities),Share (%),Rank (rank)',
  );
});

test('JSON carries the document to cite', () => {
  expect(seriesToJson(seriesWith())).toMatchObject({
    heading: 'つくりものの表',
    source: { id: '000', printedTitle: 'オンライン資格確認等システムについて' },
  });
  expect(seriesSummary(seriesWith())).not.toHaveProperty('rows');
});
