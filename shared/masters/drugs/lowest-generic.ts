import { addDays, fromCompact } from '../../kernel/dates.ts';
import { abolishedOn, type MasterState } from '../merge.ts';
import { COLUMN, DRUGS } from './columns.ts';

/** Ingredient, form and strength: the first nine characters of 薬価基準収載医薬品コード. */
const GROUP = /^\d{7}[A-Z][0-9A-Z]/;
const REAL_PRICE = '1';

type Offer = { from: string; until: string; price: number };

/**
 * For every group of drugs with the same nine characters the lowest price of a 後発品 over time, as a line
 * `group, first day, day:yen;day:yen…`; a day without yen: from then on there is none. A generic counts from
 * its first state on to the last day it may be used.
 *
 * @param all       states of each drug, in time order
 * @param isGeneric 後発品, whether it counts for the addition or not (★ in the price list)
 * @source product.md F3
 */
export function lowestGenericLines(
  all: Iterable<readonly MasterState[]>,
  isGeneric: (fields: readonly string[]) => boolean,
): string[] {
  const groups = new Map<string, Offer[]>();
  for (const states of all) {
    const end = dayAfter(abolishedOn(DRUGS, states.at(-1)?.fields ?? []));
    for (const [at, { from, fields }] of states.entries()) {
      const group = GROUP.exec(fields[COLUMN.priceCode] ?? '')?.[0];
      const price = Number(fields[COLUMN.price]);
      if (!group || !isGeneric(fields) || fields[COLUMN.priceKind] !== REAL_PRICE) continue;
      const next = states[at + 1]?.from ?? NEVER;
      const offer = { from, until: [next, end].sort()[0] as string, price };
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
