import type { Medication } from '../../../../shared/medications/codec.ts';

/** What one facility handed out on one day by one prescriber: a heading and its medicines. */
export type Group = { key: string; head: Medication; items: Medication[] };

/** @param items in the order of the list, in which the medicines of a group stand together */
export function groupsOf(items: readonly Medication[]): Group[] {
  const groups: Group[] = [];
  for (const item of items) {
    const { dispensedOn, facilityName, prescribedBy, setting } = item;
    const key = [dispensedOn, facilityName, prescribedBy, setting].join('\n');
    const last = groups.at(-1);
    if (last?.key === key) last.items.push(item);
    else groups.push({ key, head: item, items: [item] });
  }
  return groups;
}
