import type { Treatment } from '../../../../shared/treatments/treatment.ts';

/** What was done at one place on one day: a heading and its procedures. */
export type Group = {
  key: string;
  head: Treatment;
  items: Treatment[];
  /** Those whose name no list knows: dental care, or a code that no edition has */
  nameless: Treatment[];
};

/** @param items newest first; groups keep the order in which they begin */
export function groupsOf(items: readonly Treatment[]): Group[] {
  const groups = new Map<string, Group>();
  for (const item of items) {
    const { treatedOn, facilityName, setting } = item;
    const key = [treatedOn, facilityName, setting].join('\n');
    const group = groups.get(key);
    const into = group ?? { key, head: item, items: [], nameless: [] };
    (isNamed(item) ? into.items : into.nameless).push(item);
    if (!group) groups.set(key, into);
  }
  return [...groups.values()];
}

/** A name that is nothing but its code says nothing. */
const isNamed = ({ name, code }: Treatment): boolean => !name.endsWith(`（${code}）`);

/** 歯科診療行為コード begin with 3. */
export const isDental = ({ code }: Treatment): boolean => code.startsWith('3');
