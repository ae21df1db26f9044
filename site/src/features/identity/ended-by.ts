import type { ProblemCode } from '../../../../shared/kernel/problem-codes.ts';
import { end } from './session-store.ts';

/** Ends the session of this browser when the server says that it is over. @returns whether it is */
export function endedBy(problem: ProblemCode): boolean {
  const over = problem === 'not-signed-in' || problem === 'session-expired';
  if (over) end('expired');
  return over;
}
