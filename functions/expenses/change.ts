import type { Context } from 'hono';
import { PortalError } from '../../shared/kernel/errors.ts';
import type { Env } from '../http/env.ts';
import type { HealthDataDeps } from '../http/health-data.ts';
import { type PendingRecord, recordedChange } from '../http/recorded-change.ts';

/** {@link recordedChange} of expenses inside a handler, where what was validated keeps its type. */
export const expenseChange =
  (deps: HealthDataDeps) =>
  async (
    c: Context<Env>,
    change: (pending: PendingRecord) => Promise<Response>,
  ): Promise<Response> => {
    const recorded = recordedChange(deps)('expenses', (_, pending) => change(pending));
    const answer = await recorded(c, async () => undefined);
    if (!answer) throw new PortalError('no-audit', 'nothing was answered');
    return answer;
  };
