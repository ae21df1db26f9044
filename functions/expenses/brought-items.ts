import * as v from 'valibot';
import { BroughtRow, StoredBrought } from '../../shared/expenses/brought.ts';
import { broughtGoneFrom } from '../../shared/expenses/kept.ts';
import { startOfDay } from '../../shared/kernel/dates.ts';
import { TABLE } from '../storage/keys.ts';

/** Start of the sort keys of brought files. */
export const BROUGHT = 'BROUGHT#';
/** About 150 bytes each: far below the 400 KB of an item, and ten items for the largest file. */
const ROWS_PER_ITEM = 500;

const Head = v.omit(StoredBrought, ['rows']);
const Json = v.pipe(v.string(), v.parseJson());
const Item = v.object({ head: Json, rows: Json, of: v.number() });

/** A brought file as items of one partition: each carries the head and some of the rows. */
export function broughtItems(partition: string, { rows, ...head }: StoredBrought) {
  const count = Math.max(1, Math.ceil(rows.length / ROWS_PER_ITEM));
  return Array.from({ length: count }, (_, index) => ({
    pk: partition,
    sk: `${BROUGHT}${head.id}#${String(index).padStart(3, '0')}`,
    of: count,
    head: JSON.stringify(head),
    rows: JSON.stringify(rows.slice(index * ROWS_PER_ITEM, (index + 1) * ROWS_PER_ITEM)),
    [TABLE.ttl]: startOfDay(broughtGoneFrom(head.broughtOn)).getTime() / 1000,
  }));
}

/** Files put together again, first brought first. @param items in the order of their keys */
export function broughtOf(items: readonly Record<string, unknown>[]): StoredBrought[] {
  const files = new Map<string, StoredBrought>();
  for (const item of items) {
    const { head, rows } = v.parse(Item, item);
    const file = v.parse(Head, head);
    const known = files.get(file.id) ?? { ...file, rows: [] };
    known.rows.push(...v.parse(v.array(BroughtRow), rows));
    files.set(file.id, known);
  }
  return [...files.values()].sort((a, b) => (a.broughtOn + a.id < b.broughtOn + b.id ? -1 : 1));
}
