import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { AccessRecord } from '../../shared/audit/codec.ts';
import { PortalError } from '../../shared/kernel/errors.ts';
import type { Env } from '../http/env.ts';
import { type HealthDataDeps, healthData } from '../http/health-data.ts';
import type { AuditStore } from '../observability/audit.ts';

declare const pending: unique symbol;

/**
 * The access record of a change, not yet written. A store that changes health data takes it and writes it in
 * the transaction of the change; only {@link recordedChange} makes it.
 */
export type PendingRecord = {
  readonly record: AccessRecord;
  /** To be called when the transaction held. */
  readonly written: () => void;
  readonly [pending]: true;
};

/** Answers a change; it is given the access record that its transaction has to write. */
export type ChangeHandler = (c: Context<Env>, pending: PendingRecord) => Promise<Response>;

/**
 * {@link healthData} for changes: the same decision who may act, but the record is left to the transaction of
 * the change. When nothing was changed (a repetition, a refusal) what was seen is recorded as a view; when
 * that fails nothing is sent.
 *
 * @source product.md F8, F10
 */
export const recordedChange = (deps: HealthDataDeps) => (handler: ChangeHandler) =>
  createMiddleware<Env>(async (c) => {
    let unwritten: (() => Promise<void>) | undefined;
    let pendingRecord: PendingRecord | undefined;
    const leaveToTransaction: AuditStore = {
      async record(personId, record) {
        unwritten = () => deps.audit.record(personId, { ...record, action: 'view' });
        const written = () => {
          unwritten = undefined;
        };
        pendingRecord = { record, written } as PendingRecord;
      },
    };
    const decide = healthData({ ...deps, audit: leaveToTransaction })('cancellation', 'change');
    let answer: Response | undefined;
    await decide(c, async () => {
      if (!pendingRecord) throw new PortalError('no-audit', NOT_RECORDED);
      try {
        answer = await handler(c, pendingRecord);
      } finally {
        await unwritten?.().catch((cause: unknown) => {
          throw new PortalError('no-audit', NOT_RECORDED, { cause });
        });
      }
    });
    return answer;
  });

const NOT_RECORDED = 'the access could not be recorded, so nothing is shown';
