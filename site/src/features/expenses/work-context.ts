import { createContext, useContext } from 'react';
import type { Entry, StoredEntry } from '../../../../shared/expenses/entries.ts';
import type { ProblemCode } from '../../../../shared/kernel/problem-codes.ts';
import type { Saved } from './save-entry.ts';

/** What parts of the page do to entries of the person and year that are shown. */
export type Work = {
  /** For `?for=` */
  shown: string | undefined;
  year: number;
  save: (base: StoredEntry | undefined, entry: Entry) => Promise<Saved>;
  remove: (stored: StoredEntry) => Promise<ProblemCode | undefined>;
  /** Asks for the year again, because something changed it. */
  reload: () => void;
};

const Context = createContext<Work | undefined>(undefined);
export const WorkProvider = Context.Provider;

export function useWork(): Work {
  const work = useContext(Context);
  if (!work) throw new Error('nothing to work on around this component');
  return work;
}
