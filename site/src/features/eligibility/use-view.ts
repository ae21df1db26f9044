import { useCallback, useEffect, useState } from 'react';
import * as v from 'valibot';

/** Whose coverage is shown, and the coverage that fills the screen for the clerk. Ids of this session. */
const View = v.object({ for: v.optional(v.string()), desk: v.optional(v.string()) });
export type View = v.InferOutput<typeof View>;

function viewNow(): View {
  const parsed = v.safeParse(View, history.state);
  return parsed.success ? parsed.output : {};
}

/** Lives in the history entry of this tab only, so that "back" closes what the clerk was shown. */
export function useView(): [View, (next: View) => void] {
  const [view, setView] = useState(viewNow);
  useEffect(() => {
    const read = () => setView(viewNow());
    addEventListener('popstate', read);
    return () => removeEventListener('popstate', read);
  }, []);
  const go = useCallback((next: View) => {
    history.pushState(next, '');
    setView(next);
  }, []);
  return [view, go];
}
