import type { FileKind } from '../../shared/ingest/summary.ts';
import { completeFile } from '../ingest/file-ledger.ts';
import { closeDelivery } from '../ingest/open-deliveries.ts';
import type { DeliveryDeps } from './deps.ts';
import { type ChunkResult, readChunks, readPlan } from './ledger.ts';

const COUNTS = [
  'accepted',
  'replaced',
  'unchanged',
  'unmatched',
  'expired',
  'rejected',
  'unreadable',
] as const;

/** What became of a delivery so far. */
export type FinishedDelivery = Record<(typeof COUNTS)[number], number> & {
  /** Every chunk is done. */
  complete: boolean;
  chunks: number;
  left: number;
  kinds: string[];
  /** Codes of what was left out. */
  codes: string[];
  notes: Record<string, number>;
};

/** Adds up the chunks; when none is left the files are complete and nothing waits any more. */
export async function finishDelivery(
  { table, clock }: DeliveryDeps,
  id: string,
): Promise<FinishedDelivery> {
  const plan = await readPlan(table, id);
  if (!plan) throw new Error('a delivery without a plan');
  const chunks = await readChunks(table, id);
  const done = chunks.flatMap(({ result }) => result ?? []);
  const sum = (of: (typeof COUNTS)[number]) => done.reduce((total, one) => total + one[of], 0);
  const left = plan.chunks - done.length;
  const kinds = [...new Set(done.flatMap((one) => one.kinds))];
  if (left === 0) {
    for (const { fingerprint } of plan.files) await completeFile(table, fingerprint);
    await closeDelivery(table, id, { kinds: kinds as FileKind[], at: clock() });
  }
  return {
    complete: left === 0,
    chunks: plan.chunks,
    left,
    kinds,
    codes: [...new Set(done.flatMap(({ errors }) => errors.map(({ code }) => code)))],
    notes: addUp(done),
    ...(Object.fromEntries(COUNTS.map((of) => [of, sum(of)])) as Record<
      (typeof COUNTS)[number],
      number
    >),
  };
}

function addUp(results: readonly ChunkResult[]): Record<string, number> {
  const notes: Record<string, number> = {};
  for (const result of results)
    for (const [code, count] of Object.entries(result.notes))
      notes[code] = (notes[code] ?? 0) + count;
  return notes;
}
