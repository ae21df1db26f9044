import { expect, test } from 'vitest';
import { PRINTED_SERIES } from '../../shared/statistics/printed-series.ts';
import { controlTotal } from './second-entry/control-total.ts';
import { CONTROL_TOTALS } from './second-entry/control-totals.ts';

test.each(PRINTED_SERIES.map((series) => [series.id, series] as const))(
  'F12: %s has the figures that were read from its document',
  (id, series) => {
    const figures = series.rows.map((row) =>
      row.values.filter((cell) => cell === null || typeof cell === 'number'),
    );
    expect(controlTotal(figures)).toEqual(CONTROL_TOTALS[id]);
  },
);
