import { useEffect, useState } from 'react';
import {
  type EligibilityAnswer,
  readEligibility,
} from '../../../../shared/eligibility/contract.ts';
import { call, type Loaded } from '../../api/client.ts';
import { end } from '../identity/session-store.ts';

/** The 資格情報 of a person. An answer that comes after another person was chosen is dropped. */
export function useEligibility(shown: string | undefined): {
  eligibility: Loaded<EligibilityAnswer>;
  reload: () => void;
} {
  const [eligibility, setEligibility] = useState<Loaded<EligibilityAnswer>>({ state: 'loading' });
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks for the same once more
  useEffect(() => {
    const controller = new AbortController();
    setEligibility({ state: 'loading' });
    call(readEligibility, { query: { for: shown }, signal: controller.signal }).then(
      (reply) => {
        if (reply.ok) return setEligibility({ state: 'ready', data: reply.data });
        const { problem } = reply;
        if (problem === 'not-signed-in' || problem === 'session-expired') end('expired');
        return setEligibility({ state: 'failed', problem });
      },
      () => undefined, // given up: another person is wanted
    );
    return () => controller.abort();
  }, [shown, attempt]);

  return { eligibility, reload: () => setAttempt((count) => count + 1) };
}
