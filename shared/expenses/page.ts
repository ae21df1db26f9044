import type { ExpenseYear } from './codec.ts';

/** Rows of one answer: a person's year is far below it, 5,000 rows stay far below what a function may answer. */
export const PAGE_ROWS = 500;

/**
 * The rows behind `cursor`, which is the id of the last row that was sent; sums are of all rows anyway. Rows are
 * in the order of their ids, so a page goes on behind a row that has gone in between.
 */
export function pageOf(view: ExpenseYear, cursor: string | undefined): ExpenseYear {
  const rest = cursor === undefined ? view.items : view.items.filter(({ id }) => id > cursor);
  const items = rest.slice(0, PAGE_ROWS);
  const last = items.at(-1);
  const more = last !== undefined && items.length < rest.length;
  return { ...view, items, next: more ? last.id : null };
}
