import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { Cancellation } from '../../shared/cancellation/codec.ts';
import { endedOn } from '../../shared/cancellation/status.ts';
import { addYears, type IsoDate, startOfDay } from '../../shared/kernel/dates.ts';
import { pk, sk, TABLE } from '../storage/keys.ts';

/**
 * Years for which what is kept; our own figures, as no rule for a portal was found. A request as long as the
 * access records about it; what was sent to the insurer a year, for asking again.
 */
const KEEP_YEARS = { request: 5, owner: 7, sent: 1, key: 1 } as const;

const ttl = (from: IsoDate, years: number) => ({
  [TABLE.ttl]: startOfDay(addYears(from, years)).getTime() / 1000,
});

const put = (TableName: string, item: Record<string, unknown>, condition: object = {}) => ({
  Put: { TableName, Item: marshall(item, { removeUndefinedValues: true }), ...condition },
});

export const ABSENT = { ConditionExpression: 'attribute_not_exists(pk)' };
const atRevision = (revision: number) => ({
  ConditionExpression: 'revision = :seen',
  ExpressionAttributeValues: marshall({ ':seen': revision }),
});

/** @param revision of the stored item that this one replaces; 0: there must be none */
export function requestPut(
  name: string,
  sortKey: string,
  request: Cancellation,
  revision: number,
): TransactWriteItem {
  const ended = endedOn(request.progress);
  const key = { pk: pk('cancellation', request.personId), sk: sortKey };
  return put(
    name,
    {
      ...key,
      ...request,
      revision: revision + 1,
      ...(ended ? ttl(ended, KEEP_YEARS.request) : {}),
    },
    revision === 0 ? ABSENT : atRevision(revision),
  );
}

/** What an Idempotency-Key led to. `recordId`: the access record of the attempt that wrote it. */
export const keyPut = (
  name: string,
  personId: string,
  key: { keyHash: string; receiptNumber: string; recordId: string; created: boolean },
  today: IsoDate,
): TransactWriteItem =>
  put(
    name,
    {
      pk: pk('cancellation', personId),
      sk: sk.idempotency(key.keyHash),
      receiptNumber: key.receiptNumber,
      recordId: key.recordId,
      created: key.created,
      ...ttl(today, KEEP_YEARS.key),
    },
    ABSENT,
  );

/** Whose request a receipt number is; found with the insurer's number only. */
export const ownerPut = (name: string, request: Cancellation): TransactWriteItem =>
  put(
    name,
    {
      pk: pk('exchange', request.insurerNumber),
      sk: sk.requestOwner(request.receiptNumber),
      personId: request.personId,
      ...ttl(request.requestedOn, KEEP_YEARS.owner),
    },
    ABSENT,
  );

/** The insurer's open work; guarded by the request itself, which the same transaction changes. */
export const workPut = (name: string, request: Cancellation): TransactWriteItem =>
  put(name, {
    pk: pk('exchange', request.insurerNumber),
    sk: sk.openRequest(request.receiptNumber),
    ...request,
  });

export const workDelete = (TableName: string, request: Cancellation): TransactWriteItem => ({
  Delete: {
    TableName,
    Key: marshall({
      pk: pk('exchange', request.insurerNumber),
      sk: sk.openRequest(request.receiptNumber),
    }),
  },
});

/** Rows to one insurer of one day in Japan, in the order in which they were made. */
export const outgoingId = (insurerNumber: string, day: IsoDate): string =>
  `${insurerNumber}|${day}`;

export const outgoingPut = (
  name: string,
  row: Record<string, unknown> & { insurerNumber: string; receiptNumber: string; kind: string },
  at: string,
  day: IsoDate,
): TransactWriteItem =>
  put(
    name,
    {
      pk: pk('exchange', outgoingId(row.insurerNumber, day)),
      sk: sk.event(at, `${row.receiptNumber}#${row.kind}`),
      ...row,
      ...ttl(day, KEEP_YEARS.sent),
    },
    ABSENT,
  );
