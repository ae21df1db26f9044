import { getEntry, putEntry, removeEntry } from '../../../../shared/expenses/contract.ts';
import { type Entry, entryKey, type StoredEntry } from '../../../../shared/expenses/entries.ts';
import { type Clash, mergeEntries } from '../../../../shared/expenses/merge.ts';
import type { ProblemCode } from '../../../../shared/kernel/problem-codes.ts';
import { call } from '../../api/client.ts';
import { endedBy } from '../identity/ended-by.ts';

/** What became of a change. A conflict holds both sides: nothing is lost until the person chooses. */
export type Saved =
  | { state: 'saved'; stored: StoredEntry; merged: boolean }
  | { state: 'failed'; problem: ProblemCode }
  | {
      state: 'conflict';
      current: StoredEntry | undefined;
      entry: Entry;
      clashes: readonly Clash[];
    };

const ATTEMPTS = 3;

/**
 * Saves a change that was made from `base`. When another device was faster, changes of different fields are put
 * together and saved; changes of the same field come back as a conflict.
 */
export async function saveEntry(
  shown: string | undefined,
  base: StoredEntry | undefined,
  entry: Entry,
  attempt = 1,
): Promise<Saved> {
  const reply = await call(putEntry, {
    query: { for: shown },
    body: { version: base?.version ?? 0, entry },
  });
  if (reply.ok) return { state: 'saved', stored: reply.data, merged: attempt > 1 };
  if (reply.problem !== 'conflict') return failed(reply.problem);
  const now = await call(getEntry, { query: { for: shown, key: entryKey(entry) } });
  if (!now.ok) return failed(now.problem);
  const current = now.data.current ?? undefined;
  if (!current) return { state: 'conflict', current, entry, clashes: [] };
  const merged = mergeEntries(base?.entry, entry, current.entry);
  if (merged.clashes.length > 0 || attempt === ATTEMPTS)
    return { state: 'conflict', current, ...merged };
  return saveEntry(shown, current, merged.entry, attempt + 1);
}

function failed(problem: ProblemCode): Saved {
  endedBy(problem);
  return { state: 'failed', problem };
}

/** @returns a problem, or nothing when it is gone */
export async function deleteEntry(
  shown: string | undefined,
  { entry, version }: StoredEntry,
): Promise<ProblemCode | undefined> {
  const reply = await call(removeEntry, {
    query: { for: shown, key: entryKey(entry), version: String(version) },
  });
  if (reply.ok) return undefined;
  endedBy(reply.problem);
  return reply.problem;
}
