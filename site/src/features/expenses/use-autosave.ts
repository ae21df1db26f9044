import { useEffect, useRef, useState } from 'react';
import type { Entry, StoredEntry } from '../../../../shared/expenses/entries.ts';
import { sessionNow } from '../identity/session-store.ts';
import type { Saved } from './save-entry.ts';
import { tellUnsaved } from './unsaved.ts';
import { useWork } from './work-context.ts';

const WAIT_MS = 900;

export type Autosave = {
  state: 'idle' | 'saving' | 'saved' | 'failed';
  conflict: Extract<Saved, { state: 'conflict' }> | undefined;
  /** Saves after a short pause; `undefined`: what is typed cannot be saved yet. */
  change: (entry: Entry | undefined) => void;
  /** Saves at once what waits. */
  flush: () => void;
  retry: () => void;
  /** Writes over what is stored now, after the person has chosen. */
  resolve: (entry: Entry) => void;
};

/**
 * Saves an entry while it is typed. One request at a time: what is typed meanwhile goes out after it, made from
 * its answer. Leaving the form saves what waits. When the session ends first, the page says that it was not
 * saved.
 */
export function useAutosave(
  stored: StoredEntry | undefined,
  /** Another part of the page (undo, a reload) has changed the entry. */
  onOutside: (stored: StoredEntry | undefined) => void,
): Autosave {
  const { save } = useWork();
  const [state, setState] = useState<Autosave['state']>('idle');
  const [conflict, setConflict] = useState<Autosave['conflict']>();
  const base = useRef(stored);
  const waiting = useRef<Entry>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const busy = useRef(false);
  /** Something typed is not with the server yet, also what cannot stand for an entry. */
  const unsaved = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a newer version matters
  useEffect(() => {
    const known = base.current?.version ?? 0;
    const newer = stored ? stored.version > known : known > 0;
    if (busy.current || waiting.current || !newer) return; // what is typed wins, or becomes a conflict
    base.current = stored;
    onOutside(stored);
  }, [stored?.version]);

  const send = async () => {
    clearTimeout(timer.current);
    const entry = waiting.current;
    if (!entry || busy.current) return;
    waiting.current = undefined;
    busy.current = true;
    setState('saving');
    const saved = await save(base.current, entry);
    busy.current = false;
    if (saved.state === 'saved') {
      base.current = saved.stored;
      setConflict(undefined);
      unsaved.current = waiting.current !== undefined;
      setState('saved');
    } else if (saved.state === 'conflict') {
      base.current = saved.current;
      setConflict(saved);
      setState('idle');
    } else {
      waiting.current ??= entry;
      setState('failed');
      return;
    }
    if (waiting.current) void send();
  };

  const leave = useRef(send);
  leave.current = send;
  useEffect(
    () => () => {
      if (sessionNow().state !== 'signed-out') void leave.current();
      else if (unsaved.current) tellUnsaved();
    },
    [],
  );

  return {
    state,
    conflict,
    change: (entry) => {
      clearTimeout(timer.current);
      waiting.current = entry;
      unsaved.current = true;
      if (entry && !conflict) timer.current = setTimeout(send, WAIT_MS);
    },
    flush: () => void send(),
    retry: () => void send(),
    resolve: (entry) => {
      setConflict(undefined);
      waiting.current = entry;
      void send();
    },
  };
}
