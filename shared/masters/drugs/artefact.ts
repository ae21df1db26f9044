import { COLUMN } from './columns.ts';
import type { DrugEdition } from './edition-file.ts';
import { ingredientNames } from './ingredients.ts';
import { abolishedOn, type DrugState, mergeEditions } from './merge.ts';
import type { PriceListRow } from './price-list.ts';

/** Changes with the shape of a line below, so that a reader never takes an older one for its own. */
export const ARTEFACT_FORMAT = 1;

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
 * new line: prices stand as `day:yen` in the line during which they came into force.
 */
export function drugArtefact(
  editions: readonly DrugEdition[],
  priceLists: readonly (readonly PriceListRow[])[],
): string {
  const merged = mergeEditions(editions);
  const last = [...merged.values()].map((states) => states.at(-1)?.fields ?? []);
  const ingredientOf = ingredientNames(priceLists, last);
  let text = '';
  for (const [code, states] of merged) {
    for (const line of linesOf(code, states, ingredientOf)) text += `${line}\n`;
  }
  return text;
}

function linesOf(code: string, states: readonly DrugState[], ingredientOf: (c: string) => string) {
  const lines: { from: string; attributes: string; prices: string[] }[] = [];
  const abolished = abolishedOn(states.at(-1)?.fields ?? []) ?? '';
  for (const { from, fields } of states) {
    const attributes = `${attributesOf(fields, ingredientOf)}\t${abolished}`;
    const price = `${from}:${Number(fields[COLUMN.price] ?? 0)}`;
    const open = lines.at(-1);
    if (open?.attributes !== attributes) lines.push({ from, attributes, prices: [price] });
    else if (open.prices.at(-1)?.split(':')[1] !== price.split(':')[1]) open.prices.push(price);
  }
  return lines.map((line) => `${code}\t${line.from}\t${line.attributes}\t${line.prices.join(';')}`);
}

function attributesOf(fields: readonly string[], ingredientOf: (code: string) => string): string {
  const at = (column: keyof typeof COLUMN) => (fields[COLUMN[column]] ?? '').replace(/[\t\n]/g, '');
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
    at('generic') === '1' ? '1' : '',
    at('priceCode'),
    /^6\d{8}$/.test(at('original')) ? at('original') : '',
  ].join('\t');
}
