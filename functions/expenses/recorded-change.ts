import type { Context } from 'hono';
import type { AccessRecord } from '../../shared/audit/codec.ts';
import { PortalError } from '../../shared/kernel/errors.ts';
import type { Env } from '../http/env.ts';
import { type HealthDataDeps, healthData } from '../http/health-data.ts';

/** The access record of a change, to be written in the transaction of the change. */
export type Pending = { readonly record: AccessRecord; readonly written: () => void };

/**
 * `healthData` for changes of expenses: who may act is decided as everywhere, but the record goes into the
 * transaction of the change: both are there or neither. A change that changed nothing (repeated, refused) is
 * recorded as a view of what the answer shows. @source product.md F6, F10
 */
export const recordedChange =
  (deps: HealthDataDeps) =>
  async (c: Context<Env>, change: (pending: Pending) => Promise<Response>): Promise<Response> => {
    let pending: Pending | undefined;
    let unwritten: (() => Promise<void>) | undefined;
    const decide = healthData({
      ...deps,
      audit: {
        async record(personId, record) {
          unwritten = () => deps.audit.record(personId, { ...record, action: 'view' });
          const written = () => {
            unwritten = undefined;
          };
          pending = { record, written };
        },
      },
    })('expenses', 'change');
    let answer: Response | undefined;
    await decide(c, async () => {
      if (!pending) throw new PortalError('no-audit', NOT_RECORDED);
      try {
        answer = await change(pending);
      } finally {
        await unwritten?.().catch((cause: unknown) => {
          throw new PortalError('no-audit', NOT_RECORDED, { cause });
        });
      }
    });
    if (!answer) throw new PortalError('no-audit', NOT_RECORDED);
    return answer;
  };

const NOT_RECORDED = 'the access could not be recorded, so nothing is shown';
