import { useCallback, useEffect, useRef, useState } from 'react';
import type { Endpoint } from '../../../shared/kernel/endpoint.ts';
import { type Answer, addressOf, call, type Loaded } from '../api/client.ts';
import { endedBy } from '../features/identity/ended-by.ts';

export type Loading<T> = {
  loaded: Loaded<T>;
  /** Asks again; what is shown stays until the answer is here, also when none comes. */
  reload: () => void;
  /** What a write was answered with: shown in place of what was loaded */
  answered: (data: T) => void;
};

/**
 * The answer of one operation. Another query starts anew, and an answer that comes after that is dropped;
 * who signed out meanwhile is shown the way in.
 *
 * @param query may be a new object at each render; what counts is its content
 */
export function useLoaded<E extends Endpoint>(
  endpoint: E,
  query: Readonly<Record<string, string | undefined>>,
): Loading<Answer<E>> {
  const [loaded, setLoaded] = useState<Loaded<Answer<E>>>({ state: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const address = addressOf(endpoint, query);
  const shown = useRef(address);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is endpoint and query; `attempt` asks once more
  useEffect(() => {
    const controller = new AbortController();
    const isSame = shown.current === address;
    shown.current = address;
    setLoaded((before) => (isSame && 'data' in before ? before : { state: 'loading' }));
    call(endpoint, { query, signal: controller.signal }).then(
      (reply) => {
        if (reply.ok) return setLoaded({ state: 'ready', data: reply.data });
        const { problem } = reply;
        endedBy(problem);
        return setLoaded((before) =>
          'data' in before && problem !== 'not-available'
            ? { state: 'partial', data: before.data, problem }
            : { state: 'failed', problem },
        );
      },
      () => undefined, // given up: something else is wanted, or a newer answer is on its way
    );
    return () => controller.abort();
  }, [address, attempt]);

  return {
    loaded,
    reload: useCallback(() => setAttempt((count) => count + 1), []),
    answered: useCallback((data: Answer<E>) => setLoaded({ state: 'ready', data }), []),
  };
}
