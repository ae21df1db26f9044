import { useSyncExternalStore } from 'react';
import { onSession, type SessionState, sessionNow } from './session-store.ts';

const LOADING: SessionState = { state: 'loading' };

/** The session in a component; while the page is built nobody is signed in or out yet. */
export const useSession = (): SessionState =>
  useSyncExternalStore(onSession, sessionNow, () => LOADING);
