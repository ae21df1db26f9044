import { describe, expect, test } from 'vitest';
import { seriesById } from '../../shared/statistics/catalogue.ts';
import { columnOf } from '../../shared/statistics/figures.ts';
import { PRINTED_WORDS, readAnswers } from './second-entry/answers.ts';
import { readLabels } from './second-entry/labels.ts';
import { haveDocuments } from './second-entry/reading.ts';
import { readRestated } from './second-entry/restated.ts';

const series = (id: string) => {
  const found = seriesById(id);
  if (!found) throw new Error(id);
  return found;
};

describe.skipIf(!haveDocuments)('F12: each figure stands in the row it is printed in', () => {
  const labels = haveDocuments ? Object.entries(readLabels()) : [];
  const answers = haveDocuments ? Object.entries(readAnswers()) : [];
  const restated = haveDocuments ? readRestated() : [];

  test.each(labels)('%s: names in the printed order', (id, printed) => {
    const rows = series(id).rows.filter((row) => row.role !== 'total' || printed.includes('合計'));
    expect(printed).toHaveLength(rows.length);
    rows.forEach((row, index) => {
      const name = printed[index] ?? '?';
      expect(row.role === 'total' ? '合計' : row.label.ja.slice(0, name.length)).toBe(name);
    });
  });

  test.each(answers)('%s: answers in the printed order', (id, printed) => {
    const rows = series(id).rows.filter((row) => row.role !== 'total');
    expect(printed).toHaveLength(rows.length);
    rows.forEach((row, index) => {
      const words = Object.entries(PRINTED_WORDS).find(([key]) => key === row.key)?.[1] ?? '?';
      expect(printed[index]).toContain(words);
    });
  });

  test.each(restated)('$series, $column: printed again with the same figures', (again) => {
    const original = series(again.series);
    const index = original.columns.indexOf(columnOf(original, again.column));
    const highest = original.rows
      .filter((row) => row.role !== 'total')
      .map((row) => Number(row.values[index]))
      .sort((a, b) => b - a)
      .slice(0, 5);
    expect(again.shares).toEqual(highest);
  });
});
