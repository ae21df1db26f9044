import { paginateQuery } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { LineError } from '../../shared/ingest/summary.ts';
import { addDays, type IsoDate, startOfDay } from '../../shared/kernel/dates.ts';
import { rawLines } from '../ingest/raw-lines.ts';
import { rejectedPieces } from '../ingest/rejected-pieces.ts';
import { removeAll } from '../ingest/remove-all.ts';
import type { Table } from '../storage/client.ts';
import { putIdempotent } from '../storage/items.ts';
import { pk, sk, TABLE } from '../storage/keys.ts';
import type { CutKind } from './cut/cut-file.ts';

const KEPT_DAYS = 366; // as lines of files that are imported whole: functions/ingest/file-ledger.ts

export type ChunkErrors = {
  fingerprint: string;
  kind: CutKind;
  errors: readonly LineError[];
  /** Lines of the chunk: after the first, up to the second. */
  between: readonly [number, number];
  /** The chunk as its reader got it, and what a line's number in it lacks to its number in the file. */
  read: () => AsyncIterable<Uint8Array>;
  shift: number;
  today: IsoDate;
};

/**
 * Keeps the lines of a chunk that were left out, and the rows and receipts they are in to be run again;
 * replaces what an earlier run of the chunk found.
 */
export async function keepChunkErrors(table: Table, chunk: ChunkErrors): Promise<void> {
  const { fingerprint, kind, errors, read, shift, today } = chunk;
  const [before, last] = chunk.between;
  const partition = pk('file', fingerprint);
  const gone = { [TABLE.ttl]: startOfDay(addDays(today, KEPT_DAYS)).getTime() / 1000 };
  const within = errors.map((error) => ({ ...error, line: error.line - shift }));
  const lines = await rawLines(read, within);
  const rejected = errors.map((error) => {
    const raw = lines.get(error.line - shift);
    const key = sk.rejected(error.line, `${error.field}#${error.code}`);
    return { pk: partition, sk: key, ...error, ...(raw ? { raw, ...gone } : {}) };
  });
  const pieces = (await rejectedPieces(kind, read, within)).map((piece) => {
    const firstLine = piece.firstLine + shift;
    const moved = { firstLine, lastLine: piece.lastLine + shift, shift: piece.shift + shift };
    return { pk: partition, sk: sk.piece(firstLine), ...piece, ...moved, ...gone };
  });
  const items = new Map([...rejected, ...pieces].map((item) => [item.sk, item]));
  const known = [
    ...(await keysBetween(
      table,
      partition,
      sk.rejected(before + 1, ''),
      sk.rejected(last + 1, ''),
    )),
    ...(await keysBetween(table, partition, sk.piece(before + 1), sk.piece(last))),
  ];
  await putIdempotent(table, [...items.values()]);
  const stale = known.filter((key) => !items.has(key));
  await removeAll(
    table,
    stale.map((key) => ({ pk: partition, sk: key })),
  );
}

async function keysBetween(table: Table, partition: string, from: string, to: string) {
  const pages = paginateQuery(
    { client: table.client },
    {
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      ProjectionExpression: 'sk',
      ConsistentRead: true,
      ExpressionAttributeValues: marshall({ ':pk': partition, ':from': from, ':to': to }),
    },
  );
  const keys: string[] = [];
  for await (const { Items = [] } of pages)
    keys.push(...Items.map((item) => String(unmarshall(item).sk)));
  return keys;
}
