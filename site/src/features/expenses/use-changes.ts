import { useCallback, useMemo, useState } from 'react';
import type { Entry, StoredEntry } from '../../../../shared/expenses/entries.ts';
import { deleteEntry, type Saved, saveEntry } from './save-entry.ts';
import type { Work } from './work-context.ts';

/** The last change, to be told and taken back. */
export type LastChange = {
  kind: 'saved' | 'merged' | 'undone' | 'failed';
  undo: (() => Promise<void>) | undefined;
};

/** Saving and taking back for one person and year. */
export function useChanges(
  shown: string | undefined,
  year: number,
  reload: () => void,
): { work: Work; last: LastChange | undefined; forget: () => void } {
  const [last, setLast] = useState<LastChange>();

  const tell = useCallback(
    (kind: LastChange['kind'], undo?: () => Promise<boolean>) => {
      const back = undo && (async () => tell((await undo()) ? 'undone' : 'failed'));
      setLast({ kind, undo: back });
      reload();
    },
    [reload],
  );

  const save = useCallback(
    async (base: StoredEntry | undefined, entry: Entry): Promise<Saved> => {
      const saved = await saveEntry(shown, base, entry);
      if (saved.state === 'saved') {
        const undo = async () =>
          base
            ? (await saveEntry(shown, saved.stored, base.entry)).state === 'saved'
            : (await deleteEntry(shown, saved.stored)) === undefined;
        tell(saved.merged ? 'merged' : 'saved', undo);
      }
      return saved;
    },
    [shown, tell],
  );

  const remove = useCallback(
    async (stored: StoredEntry) => {
      const problem = await deleteEntry(shown, stored);
      if (problem) setLast({ kind: 'failed', undo: undefined });
      else
        tell('saved', async () => {
          const back = await saveEntry(shown, undefined, stored.entry);
          return back.state === 'saved';
        });
      return problem;
    },
    [shown, tell],
  );

  const work = useMemo(
    () => ({ shown, year, save, remove, reload }),
    [shown, year, save, remove, reload],
  );
  return { work, last, forget: () => setLast(undefined) };
}
