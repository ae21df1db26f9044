import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Right } from '../../shared/access/rules.ts';
import type { AccessRecord } from '../../shared/audit/codec.ts';
import { PortalError } from '../../shared/kernel/errors.ts';
import type { Env } from './env.ts';
import { type HealthDataDeps, healthData } from './health-data.ts';

/** The access record of a change; `written` is to be called when the transaction with it held. */
export type PendingRecord = { readonly record: AccessRecord; readonly written: () => void };

/**
 * {@link healthData} for changes: the same decision who may act, but the record goes into the transaction of
 * the change, so that both are there or neither. What changed nothing (repeated, refused) is recorded as a
 * view of what the answer shows; when that fails nothing is sent.
 * @source product.md F10
 */
export const recordedChange =
  (deps: HealthDataDeps) =>
  (what: Right, handler: (c: Context<Env>, pending: PendingRecord) => Promise<Response>) =>
    createMiddleware<Env>(async (c) => {
      let pending: PendingRecord | undefined;
      let unwritten: (() => Promise<void>) | undefined;
      const audit = {
        async record(personId: string, record: AccessRecord) {
          unwritten = () => deps.audit.record(personId, { ...record, action: 'view' });
          pending = {
            record,
            written: () => {
              unwritten = undefined;
            },
          };
        },
      };
      let answer: Response | undefined;
      await healthData({ ...deps, audit })(what, 'change')(c, async () => {
        if (!pending) throw new PortalError('no-audit', NOT_RECORDED);
        try {
          answer = await handler(c, pending);
        } finally {
          await unwritten?.().catch((cause: unknown) => {
            throw new PortalError('no-audit', NOT_RECORDED, { cause });
          });
        }
      });
      return answer;
    });

const NOT_RECORDED = 'the access could not be recorded, so nothing is shown';
