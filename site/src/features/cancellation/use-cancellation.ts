import { useCallback, useEffect, useState } from 'react';
import {
  type CancellationView,
  getCancellation,
} from '../../../../shared/cancellation/contract.ts';
import type { ProblemCode } from '../../../../shared/kernel/problem-codes.ts';
import { call, type Loaded } from '../../api/client.ts';
import { end } from '../identity/session-store.ts';

export type Cancellations = {
  cancellation: Loaded<CancellationView>;
  /** Asks again; what is shown stays until the answer is here, also when none comes. */
  reload: () => void;
  /** What a request or a withdrawal was answered with */
  answered: (view: CancellationView) => void;
};

/** True when the session is over: the page then shows the way in. */
export function endedBy(problem: ProblemCode): boolean {
  const over = problem === 'not-signed-in' || problem === 'session-expired';
  if (over) end('expired');
  return over;
}

/**
 * Where one person's request stands. The component is made anew for another person, so an answer never
 * meets somebody else's page.
 */
export function useCancellation(shown: string | undefined): Cancellations {
  const [cancellation, setCancellation] = useState<Loaded<CancellationView>>({ state: 'loading' });
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks for the same once more
  useEffect(() => {
    const controller = new AbortController();
    call(getCancellation, { query: { for: shown }, signal: controller.signal }).then(
      (reply) => {
        if (reply.ok) return setCancellation({ state: 'ready', data: reply.data });
        const { problem } = reply;
        endedBy(problem);
        return setCancellation((before) =>
          'data' in before && problem !== 'not-available'
            ? { state: 'partial', data: before.data, problem }
            : { state: 'failed', problem },
        );
      },
      () => undefined, // given up: another person is wanted, or a newer answer is here
    );
    return () => controller.abort();
  }, [shown, attempt]);

  return {
    cancellation,
    reload: useCallback(() => {
      setCancellation((before) => ('data' in before ? before : { state: 'loading' }));
      setAttempt((count) => count + 1);
    }, []),
    answered: useCallback((data) => setCancellation({ state: 'ready', data }), []),
  };
}
