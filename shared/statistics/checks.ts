import type { Check, Difference, Series } from './codec.ts';
import { figure } from './figures.ts';

const rounded = (value: number, decimals: number) => Number(value.toFixed(decimals));
/** Half of the last printed digit, and a little for binary fractions. */
const halfDigit = (decimals: number) => 0.5 * 10 ** -decimals + 1e-9;

/**
 * Does the arithmetic of a table again. @returns every place where the printed figure is not what its own
 * parts give; for shares, more than half of the last printed digit away. Must equal `series.differences`.
 */
export const findDifferences = (series: Series): Difference[] =>
  series.checks.flatMap((check) => differencesOf(series, check));

function differencesOf(series: Series, check: Check): Difference[] {
  switch (check.rule) {
    case 'rows-sum':
      return check.columns.flatMap((column) => {
        const printed = figure(series, check.total, column);
        const parts = series.rows
          .filter((row) => row.key !== check.total)
          .flatMap((row) => figure(series, row.key, column) ?? []);
        if (parts.length === 0) return [];
        const sum = parts.reduce((all, part) => all + part, 0);
        return compare(check.total, column, printed, sum, check.tolerance ?? 0);
      });
    case 'columns-sum':
      return series.rows.flatMap((row) => {
        const parts = check.parts.map((part) => figure(series, row.key, part));
        const sum = parts.reduce<number>((all, part) => all + (part ?? 0), 0);
        return compare(row.key, check.total, figure(series, row.key, check.total), sum, 0);
      });
    case 'ratio':
      return series.rows.flatMap((row) =>
        share(series, row.key, check.share, check.part, row.key, check.whole),
      );
    case 'share-of-row':
      return series.rows.flatMap((row) =>
        share(series, row.key, check.share, check.part, check.row, check.part),
      );
    case 'change':
      return series.rows.flatMap((row) => {
        const from = figure(series, row.key, check.from);
        const to = figure(series, row.key, check.to);
        if (from === undefined || to === undefined) return [];
        // Both ends are rounded, so the printed change may be one last digit away.
        return compare(
          row.key,
          check.change,
          figure(series, row.key, check.change),
          to - from,
          0.1 + 1e-9,
        );
      });
    case 'rank':
      return rankDifferences(series, check.rank, check.by);
  }
}

function share(
  series: Series,
  row: string,
  column: string,
  part: string,
  wholeRow: string,
  whole: string,
): Difference[] {
  const above = figure(series, row, part);
  const below = figure(series, wholeRow, whole);
  if (above === undefined || below === undefined) return [];
  const decimals = series.columns.find((c) => c.key === column)?.decimals ?? 0;
  const exact = (above / below) * 100;
  return compare(row, column, figure(series, row, column), exact, halfDigit(decimals)).map(
    (found) => ({ ...found, computed: rounded(exact, decimals) }),
  );
}

/** Rank 1 is the largest value; equal values may share an order. */
function rankDifferences(series: Series, rank: string, by: string): Difference[] {
  return series.rows.flatMap((row) => {
    const value = figure(series, row.key, by) ?? 0;
    const values = series.rows.map((other) => figure(series, other.key, by) ?? 0);
    const better = values.filter((other) => other > value).length;
    const equal = values.filter((other) => other === value).length;
    const printed = figure(series, row.key, rank);
    if (printed === undefined || (printed > better && printed <= better + equal)) return [];
    return [{ row: row.key, column: rank, printed, computed: better + 1 }];
  });
}

function compare(
  row: string,
  column: string,
  printed: number | undefined,
  computed: number,
  tolerance: number,
): Difference[] {
  if (printed === undefined || Math.abs(printed - computed) <= tolerance) return [];
  return [{ row, column, printed, computed: rounded(computed, 2) }];
}
