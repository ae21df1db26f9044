import {
  ConditionalCheckFailedException,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import * as v from 'valibot';
import type { FileKind, LineError } from '../../shared/ingest/summary.ts';
import { addDays, IsoDate, startOfDay } from '../../shared/kernel/dates.ts';
import type { Table } from '../storage/client.ts';
import { getItem, putIdempotent, queryItems } from '../storage/items.ts';
import { pk, sk, TABLE } from '../storage/keys.ts';
import { removeAll } from './remove-all.ts';

/** One delivered file, by its content. Holds no data of persons. */
const LedgerEntry = v.object({
  asOf: IsoDate,
  /** An import of it has reached the end. */
  complete: v.optional(v.boolean(), false),
});
export type LedgerEntry = v.InferOutput<typeof LedgerEntry>;

/**
 * Writes down that a file came. The day it first came stays: a file imported again, under whatever day or
 * name, is the same delivery. @returns what was known of it, undefined for a new one
 */
export async function registerFile(
  table: Table,
  fingerprint: string,
  kind: FileKind,
  asOf: IsoDate,
): Promise<LedgerEntry | undefined> {
  try {
    await table.client.send(
      new PutItemCommand({
        TableName: table.name,
        Item: marshall({ pk: pk('file', fingerprint), sk: sk.current, kind, asOf }),
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
    return undefined;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    return v.parse(LedgerEntry, await getItem(table, 'file', fingerprint, sk.current, true));
  }
}

/** Writes down that an import of the file has reached the end. */
export async function completeFile(table: Table, fingerprint: string): Promise<void> {
  await table.client.send(
    new UpdateItemCommand({
      TableName: table.name,
      Key: marshall({ pk: pk('file', fingerprint), sk: sk.current }),
      UpdateExpression: 'SET complete = :yes',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: marshall({ ':yes': true }),
    }),
  );
}

const REJECTED_KEPT_DAYS = 366; // our choice: the insurer corrects within its next delivery

/** The delivered bytes of lines by number, and the day from which their time of keeping counts. */
export type RawLines = { lines: ReadonlyMap<number, Uint8Array>; today: IsoDate };

/**
 * Keeps what was left out, with line and code, for the insurer's desk; replaces what an earlier run found.
 * @param raw  the lines themselves, which hold data of persons and go after a year
 */
export async function keepErrors(
  table: Table,
  fingerprint: string,
  errors: readonly LineError[],
  raw?: RawLines,
): Promise<void> {
  const partition = pk('file', fingerprint);
  const items = errors.map((error) => ({
    pk: partition,
    sk: sk.rejected(error.line, `${error.field}#${error.code}`),
    ...error,
    ...rawOf(error, raw),
  }));
  const wanted = new Set(items.map((item) => item.sk));
  const before = await queryItems(table, 'file', fingerprint, {
    beginsWith: sk.rejectedLines,
    consistent: true,
  });
  await putIdempotent(table, [...new Map(items.map((item) => [item.sk, item])).values()]);
  await removeAll(
    table,
    before.flatMap((item) => {
      const key = String(item.sk);
      return wanted.has(key) ? [] : [{ pk: partition, sk: key }];
    }),
  );
}

function rawOf({ line }: LineError, raw: RawLines | undefined) {
  const bytes = raw?.lines.get(line);
  if (!raw || !bytes) return {};
  const goneFrom = startOfDay(addDays(raw.today, REJECTED_KEPT_DAYS));
  return { raw: bytes, [TABLE.ttl]: goneFrom.getTime() / 1000 };
}
