import type { ExpenseYear } from './codec.ts';

/** Rows of one answer: a person's year is far below it, 5,000 rows stay far below what a function may answer. */
export const PAGE_ROWS = 500;

/** The rows behind `cursor`, which is the id of the last row that was sent; sums are of all rows anyway. */
export function pageOf(view: ExpenseYear, cursor: string | undefined): ExpenseYear {
  const at = cursor === undefined ? -1 : view.items.findIndex(({ id }) => id === cursor);
  const items = view.items.slice(at + 1, at + 1 + PAGE_ROWS);
  const last = items.at(-1);
  const more = last !== undefined && at + 1 + PAGE_ROWS < view.items.length;
  return { ...view, items, next: more ? last.id : null };
}
