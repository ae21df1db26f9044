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
import type { Piece } from './rejected-pieces.ts';
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

/** Files by which what was rejected or waits can be found again. */
const INDEX = 'index';

/** Writes down the file where all files are listed; at every import, because an earlier one may have died. */
export const listFile = (
  table: Table,
  fingerprint: string,
  { kind, asOf }: { kind: FileKind; asOf: IsoDate },
): Promise<void> =>
  putIdempotent(table, [
    { pk: pk('file', INDEX), sk: fingerprint, kind, asOf, ...goneAfter(asOf) },
  ]);

const ListedFile = v.object({ sk: v.string(), kind: v.string(), asOf: IsoDate });

/** Files of the last year. */
export async function listedFiles(table: Table) {
  const items = await queryItems(table, 'file', INDEX);
  return items.map((item) => {
    const { sk: fingerprint, kind, asOf } = v.parse(ListedFile, item);
    return { fingerprint, kind, asOf };
  });
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
  return { raw: bytes, ...goneAfter(raw.today) };
}

const goneAfter = (day: IsoDate) => ({
  [TABLE.ttl]: startOfDay(addDays(day, REJECTED_KEPT_DAYS)).getTime() / 1000,
});

/** Keeps the rows and receipts that errors are in, to be run again; replaces what an earlier run kept. */
export async function keepPieces(
  table: Table,
  fingerprint: string,
  pieces: readonly Piece[],
  today: IsoDate,
): Promise<void> {
  const partition = pk('file', fingerprint);
  const items = pieces.map((piece) => ({
    pk: partition,
    sk: sk.piece(piece.firstLine),
    ...piece,
    ...goneAfter(today),
  }));
  const wanted = new Set(items.map((item) => item.sk));
  const before = await keptPieces(table, fingerprint);
  await putIdempotent(table, items);
  await removeAll(
    table,
    before.flatMap(({ firstLine }) => {
      const key = sk.piece(firstLine);
      return wanted.has(key) ? [] : [{ pk: partition, sk: key }];
    }),
  );
}

const KeptPiece = v.object({
  firstLine: v.number(),
  lastLine: v.number(),
  shift: v.number(),
  content: v.instance(Uint8Array),
});

export const keptPieces = async (table: Table, fingerprint: string): Promise<Piece[]> =>
  v.parse(
    v.array(KeptPiece),
    await queryItems(table, 'file', fingerprint, { beginsWith: sk.pieces, consistent: true }),
  );

const KeptError = v.object({ line: v.number(), field: v.string(), code: v.string() });

/** What was left out of a file, with the raw line where it is kept. */
export async function keptErrors(table: Table, fingerprint: string) {
  const range = { beginsWith: sk.rejectedLines, consistent: true };
  const items = await queryItems(table, 'file', fingerprint, range);
  return items.map((item) => ({
    error: v.parse(KeptError, item),
    raw: item.raw instanceof Uint8Array ? item.raw : undefined,
  }));
}
