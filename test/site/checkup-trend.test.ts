import { describe, expect, test } from 'vitest';
import type { Series } from '../../shared/checkups/series.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import { trendOf } from '../../site/src/features/checkups/trend.ts';
import { PLOT } from '../../site/src/features/checkups/trend-size.ts';
import { viewForm } from '../../site/src/features/checkups/view.ts';

const point = (year: number, value: number | null) => ({
  id: String(year),
  examinedOn: `${year}-06-01` as IsoDate,
  value,
  text: value === null ? null : String(value),
  judgement: null,
});
const series = (values: (number | null)[], limits: Partial<Series> = {}): Series => ({
  meaning: 'systolic',
  name: '収縮期血圧',
  group: 'blood-pressure',
  unit: 'mmHg',
  decimals: 0,
  kind: 'number',
  points: values.map((value, at) => point(2022 + at, value)),
  ...limits,
});
const over = {
  guidance: { op: '>=', value: 130, text: '130以上' },
  referral: { op: '>=', value: 140, text: '140以上' },
} as const;
const under = {
  guidance: { op: '<', value: 60, text: '60未満' },
  referral: { op: '<', value: 45, text: '45未満' },
} as const;

describe('a trend', () => {
  test.each([[[]], [[120]], [[120, null, null]]])('%j has nothing to draw', (values) => {
    expect(trendOf(series(values))).toBeUndefined();
  });

  test('a year without a value is a gap: no point, and no line over it', () => {
    const trend = trendOf(series([120, 125, null, 130, 128]));
    expect(trend?.points).toHaveLength(4);
    expect(trend?.lines.map((line) => line.map(({ id }) => id))).toEqual([
      ['2022', '2023'],
      ['2025', '2026'],
    ]);
    expect(trend?.years).toHaveLength(5);
  });

  test('a single value between gaps is a point without a line', () => {
    const trend = trendOf(series([120, null, 125, null, 130]));
    expect(trend?.points).toHaveLength(3);
    expect(trend?.lines).toEqual([]);
  });

  test('zero is a value', () => {
    expect(trendOf(series([0, 1]))?.points).toHaveLength(2);
  });

  test('higher is higher, later is further right, and all stays inside', () => {
    const trend = trendOf(series([118, 142, 131], over));
    const [first, second, third] = trend?.points ?? [];
    expect(second?.y).toBeLessThan(third?.y ?? 0);
    expect(third?.y).toBeLessThan(first?.y ?? 0);
    expect(first?.x).toBeLessThan(second?.x ?? 0);
    for (const { x, y } of trend?.points ?? []) {
      expect(x).toBeGreaterThan(PLOT.left);
      expect(x).toBeLessThan(PLOT.right);
      expect(y).toBeGreaterThan(PLOT.top);
      expect(y).toBeLessThan(PLOT.bottom);
    }
  });

  test.each([
    ['more is worse', over, ['referral', 'guidance']],
    ['less is worse', under, ['guidance', 'referral']],
  ])('%s: the bands lie in the order of the values, without overlap', (_, limits, fromTop) => {
    const bands = trendOf(series([118, 50], limits))?.bands ?? [];
    const sorted = bands.toSorted((a, b) => a.top - b.top);
    expect(sorted.map(({ kind }) => kind)).toEqual(fromTop);
    expect(sorted[0]?.bottom).toBe(sorted[1]?.top);
    expect(fromTop[0] === 'referral' ? sorted[0]?.top : sorted[1]?.bottom).toBe(
      fromTop[0] === 'referral' ? PLOT.top : PLOT.bottom,
    );
  });

  test.each<{ of: string; values: number[]; atMost: number; kind?: Series['kind'] }>([
    { of: '身長', values: [171.2, 171.0], atMost: 3 },
    { of: '体重', values: [76.6, 75.8], atMost: 15 },
    { of: 'HbA1c', values: [5.6, 5.7], atMost: 25 },
    { of: 'a grade', values: [0, 1], atMost: 60, kind: 'grade' },
  ])('$of: a small change looks small', ({ values, atMost, kind = 'number' }) => {
    const [first, second] = trendOf(series(values, { kind }))?.points ?? [];
    const rise = Math.abs((first?.y ?? 0) - (second?.y ?? 0));
    expect(rise).toBeGreaterThan(0);
    expect(rise).toBeLessThan(atMost);
  });

  test('a change that is large uses the whole height', () => {
    const [first, second] = trendOf(series([100, 200]))?.points ?? [];
    expect((first?.y ?? 0) - (second?.y ?? 0)).toBeGreaterThan(80);
  });

  test('numbers of limits close together stand one line apart, their lines where they belong', () => {
    const near = {
      guidance: { op: '>=', value: 130, text: '130以上' },
      referral: { op: '>=', value: 132, text: '132以上' },
    } as const;
    const limits = trendOf(series([90, 180], near))?.limits ?? [];
    const [upper, lower] = limits.map(({ labelY }) => labelY);
    expect((lower ?? 0) - (upper ?? 0)).toBeCloseTo(12);
    expect((limits[1]?.y ?? 0) - (limits[0]?.y ?? 0)).toBeLessThan(4);
  });

  test('the text of a valley stands below it, of a peak above it', () => {
    const [, valley, peak] = trendOf(series([140, 120, 150, 130]))?.points ?? [];
    expect(valley?.label.y).toBeGreaterThan(valley?.y ?? 0);
    expect(peak?.label.y).toBeLessThan(peak?.y ?? 0);
  });

  test('a long text does not reach over the axis', () => {
    const one = series([600, 590]);
    const points = one.points.map((each) => ({ ...each, text: '600以上' }));
    const [first, last] = trendOf({ ...one, points })?.points ?? [];
    const half = (3 * 6.5 + 2 * 11) / 2;
    expect((first?.label.x ?? 0) - half).toBeGreaterThan(PLOT.left);
    expect((last?.label.x ?? 0) + half).toBeLessThanOrEqual(PLOT.right);
  });

  test('two checkups of nearly one day share a year', () => {
    const one = series([1, 2, 3]);
    const days = ['2022-06-01', '2022-06-09', '2026-06-01'];
    const points = one.points.map((each, at) => ({ ...each, examinedOn: days[at] as IsoDate }));
    expect(trendOf({ ...one, points })?.years.map(({ text }) => text)).toEqual(['2022', '2026']);
  });

  test('equal values are drawn', () => {
    const [first, second] = trendOf(series([76.6, 76.6]))?.points ?? [];
    expect(first?.y).toBe(second?.y);
    expect(Number.isFinite(first?.y)).toBe(true);
  });
});

describe('the view in the address', () => {
  test.each([
    ['', { show: 0, compare: undefined }],
    ['?show=2', { show: 2, compare: undefined }],
    ['?compare=3,0', { show: 0, compare: [3, 0] }],
    ['?compare=1,1', { show: 0, compare: undefined }],
    ['?show=9&compare=x', { show: 0, compare: undefined }],
    ['?show=-1&compare=0,5', { show: 0, compare: undefined }],
  ])('%j', (search, expected) => {
    expect(viewForm.read(search, null)).toEqual({ ...expected, for: undefined });
  });

  test('is written so that it is read again, without a person', () => {
    const view = { show: 1, compare: [2, 0] as const, for: 'sealed' };
    const { state, address } = viewForm.write(view, '/checkups/');
    expect(address).toBe('/checkups/?show=1&compare=2,0');
    expect(viewForm.read(address.slice('/checkups/'.length), state)).toEqual(view);
  });
});
