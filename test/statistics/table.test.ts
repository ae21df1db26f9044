import { expect, test } from 'vitest';
import { ALL_SERIES, seriesById } from '../../shared/statistics/catalogue.ts';
import type { Series } from '../../shared/statistics/codec.ts';
import { tableView } from '../../shared/statistics/table.ts';

const table = (id: string, lang: 'ja' | 'en' = 'ja') => tableView(seriesById(id) as Series, lang);

test('heads carry the unit of a count, cells that of a share', () => {
  const { columns, rows } = table('rollout-2021-09-orders');
  expect(columns.map(({ unit }) => unit)).toEqual(['（施設）', '（施設）', '']);
  expect(rows[0]?.cells[2]?.text).toMatch(/^\d+\.\d％$/);
});

test('F12: a head says whether 一括照会 is in it, and what is 精査中', () => {
  expect(table('verifications-2022-09-by-kind').columns[0]?.remarks).toEqual(['一括照会を含む']);
  expect(table('verifications-2024-09-by-kind', 'en').columns[0]?.remarks).toEqual([
    'without batch inquiries',
  ]);
  expect(table('viewing-facilities-2023-07-by-kind').columns[1]?.remarks).toEqual(['精査中']);
});

test('F12: the four survey totals that fail carry a mark each', () => {
  const marks = table('survey-2022-01-status').rows.flatMap(({ label, cells }) =>
    cells.flatMap(({ mark }) => (mark ? [`${mark} ${label.slice(0, 1)}`] : [])),
  );
  expect(marks).toEqual(['※1 ②', '※2 ④', '※3 ⑤', '※4 総']);
});

test('every cell has a text; empty ones a dash, never zero', () => {
  for (const series of ALL_SERIES) {
    const { rows } = tableView(series, 'en');
    rows.forEach((row, index) => {
      row.cells.forEach(({ text }, column) => {
        const empty = series.rows[index]?.values[column] === null;
        expect(text === '—', `${series.id} ${row.label}`).toBe(empty);
      });
    });
  }
});
