import type { Edition } from '../edition-file.ts';
import { abolishedOn, type MasterState, mergeEditions } from '../merge.ts';
import { cell, KEY_LENGTH } from '../sorted-lines.ts';
import { COLUMN, DRUGS } from './columns.ts';
import { ingredientNames } from './ingredients.ts';
import { listedPrices } from './listed-prices.ts';
import { lowestGenericLines } from './lowest-generic.ts';
import type { PriceList } from './price-list.ts';

/** Changes with the shape of a line below, so that a reader never takes an older one for its own. */
export const DRUG_FORMAT = 2;

/** Positions in a line of the merged master, separated by tabs. */
export const PART = {
  code: 0,
  from: 1,
  name: 2,
  fullName: 3,
  ingredientName: 4,
  unit: 5,
  mark: 6,
  priceKind: 7,
  form: 8,
  generic: 9,
  priceCode: 10,
  original: 11,
  abolishedOn: 12,
  prices: 13,
} as const;

/**
 * The merged master as text: one line per drug and per set of attributes it had, sorted by code and day,
 * found by binary search in the bytes, so that loading it indexes nothing. A price alone does not open a
 * new line: prices stand as `day:yen` in the line during which they came into force. Between them stand
 * the lowest prices of generics, see {@link lowestGenericLines}.
 *
 * @param priceLists oldest first
 */
export function drugArtefact(
  editions: readonly Edition[],
  priceLists: readonly PriceList[],
): string {
  const merged = mergedWithPrices(editions, priceLists);
  const last = [...merged.values()].map((states) => states.at(-1)?.fields ?? []);
  const ingredientOf = ingredientNames(
    priceLists.map(({ rows }) => rows),
    last,
  );
  const excluded = new Set(
    priceLists.flatMap(({ rows }) =>
      rows.filter(({ generic }) => generic).map(({ priceCode }) => priceCode),
    ),
  );
  const isGeneric = (fields: readonly string[]) =>
    fields[COLUMN.generic] === '1' || excluded.has(fields[COLUMN.priceCode] ?? '');
  const lines = [...merged].flatMap(([code, states]) =>
    linesOf(code, states, ingredientOf, isGeneric),
  );
  lines.push(...lowestGenericLines(merged.values(), isGeneric, priceLists));
  // Only between keys: lines of one code are in the order of days already.
  lines.sort((a, b) => compare(a.slice(0, KEY_LENGTH), b.slice(0, KEY_LENGTH)));
  return lines.map((line) => `${line}\n`).join('');
}

function mergedWithPrices(editions: readonly Edition[], priceLists: readonly PriceList[]) {
  const merged = mergeEditions(DRUGS, editions);
  const prices = priceLists
    .filter(({ date }) => date !== '')
    .map((list) => listedPrices(merged, list))
    .filter(({ rows }) => rows.length > 0);
  return prices.length === 0 ? merged : mergeEditions(DRUGS, [...editions, ...prices]);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

type IsGeneric = (fields: readonly string[]) => boolean;

function linesOf(
  code: string,
  states: readonly MasterState[],
  ingredientOf: (code: string) => string,
  isGeneric: IsGeneric,
) {
  const lines: { from: string; attributes: string; prices: string[] }[] = [];
  const abolished = abolishedOn(DRUGS, states.at(-1)?.fields ?? []);
  for (const { from, fields } of states) {
    const attributes = `${attributesOf(fields, ingredientOf, isGeneric)}\t${abolished}`;
    const price = `${from}:${Number(fields[COLUMN.price] ?? 0)}`;
    const open = lines.at(-1);
    if (open?.attributes !== attributes) lines.push({ from, attributes, prices: [price] });
    else if (open.prices.at(-1)?.split(':')[1] !== price.split(':')[1]) open.prices.push(price);
  }
  return lines.map((line) => `${code}\t${line.from}\t${line.attributes}\t${line.prices.join(';')}`);
}

function attributesOf(
  fields: readonly string[],
  ingredientOf: (code: string) => string,
  isGeneric: IsGeneric,
): string {
  const at = (column: keyof typeof COLUMN) => cell(fields[COLUMN[column]]);
  const name = at('name').trim();
  const fullName = at('fullName').trim();
  return [
    name,
    fullName === name ? '' : fullName,
    ingredientOf(at('priceCode')),
    at('unit').trim(),
    at('mark'),
    at('priceKind'),
    at('form'),
    isGeneric(fields) ? '1' : '',
    at('priceCode'),
    /^6\d{8}$/.test(at('original')) ? at('original') : '',
  ].join('\t');
}
