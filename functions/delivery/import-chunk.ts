import { type FileSummary, MAX_ERRORS, Tally } from '../../shared/ingest/summary.ts';
import { Unreadable } from '../../shared/ingest/unreadable.ts';
import { dateInJapan } from '../../shared/kernel/dates.ts';
import { importEligibility } from '../ingest/import-eligibility.ts';
import { importReceipts } from '../ingest/import-receipts.ts';
import { isBusy, TableBusy } from '../storage/table-busy.ts';
import { chunkContent, contextLines } from './chunk-content.ts';
import { keepChunkErrors } from './chunk-errors.ts';
import type { DeliveryDeps } from './deps.ts';
import { importRest } from './import-rest.ts';
import {
  beginChunk,
  type Chunk,
  type ChunkResult,
  finishChunk,
  type LineFile,
  type Plan,
  readChunk,
  readPlan,
  type Work,
} from './ledger.ts';

type Lines = Extract<Work, { how: 'lines' }>;

const IMPORTS = { receipts: importReceipts, eligibility: importEligibility } as const;

/** What only the whole file can say. */
const OF_THE_WHOLE = new Set(['file-total-differs', 'no-end-record']);
const FEWEST_ERRORS = 20;

/**
 * Imports one chunk and writes down that it is done. It may run twice, beside itself, and end anywhere: what
 * it stores is the same each time, and the ledger takes the first result only.
 *
 * @throws TableBusy when it is worth waiting, anything else when it is not
 */
export async function importChunk(deps: DeliveryDeps, id: string, number: number): Promise<void> {
  try {
    const plan = await readPlan(deps.table, id);
    if (!plan) throw new Error('a chunk without a plan');
    const chunk = await readChunk(deps.table, id, number);
    if (chunk.result || !(await beginChunk(deps.table, id, number))) return;
    const result =
      chunk.work.how === 'lines'
        ? await importLines(deps, plan, chunk, chunk.work)
        : await importRest(deps, plan, chunk.work.except);
    await finishChunk(deps.table, id, number, result);
  } catch (error) {
    throw isBusy(error) && !(error instanceof TableBusy)
      ? new TableBusy('the table takes no more', { cause: error })
      : error;
  }
}

async function importLines(
  deps: DeliveryDeps,
  plan: Plan,
  { attempts }: Chunk,
  work: Lines,
): Promise<ChunkResult> {
  const file = plan.files[work.file];
  if (!file) throw new Error('a chunk of no file');
  const { table, clock, blobs } = deps;
  const { fingerprint, kind, asOf } = file;
  const tally = new Tally();
  const today = [asOf, dateInJapan(clock())].sort().at(-1) ?? asOf;
  const shift = work.linesBefore - contextLines(work);
  const read = () => chunkContent(blobs, file, work);
  try {
    await IMPORTS[kind]({
      table,
      fingerprint,
      asOf,
      today,
      thorough: file.thorough || attempts > 0,
      read,
      shift,
      tally,
      progress: () => undefined,
    });
  } catch (problem) {
    if (!(problem instanceof Unreadable)) throw problem;
    tally.giveUp(problem.code, work.linesBefore + 1);
  }
  const errors = tally.errors.slice(0, Math.max(FEWEST_ERRORS, MAX_ERRORS / plan.chunks));
  await keepChunkErrors(table, {
    fingerprint,
    kind,
    errors,
    between: [work.linesBefore, lastLine(file, work, shift + tally.lines)],
    read,
    shift,
    today,
  });
  return resultOf(tally.summary('', kind), errors, tally, plan.chunks > 1);
}

/** The end that a chunk was given is a line too. */
const lastLine = ({ kind }: LineFile, { last }: Lines, read: number): number =>
  kind === 'receipts' && !last ? read - 1 : read;

function resultOf(
  { file: _, lines: __, kind, errors: ___, ...counts }: FileSummary,
  errors: ChunkResult['errors'],
  { notes, unreadable }: Tally,
  part: boolean,
): ChunkResult {
  const said = [...notes].filter(([code]) => !(part && OF_THE_WHOLE.has(code)));
  return {
    ...counts,
    unreadable: unreadable ? 1 : 0,
    kinds: [kind],
    errors: [...errors],
    notes: Object.fromEntries(said),
  };
}
