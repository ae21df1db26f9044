import { useRef, useState } from 'react';
import {
  type CancellationView,
  IDEMPOTENCY_HEADER,
  requestCancellation,
} from '../../../../shared/cancellation/contract.ts';
import type { ProblemCode } from '../../../../shared/kernel/problem-codes.ts';
import { call } from '../../api/client.ts';
import { endedBy } from '../identity/ended-by.ts';

export type Sending = {
  sending: boolean;
  problem: ProblemCode | undefined;
  send: (contact: string) => Promise<void>;
};

/**
 * Sends one filled form. Its key is made once and goes with every attempt, so that pressing again after a
 * lost answer asks for the same request; while an attempt is under way, pressing does nothing.
 */
export function useRequest(
  shown: string | undefined,
  done: (view: CancellationView, made: boolean) => void,
  outdated: () => void,
): Sending {
  const key = useRef<string>(undefined);
  const busy = useRef(false);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<ProblemCode>();

  const send = async (contact: string) => {
    if (busy.current) return;
    busy.current = true;
    setSending(true);
    setProblem(undefined);
    key.current ??= crypto.randomUUID();
    const reply = await call(requestCancellation, {
      query: { for: shown },
      body: contact ? { contact } : {},
      headers: { [IDEMPOTENCY_HEADER]: key.current },
    });
    busy.current = false;
    setSending(false);
    if (reply.ok) return done(reply.data, reply.created);
    if (endedBy(reply.problem)) return;
    if (reply.problem === 'conflict') return outdated();
    setProblem(reply.problem);
  };
  return { sending, problem, send };
}
