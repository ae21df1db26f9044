import { useSyncExternalStore } from 'react';

/** Only that something was lost, in this tab's memory: what it was leaves with the session. */
let lost = false;
const listeners = new Set<() => void>();

/** The session ended while something typed was not saved. */
export function tellUnsaved(): void {
  lost = true;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const useUnsaved = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => lost,
    () => false,
  );
