import type { Medication } from '../../../../shared/medications/codec.ts';

/** What one facility handed out on one day by one prescriber: a heading and its medicines. */
export type Group = { key: string; head: Medication; items: Medication[] };

/** @param items newest first; groups keep the order in which they begin */
export function groupsOf(items: readonly Medication[]): Group[] {
  const groups = new Map<string, Group>();
  for (const item of items) {
    const { dispensedOn, facilityName, prescribedBy, setting } = item;
    const key = [dispensedOn, facilityName, prescribedBy, setting].join('\n');
    const group = groups.get(key);
    if (group) group.items.push(item);
    else groups.set(key, { key, head: item, items: [item] });
  }
  return [...groups.values()];
}
