import type { NoticeFindings } from './finding.ts';
import { AMOUNT_KEYS, ITEM_KEYS, KNOWN_CATEGORIES } from './names.ts';
import type { FourAmounts, NoticeItem } from './notice.ts';
import type { Pair } from './pairs.ts';
import { readAmount, readDays, readMonth } from './values.ts';

/** More rows than any person has in a year. */
export const MOST_ITEMS = 20_000;

/** A row and the line it starts on. */
export type LinedItem = { item: NoticeItem; line: number };

/** Blocks begin at a name that the running block already has, which normally is 診療年月. */
export function blocks(pairs: readonly Pair[], startsWith: string): Map<string, Pair>[] {
  const found: Map<string, Pair>[] = [];
  let block: Map<string, Pair> | undefined;
  for (const pair of pairs) {
    if (!block || pair.name === startsWith || block.has(pair.name)) {
      block = new Map();
      found.push(block);
    }
    block.set(pair.name, pair);
  }
  return found;
}

/** The four amounts of a block; undefined when one cannot be read, which `bad` was told. */
export function fourAmounts(
  block: ReadonlyMap<string, Pair>,
  bad: (
    code: 'missing-value' | 'not-an-amount' | 'negative-amount',
    key: string,
    line: number,
  ) => void,
): FourAmounts | undefined {
  const amounts: Partial<FourAmounts> = {};
  const start = block.values().next().value?.line ?? 0;
  for (const [name, key] of Object.entries(AMOUNT_KEYS)) {
    const pair = block.get(name);
    const amount = readAmount(pair?.value ?? '');
    if (typeof amount === 'number') amounts[name as keyof FourAmounts] = amount;
    else {
      bad(amount, key, pair?.line ?? start);
      return undefined;
    }
  }
  return amounts as FourAmounts;
}

/**
 * Rows of 医療費情報明細. A row without a month or with an amount that cannot be read is left out and said so;
 * nothing is corrected or guessed.
 */
export function readItems(pairs: readonly Pair[], findings: NoticeFindings): LinedItem[] {
  const items: LinedItem[] = [];
  for (const block of blocks(pairs, 'careMonth')) {
    const line = block.values().next().value?.line ?? 0;
    const month = block.get('careMonth');
    const careMonth = readMonth(month?.value ?? '');
    if (!careMonth) {
      const code = month?.value ? 'not-a-month' : 'missing-value';
      findings.add(code, 'item', month?.line ?? line, ITEM_KEYS.careMonth);
      continue;
    }
    const amounts = fourAmounts(block, (code, key, at) => findings.add(code, 'item', at, key));
    if (!amounts) continue;
    if (amounts.total !== amounts.insurer + amounts.otherPublic + amounts.patient)
      findings.add('amounts-do-not-add-up', 'note', line, AMOUNT_KEYS.total);
    const category = block.get('category')?.value ?? '';
    const facilityName = block.get('facilityName')?.value ?? '';
    const days = readDays(block.get('days')?.value ?? '');
    const note = (
      code: 'missing-value' | 'unknown-category' | 'not-a-number-of-days',
      key: keyof typeof ITEM_KEYS,
    ) => findings.add(code, 'note', block.get(key)?.line ?? line, ITEM_KEYS[key]);
    if (category === '') note('missing-value', 'category');
    else if (!KNOWN_CATEGORIES.has(category)) note('unknown-category', 'category');
    if (facilityName === '') note('missing-value', 'facilityName');
    if (days === undefined) note('not-a-number-of-days', 'days');
    items.push({ item: { careMonth, category, days, facilityName, ...amounts }, line });
  }
  return items;
}
