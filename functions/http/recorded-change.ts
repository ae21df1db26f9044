import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Right } from '../../shared/access/rules.ts';
import type { AccessRecord } from '../../shared/audit/codec.ts';
import type { Env } from './env.ts';
import {
  type AuditedPerson,
  accessTo,
  askedPerson,
  type HealthDataDeps,
  notRecorded,
} from './health-data.ts';

declare const pending: unique symbol;

/**
 * The access record of a change, not yet written. A store that changes health data takes it and writes it in
 * the transaction of the change; only {@link changeOf} makes it.
 */
export type PendingRecord = {
  readonly record: AccessRecord;
  /** To be called when the transaction held. */
  readonly written: () => void;
  readonly [pending]: true;
};

/**
 * A change of somebody's data: the same decision who may act as for a view, but the record goes into the
 * transaction of the change, so that both are there or neither. What changed nothing (repeated, refused) is
 * recorded as a view of what the answer shows; when that fails nothing is sent.
 * @source product.md F8, F10
 */
export const changeOf =
  (deps: HealthDataDeps) =>
  async (
    c: Context<Env>,
    personId: string | undefined,
    what: Right,
    change: (person: AuditedPerson, pending: PendingRecord) => Promise<Response>,
  ): Promise<Response> => {
    const { person, record } = await accessTo(deps)(c, personId, what, 'change');
    let isWritten = false;
    const written = () => {
      isWritten = true;
    };
    try {
      return await change(person, { record, written } as PendingRecord);
    } finally {
      if (!isWritten)
        await deps.audit
          .record(person.personId, { ...record, action: 'view' })
          .catch((cause: unknown) => {
            throw notRecorded(cause);
          });
    }
  };

/** {@link changeOf} whom the request is about. */
export const recordedChange =
  (deps: HealthDataDeps) =>
  (what: Right, handler: (c: Context<Env>, pending: PendingRecord) => Promise<Response>) =>
    createMiddleware<Env>((c) =>
      changeOf(deps)(c, askedPerson(c), what, (person, pendingRecord) => {
        c.set('person', person);
        return handler(c, pendingRecord);
      }),
    );
