import { expect, test } from 'vitest';
import { ALL_SERIES, seriesById } from '../../shared/statistics/catalogue.ts';
import { comparable } from '../../shared/statistics/comparable.ts';
import { columnOf, figure } from '../../shared/statistics/figures.ts';
import { joinedCells } from '../../shared/statistics/joined-series.ts';

const series = (id: string) => {
  const found = seriesById(id);
  if (!found) throw new Error(id);
  return found;
};
const column = (path: string) => {
  const [id = '', key = ''] = path.split('.');
  return columnOf(series(id), key);
};

test.each([
  [
    'totals with and without 一括照会',
    'verifications-2022-09-by-kind.total',
    'verifications-2024-09-by-kind.total',
  ],
  [
    'totals of 000 and 001',
    'verifications-2021-12-by-kind.total',
    'verifications-2023-07-by-kind.total',
  ],
  [
    '運用開始率 and 利用率',
    'rollout-2022-01-operating-by-prefecture.hospital',
    'use-2024-09-hospital.use',
  ],
  [
    'all and 義務化対象 facilities',
    'rollout-2023-09-all.operating-share',
    'rollout-2023-09-obliged.operating-share',
  ],
  [
    'both shares of one table',
    'rollout-2022-11-ready.share',
    'rollout-2022-11-ready.obliged-share',
  ],
  [
    'プレ運用 and 運用開始',
    'rollout-2021-09-ready.pre-operating',
    'rollout-2022-01-operating.count',
  ],
  [
    'facilities and マイナポータル',
    'viewing-facilities-2021-10-to-12.checkups',
    'viewing-portal-2021-10-to-12.checkups',
  ],
])('F12: %s are never one series', (_, a, b) => {
  expect(comparable(column(a), column(b))).toBe(false);
  const join = () =>
    joinedCells(
      [column(a)],
      [
        {
          key: 'x',
          label: { ja: 'x', en: 'x' },
          origins: [
            { series: series(b.split('.')[0] ?? ''), row: 'total', column: b.split('.')[1] ?? '' },
          ],
        },
      ],
    );
  expect(join).toThrow('cannot be joined');
});

test('F12: totals of 000 and 003 include 一括照会, those of 001 and 004 do not', () => {
  for (const one of ALL_SERIES) {
    for (const { measure, bulk } of one.columns) {
      if (measure !== 'verifications') continue;
      const included = one.document === '000' || one.document === '003';
      expect([one.id, bulk]).toEqual([one.id, included ? 'included' : 'excluded']);
    }
  }
});

test('F12: medicines of 2023-07 are marked as 精査中 and left out of the line over time', () => {
  expect(column('viewing-facilities-2023-07-by-kind.medications').underReview).toBe(true);
  const timeline = series('viewing-timeline');
  expect(figure(timeline, '2023-07', 'medications')).toBeUndefined();
  expect(figure(timeline, '2023-07', 'checkups')).toBe(1_771_537);
  expect(figure(timeline, '2024-09', 'medications')).toBe(7_836_800);
});

test('F12: shares of 義務化対象 facilities are on their own, never in a line over time', () => {
  const joined = ALL_SERIES.filter((one) => one.derivedFrom);
  expect(joined.flatMap((one) => one.columns.map((c) => c.denominator))).not.toContain(
    'obliged-facilities',
  );
});
