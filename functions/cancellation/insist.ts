import { PortalError } from '../../shared/kernel/errors.ts';
import { pause } from '../storage/transact.ts';

const ATTEMPTS = 8;
const FIRST_WAIT_MS = 5;

/**
 * Tries again from what is stored now: when somebody else was faster (undefined), and when nobody knows
 * whether a write arrived (an error that is no answer). Every attempt has to look first whether it is done.
 */
export async function insist<Answer>(attempt: () => Promise<Answer | undefined>): Promise<Answer> {
  let last: unknown;
  for (let tried = 0; tried < ATTEMPTS; tried += 1) {
    if (tried > 0) await pause(tried, FIRST_WAIT_MS);
    try {
      const answer = await attempt();
      if (answer !== undefined) return answer;
      last = new PortalError('too-many-requests', 'the request is being changed all the time');
    } catch (error) {
      if (error instanceof PortalError) throw error;
      last = error;
    }
  }
  throw last;
}
