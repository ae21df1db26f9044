import type { Treatment } from '../../../../shared/treatments/treatment.ts';

/** What was done at one place on one day: a heading and its procedures. */
export type Group = { key: string; head: Treatment; items: Treatment[] };

/** @param items newest first; groups keep the order in which they begin */
export function groupsOf(items: readonly Treatment[]): Group[] {
  const groups = new Map<string, Group>();
  for (const item of items) {
    const { treatedOn, facilityName, setting } = item;
    const key = [treatedOn, facilityName, setting].join('\n');
    const group = groups.get(key);
    if (group) group.items.push(item);
    else groups.set(key, { key, head: item, items: [item] });
  }
  return [...groups.values()];
}
