import { useCallback, useEffect, useState } from 'react';
import { readView, type View, writeView } from './view.ts';

const viewNow = () => readView(location.search, history.state);

/** The view that address and history entry describe, and how to go to another. In the browser only. */
export function useView(): [View, (next: View) => void] {
  const [view, setView] = useState(viewNow);
  useEffect(() => {
    const read = () => setView(viewNow());
    addEventListener('popstate', read);
    return () => removeEventListener('popstate', read);
  }, []);
  const go = useCallback((next: View) => {
    const { state, address } = writeView(next, location.pathname);
    history.pushState(state, '', address);
    setView(next);
  }, []);
  return [view, go];
}
