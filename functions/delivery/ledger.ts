import {
  ConditionalCheckFailedException,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import * as v from 'valibot';
import { addDays, dateInJapan, IsoDate, startOfDay } from '../../shared/kernel/dates.ts';
import { Bounded } from '../ingest/bounded.ts';
import { removeAll } from '../ingest/remove-all.ts';
import type { Table } from '../storage/client.ts';
import { getItem, queryItems } from '../storage/items.ts';
import { pk, sk, TABLE } from '../storage/keys.ts';

const KEPT_DAYS = 400; // our choice: a year and the month after it, for questions about a delivery
const PUTS_AT_A_TIME = 16;

const Blob = v.object({ bucket: v.string(), key: v.string(), version: v.optional(v.string()) });
const CutKindName = v.picklist(['receipts', 'eligibility']);

/** One file of a delivery that is imported line by line. */
export const LineFile = v.object({
  name: v.string(),
  kind: CutKindName,
  fingerprint: v.string(),
  lines: v.number(),
  /** Where its plain bytes lie: the delivered object itself, or what it was unpacked to. */
  content: Blob,
  /** Day the content was first received, and whether an earlier import of it ended early. */
  asOf: IsoDate,
  thorough: v.boolean(),
});
export type LineFile = v.InferOutput<typeof LineFile>;

const Plan = v.object({
  object: Blob,
  asOf: IsoDate,
  files: v.array(LineFile),
  /** How many there are: all of them were written before the plan. */
  chunks: v.number(),
});
export type Plan = v.InferOutput<typeof Plan>;

/** What one worker does: lines of a file, or the rest of an archive as it is. */
const Work = v.variant('how', [
  v.object({
    how: v.literal('lines'),
    file: v.number(),
    from: v.number(),
    to: v.number(),
    linesBefore: v.number(),
    context: v.instance(Uint8Array),
    last: v.boolean(),
  }),
  v.object({ how: v.literal('files'), except: v.array(v.string()) }),
]);
export type Work = v.InferOutput<typeof Work>;

const LineErrors = v.array(v.object({ line: v.number(), field: v.string(), code: v.string() }));
/** What became of one chunk. Holds no data of persons. */
export const ChunkResult = v.object({
  accepted: v.number(),
  replaced: v.number(),
  unchanged: v.number(),
  unmatched: v.number(),
  expired: v.number(),
  rejected: v.number(),
  unreadable: v.number(),
  kinds: v.array(v.string()),
  errors: LineErrors,
  notes: v.record(v.string(), v.number()),
});
export type ChunkResult = v.InferOutput<typeof ChunkResult>;

export const Chunk = v.object({
  number: v.number(),
  work: Work,
  attempts: v.number(),
  result: v.optional(ChunkResult),
});
export type Chunk = v.InferOutput<typeof Chunk>;

const expiry = (now: Date) => ({
  [TABLE.ttl]: startOfDay(addDays(dateInJapan(now), KEPT_DAYS)).getTime() / 1000,
});

const put = (item: Record<string, unknown>) => marshall(item, { removeUndefinedValues: true });

/**
 * Writes the chunks and then the plan, so that a plan says that all is there. Two planners of one delivery
 * write the same; what is there already stays. @returns the plan that holds
 */
export async function writePlan(
  table: Table,
  id: string,
  { work, ...plan }: Omit<Plan, 'chunks'> & { work: readonly Work[] },
  now: Date,
): Promise<Plan> {
  const writing = new Bounded(PUTS_AT_A_TIME);
  for (const [number, one] of work.entries())
    await writing.run(() =>
      putNew(table, {
        pk: pk('delivery', id),
        sk: sk.chunk(number),
        number,
        work: one,
        attempts: 0,
        ...expiry(now),
      }),
    );
  await writing.drain();
  const whole = { ...plan, chunks: work.length };
  await putNew(table, { pk: pk('delivery', id), sk: sk.plan, ...whole, ...expiry(now) });
  return (await readPlan(table, id)) ?? whole;
}

async function putNew(table: Table, item: Record<string, unknown>): Promise<void> {
  try {
    await table.client.send(
      new PutItemCommand({
        TableName: table.name,
        Item: put(item),
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}

export async function readPlan(table: Table, id: string): Promise<Plan | undefined> {
  const item = await getItem(table, 'delivery', id, sk.plan, true);
  return item && v.parse(Plan, item);
}

export async function readChunk(table: Table, id: string, number: number): Promise<Chunk> {
  return v.parse(Chunk, await getItem(table, 'delivery', id, sk.chunk(number), true));
}

export async function readChunks(table: Table, id: string): Promise<Chunk[]> {
  const items = await queryItems(table, 'delivery', id, {
    beginsWith: sk.chunks,
    consistent: true,
  });
  return items.map((item) => v.parse(Chunk, item));
}

/** Writes down that a worker begins. @returns false when another one has finished the chunk meanwhile */
export const beginChunk = (table: Table, id: string, number: number): Promise<boolean> =>
  updateChunk(table, id, number, 'SET attempts = attempts + :one', { ':one': 1 });

/** The chunk is done; the first result stays. @returns false when it was done already */
export const finishChunk = (
  table: Table,
  id: string,
  number: number,
  result: ChunkResult,
): Promise<boolean> =>
  updateChunk(table, id, number, 'SET #result = :result', { ':result': result });

async function updateChunk(
  table: Table,
  id: string,
  number: number,
  change: string,
  values: Record<string, unknown>,
): Promise<boolean> {
  try {
    await table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: marshall({ pk: pk('delivery', id), sk: sk.chunk(number) }),
        UpdateExpression: change,
        ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(#result)',
        ExpressionAttributeNames: { '#result': 'result' },
        ExpressionAttributeValues: marshall(values),
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

/** Forgets plan and chunks, the plan first: what is left of a killed removal is no plan. */
export async function forgetPlan(table: Table, id: string): Promise<void> {
  const items = await queryItems(table, 'delivery', id, { consistent: true });
  const keys = items.map((item) => ({ pk: pk('delivery', id), sk: String(item.sk) }));
  await removeAll(
    table,
    keys.filter((key) => key.sk === sk.plan),
  );
  await removeAll(
    table,
    keys.filter((key) => key.sk !== sk.plan),
  );
}
