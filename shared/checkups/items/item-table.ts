import { ASKED_ITEMS } from './asked-items.ts';
import type { Item } from './item.ts';
import { MEASURED_ITEMS } from './measured-items.ts';

/** Our own, reduced table, in the order of the screen. The official one has 322 items (`official-table.ts`). */
export const OWN_ITEMS: readonly Item[] = [...MEASURED_ITEMS, ...ASKED_ITEMS];

const OWN: ReadonlyMap<string, Item> = new Map(OWN_ITEMS.map((item) => [item.code, item]));

export const ownItem = (code: string): Item | undefined => OWN.get(code);
