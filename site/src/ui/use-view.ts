import { useCallback, useEffect, useState } from 'react';

/** How a view of one page is read from address and history entry, and written into them. */
export type ViewForm<View> = {
  /** A part that is malformed counts as absent. */
  read: (search: string, state: unknown) => View;
  write: (view: View, path: string) => { state: unknown; address: string };
};

/**
 * The view that address and history entry describe, and how to go to another. In the browser only.
 *
 * @param form a constant of the page
 */
export function useView<View>(form: ViewForm<View>): [View, (next: View) => void] {
  const [view, setView] = useState(() => form.read(location.search, history.state));
  useEffect(() => {
    const read = () => setView(form.read(location.search, history.state));
    addEventListener('popstate', read);
    return () => removeEventListener('popstate', read);
  }, [form]);
  const go = useCallback(
    (next: View) => {
      const { state, address } = form.write(next, location.pathname);
      history.pushState(state, '', address);
      setView(next);
    },
    [form],
  );
  return [view, go];
}
