import { type FileKind, type FileSummary, Tally } from '../../shared/ingest/summary.ts';
import { Unreadable } from '../../shared/ingest/unreadable.ts';
import { type Clock, dateInJapan, type IsoDate } from '../../shared/kernel/dates.ts';
import { FAMILY_OF } from '../../shared/masters/families.ts';
import type { Table } from '../storage/client.ts';
import { CheckupArchives } from './checkups/archive-parts.ts';
import type { CheckupTools } from './checkups/tools.ts';
import type { DeliveredFile } from './delivered-files.ts';
import { completeFile, keepErrors, keepPieces, listFile, registerFile } from './file-ledger.ts';
import { importCheckupStatus } from './import-checkup-status.ts';
import { importCheckup } from './import-checkups.ts';
import { importEligibility } from './import-eligibility.ts';
import { importMasters } from './import-masters.ts';
import { importPaperReceipts } from './import-paper-receipts.ts';
import { importReceipts } from './import-receipts.ts';
import type { ImportRun } from './import-run.ts';
import { type LookedAt, lookAtFile, shownName } from './look-at-file.ts';
import { rawLines } from './raw-lines.ts';
import { rejectedPieces } from './rejected-pieces.ts';

export type ImportDeps = {
  table: Table;
  clock: Clock;
  /** Day the deliveries were received; today when not said. */
  asOf?: IsoDate | undefined;
  checkups?: CheckupTools | undefined;
  /** Files of insurers about 利用登録解除; where they come another way there need be none. */
  cancellation?: ((run: ImportRun) => Promise<void>) | undefined;
  /** Takes files that are too large for one go; undefined for all others. */
  large?:
    | ((
        deps: ImportDeps,
        file: DeliveredFile,
        looked: LookedAt,
      ) => Promise<ImportedFile | undefined>)
    | undefined;
  /** Told after every piece that was read; `done` is 0 to 1. */
  onProgress?: (file: string, tally: Tally) => void;
};

/** One imported file; `unreadable` when nothing of it could be used. */
export type ImportedFile = {
  summary: FileSummary;
  unreadable: boolean;
  /** What nobody expected, where the code is `internal`; another try may go better. */
  cause?: unknown;
  /** Warnings by code. */
  notes: ReadonlyMap<string, number>;
};

/**
 * Imports files one after the other. Everything is streamed but masters, which are small and cost least
 * together: a run of them comes out behind the last one.
 */
export async function* importFiles(
  deps: ImportDeps,
  files: AsyncIterable<DeliveredFile> | Iterable<DeliveredFile>,
): AsyncGenerator<ImportedFile> {
  const archives = new CheckupArchives();
  const checkups: Promise<ImportedFile>[] = [];
  let masters: { file: DeliveredFile; looked: LookedAt }[] = [];
  for await (const file of files) {
    const looked = await lookAtFile(file).catch((problem: unknown) => problem);
    if (isLookedAt(looked) && isMaster(looked)) {
      masters.push({ file, looked });
      continue;
    }
    if (isLookedAt(looked) && archives.take(file, looked)) continue;
    if (isLookedAt(looked) && looked.kind === 'checkups') {
      checkups.push(importOne(deps, file, looked)); // one person each: most of the time is waiting
      if (checkups.length >= CHECKUPS_AT_A_TIME) yield* oldest(checkups, 1);
      continue;
    }
    yield* oldest(checkups);
    yield* importMasters(deps, masters);
    masters = [];
    yield isLookedAt(looked) ? await importOne(deps, file, looked) : failed(file, looked);
  }
  yield* oldest(checkups);
  yield* importMasters(deps, masters);
  yield* archives.results();
}

const CHECKUPS_AT_A_TIME = 8;

async function* oldest(running: Promise<ImportedFile>[], count = running.length) {
  for (const one of running.splice(0, count)) yield await one;
}

const isLookedAt = (looked: unknown): looked is LookedAt =>
  typeof looked === 'object' && looked !== null && 'fingerprint' in looked;

const isMaster = ({ kind }: LookedAt): boolean => kind in FAMILY_OF;

/** The result of a file that could not be read or stored to its end; the next files go on. */
export function failed(
  file: DeliveredFile,
  problem: unknown,
  kind: FileKind = 'unknown',
  tally = new Tally(),
): ImportedFile {
  const expected = problem instanceof Unreadable;
  tally.giveUp(expected ? problem.code : 'internal');
  return {
    summary: tally.summary(shownName(file.name), kind),
    unreadable: true,
    ...(expected ? {} : { cause: problem }),
    notes: tally.notes,
  };
}

const IMPORTS = {
  eligibility: importEligibility,
  receipts: importReceipts,
  checkups: importCheckup,
  'checkup-status': importCheckupStatus,
  'paper-receipts': importPaperReceipts,
} as const;
const hasImport = (kind: FileKind): kind is keyof typeof IMPORTS => kind in IMPORTS;

async function importOne(
  deps: ImportDeps,
  file: DeliveredFile,
  looked: LookedAt,
): Promise<ImportedFile> {
  const { kind, fingerprint, read } = looked;
  const large = await deps.large?.(deps, file, looked);
  if (large) return large;
  const importKind = kind === 'cancellation' ? deps.cancellation : hasImport(kind) && IMPORTS[kind];
  if (!importKind) return failed(file, new Unreadable('unknown-kind'));
  const { table, clock } = deps;
  const name = shownName(file.name);
  const tally = new Tally();
  const now = dateInJapan(clock());
  try {
    const received = deps.asOf ?? now;
    const known = await registerFile(table, fingerprint, kind, received);
    const asOf = known?.asOf ?? received;
    await listFile(table, fingerprint, { kind, asOf });
    const today = [asOf, now].sort().at(-1) ?? now;
    await importKind({
      table,
      fingerprint,
      asOf,
      thorough: known?.complete === false,
      today,
      read,
      tally,
      checkups: deps.checkups,
      progress: () => deps.onProgress?.(name, tally),
    });
    if (known || tally.errors.length > 0) {
      await keepPieces(table, fingerprint, await rejectedPieces(kind, read, tally.errors), today);
      const lines = await rawLines(read, tally.errors);
      await keepErrors(table, fingerprint, tally.errors, { lines, today });
    }
    await completeFile(table, fingerprint);
  } catch (problem) {
    return failed(file, problem, kind, tally);
  }
  return { summary: tally.summary(name, kind), unreadable: tally.unreadable, notes: tally.notes };
}
