import { addDays, fromCompact } from '../../kernel/dates.ts';
import { abolishedOn, type MasterState } from '../merge.ts';
import { COLUMN, DRUGS } from './columns.ts';
import type { PriceList } from './price-list.ts';

/** Ingredient, form and strength: the first nine characters of 薬価基準収載医薬品コード. */
const GROUP = /^\d{7}[A-Z][0-9A-Z]/;
const REAL_PRICE = '1';

type Offer = { from: string; until: string; price: number };

/**
 * For every group of drugs with the same nine characters the lowest price of a 後発品 over time, as a line
 * `group, first day, day:yen;day:yen…`; a day without yen: from then on there is none. A generic counts from
 * its first state on to the last day it may be used (廃止, 経過措置), or until a price list names others of its
 * group and no longer this one.
 *
 * @param all        states of each drug, in time order
 * @param isGeneric  後発品, whether it counts for the addition or not (★ in the price list)
 * @param priceLists oldest first
 * @source product.md F3
 */
export function lowestGenericLines(
  all: Iterable<readonly MasterState[]>,
  isGeneric: (fields: readonly string[]) => boolean,
  priceLists: readonly PriceList[],
): string[] {
  const lists = priceLists.filter(({ date }) => date !== '').map(listed);
  const groups = new Map<string, Offer[]>();
  for (const states of all) {
    const last = states.at(-1)?.fields ?? [];
    const end = earliest(
      dayAfter(abolishedOn(DRUGS, last)),
      dayAfter(last[COLUMN.transition] ?? ''),
    );
    for (const [at, { from, fields }] of states.entries()) {
      const group = GROUP.exec(fields[COLUMN.priceCode] ?? '')?.[0];
      const price = Number(fields[COLUMN.price]);
      if (!group || !isGeneric(fields) || fields[COLUMN.priceKind] !== REAL_PRICE) continue;
      const next = states[at + 1]?.from ?? NEVER;
      const until = earliest(next, end, unlistedFrom(lists, fields[COLUMN.priceCode] ?? '', from));
      const offer = { from, until, price };
      if (!(price > 0) || offer.until <= from) continue;
      const known = groups.get(group);
      if (known) known.push(offer);
      else groups.set(group, [offer]);
    }
  }
  return [...groups].map(([group, offers]) => lineOf(group, offers));
}

const NEVER = '99999999';

function dayAfter(compact: string): string {
  const day = fromCompact(compact);
  return day ? addDays(day, 1).replaceAll('-', '') : NEVER;
}

const earliest = (...days: readonly string[]): string => [...days].sort()[0] ?? NEVER;

type Listed = { date: string; codes: ReadonlySet<string>; groups: ReadonlySet<string> };

function listed({ date, rows }: PriceList): Listed {
  const codes = rows.map(({ priceCode }) => priceCode);
  return {
    date,
    codes: new Set(codes),
    groups: new Set(codes.map((code) => GROUP.exec(code)?.[0] ?? '')),
  };
}

/** The first list after `from` that has the group but not the product. */
function unlistedFrom(lists: readonly Listed[], code: string, from: string): string {
  const group = GROUP.exec(code)?.[0] ?? '';
  const without = lists.find(
    ({ date, codes, groups }) => date > from && groups.has(group) && !codes.has(code),
  );
  return without?.date ?? NEVER;
}

function lineOf(group: string, offers: readonly Offer[]): string {
  const days = [...new Set(offers.flatMap(({ from, until }) => [from, until]))].sort();
  const prices: string[] = [];
  let before = '';
  for (const day of days) {
    if (day === NEVER) continue;
    const open = offers.filter(({ from, until }) => from <= day && day < until);
    const lowest = open.length > 0 ? String(Math.min(...open.map(({ price }) => price))) : '';
    if (lowest !== before || prices.length === 0) prices.push(`${day}:${lowest}`);
    before = lowest;
  }
  return `${group}\t${days[0]}\t${prices.join(';')}`;
}
