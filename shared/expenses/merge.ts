import type { Entry } from './entries.ts';

/** A field in which both sides changed the same thing differently. */
export type Clash = { field: string; mine: unknown; theirs: unknown };
export type Merged = { entry: Entry; clashes: readonly Clash[] };

/**
 * Puts two changes of one entry together: what only one side changed is taken, what both changed alike too.
 * Fields in which they differ are left as mine in `entry` and listed, for the person to choose.
 *
 * @param base what both started from; undefined where it did not exist
 */
export function mergeEntries(base: Entry | undefined, mine: Entry, theirs: Entry): Merged {
  const [before, here, there] = [base ?? {}, mine, theirs].map(
    (entry) => new Map<string, unknown>(Object.entries(entry)),
  ) as [Map<string, unknown>, Map<string, unknown>, Map<string, unknown>];
  const merged = new Map<string, unknown>();
  const clashes: Clash[] = [];
  for (const field of new Set([...here.keys(), ...there.keys()])) {
    const [was, own, other] = [before.get(field), here.get(field), there.get(field)];
    const takesTheirs = isSame(own, was) && !isSame(other, was);
    merged.set(field, takesTheirs ? other : own);
    if (field !== 'seen' && !isSame(own, other) && !takesTheirs && !isSame(other, was))
      clashes.push({ field, mine: own, theirs: other });
  }
  const fields = [...merged].filter(([, value]) => value !== undefined);
  return { entry: Object.fromEntries(fields) as Entry, clashes };
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The merged entry with one field as the other side has it. */
export function chooseTheirs(entry: Entry, { field, theirs }: Clash): Entry {
  const { [field as keyof Entry]: _, ...rest } = entry;
  return (theirs === undefined ? rest : { ...rest, [field]: theirs }) as Entry;
}
