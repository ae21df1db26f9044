import type { Edition } from '../edition-file.ts';
import type { MasterState } from '../merge.ts';
import { COLUMN } from './columns.ts';
import type { PriceList } from './price-list.ts';

/**
 * A list of 10 g stands beside a master of 1 g (生薬 and the like): a price further from the one before than
 * this is of another unit and not taken.
 */
const FACTOR = 2;
const REAL_PRICE = '1';

/**
 * The prices of a price list (薬価基準収載品目リスト) as a difference of the drug master of the list's date: a
 * yearly revision of prices comes as a complete edition, and where that was not delivered the list knows more.
 * （選） twins have a price of their own and keep it.
 *
 * @param merged what the editions say without the lists
 */
export function listedPrices(
  merged: ReadonlyMap<string, readonly MasterState[]>,
  list: PriceList,
): Edition {
  const prices = new Map(list.rows.map(({ priceCode, price }) => [priceCode, price]));
  const rows = [...merged].flatMap(([code, states]) => {
    const fields = states.findLast(({ from }) => from <= list.date)?.fields ?? [];
    const price = prices.get(fields[COLUMN.priceCode] ?? '');
    const before = Number(fields[COLUMN.price]);
    const own = /^6/.test(fields[COLUMN.original] ?? '') || fields[COLUMN.priceKind] !== REAL_PRICE;
    if (price === undefined || own || price === before) return [];
    if (!(price < before * FACTOR && before < price * FACTOR)) return [];
    const row: string[] = Array(COLUMN.price + 1).fill('');
    row[COLUMN.price] = String(price);
    row[COLUMN.changedOn] = list.date;
    return [{ code, fields: Array.from(row, (field) => field ?? '') }];
  });
  return { date: list.date, full: false, rows };
}
