import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { exitCode, type FileSummary, type Tally } from '../../shared/ingest/summary.ts';
import { clockFrom, dateInJapan, IsoDate } from '../../shared/kernel/dates.ts';
import { inChunks } from '../delivery/import-in-chunks.ts';
import { importCancellation } from '../exchange/import-cancellation.ts';
import { DOUBTS, type Doubt } from '../facilities/import-edition.ts';
import { type DeliveredFile, deliveredFiles } from '../ingest/delivered-files.ts';
import { type ImportedFile, importFiles } from '../ingest/import-files.ts';
import { type RerunDeps, rerun } from '../ingest/rerun.ts';
import { localClient } from '../storage/client.ts';
import { createTable } from '../storage/create-table.ts';
import { readEnvironment } from '../storage/read-environment.ts';
import { checkupTools } from './checkup-tools.ts';
import { openDataFolder } from './data-folder.ts';
import {
  asFacilityFile,
  type FacilityFile,
  type FacilityFileSummary,
  importFacilities,
} from './import-facilities.ts';

const say = (line: string) => process.stderr.write(`${line}\n`);

const USAGE =
  'npm run import -- [--as-of YYYY-MM-DD] [--confirm DOUBT,…] FILE…   (also .gz, .zip, folders)\n' +
  'npm run import -- --rerun   (tries again what was rejected or waits)';
const Environment = v.object({
  DATA_DIR: v.optional(v.string(), '.data'),
  DYNAMODB_ENDPOINT: v.optional(v.pipe(v.string(), v.url())),
  PORTAL_TODAY: v.optional(v.string()),
  TABLE_NAME: v.optional(v.string(), 'portal'),
  /** Folder of the official schemas of 健診 documents; without it only our own reader judges. */
  CHECKUP_SCHEMAS: v.optional(v.string()),
});
const PROGRESS_EVERY_MS = 1_000;

/**
 * `npm run import`: delivered files into the database of a running portal, or of its data folder. One JSON
 * line per file on stdout. @returns the exit code @source product.md §5
 */
async function run(): Promise<number> {
  const given = commandLine();
  if (!given) {
    say(USAGE);
    return 1;
  }
  const environment = readEnvironment(Environment, process.env);
  const clock = clockFrom(environment.PORTAL_TODAY);
  const today = dateInJapan(clock());
  if (given.asOf && given.asOf > today) {
    say(
      `--as-of ${given.asOf}: later than today (${today}); the day of receiving is kept for ever`,
    );
    return 1;
  }
  const data = await openDataFolder({
    dir: resolve(environment.DATA_DIR),
    kind: 'import',
    endpoint: environment.DYNAMODB_ENDPOINT,
    onWait: ({ pid }) => say(`Another import (process ${pid}) has to end first.`),
  });
  const table = { client: localClient(data.endpoint), name: environment.TABLE_NAME };
  const done: ImportedFile[] = [];
  const facilities: FacilityFileSummary[] = [];
  try {
    await createTable(table.client, table.name);
    const checkups = checkupTools(resolve(environment.DATA_DIR), environment.CHECKUP_SCHEMAS);
    const large = inChunks(resolve(environment.DATA_DIR));
    const deps = {
      table,
      clock,
      asOf: given.asOf,
      checkups,
      large,
      cancellation: importCancellation,
      onProgress: progress(),
    };
    const facilityFiles: FacilityFile[] = [];
    if (given.rerun) return await rerunAll({ table, clock });
    for await (const file of importFiles(deps, others(given.paths, facilityFiles))) {
      process.stdout.write(`${JSON.stringify(file.summary)}\n`);
      if (file.unreadable)
        say(`${file.summary.file}: not imported, ${file.summary.errors[0]?.code}`);
      if (file.cause !== undefined) say(`${file.summary.file}: ${stackOf(file.cause)}`);
      for (const [code, count] of file.notes) say(`${file.summary.file}: ${count} × ${code}`);
      done.push(file);
    }
    if (facilityFiles.length > 0) {
      const run = { dataFolder: resolve(environment.DATA_DIR), clock, confirmed: given.confirmed };
      const { result, summaries } = await importFacilities(facilityFiles, run);
      for (const summary of summaries) process.stdout.write(`${JSON.stringify(summary)}\n`);
      for (const [code, count] of Object.entries(result.defects)) say(`${count} × ${code}`);
      if (!result.published) say(`no new edition: add --confirm ${result.doubts.join(',')}`);
      facilities.push(...summaries);
    }
  } finally {
    table.client.destroy();
    await data.close();
  }
  return exitCode([
    ...done.map(({ summary, unreadable }) => ({ ...summary, unreadable })),
    ...facilities.map((summary) => ({ ...summary, unreadable: false })),
  ]);
}

/** @returns the exit code, as for files */
async function rerunAll(deps: RerunDeps): Promise<number> {
  const summaries: FileSummary[] = [];
  for await (const summary of rerun(deps)) {
    process.stdout.write(`${JSON.stringify(summary)}\n`);
    summaries.push(summary);
  }
  if (summaries.length === 0) say('Nothing was rejected in the last year, and nothing waits.');
  say(
    'Tried: eligibility, receipts, paper-receipts. What was rejected of other kinds: deliver again.',
  );
  return exitCode(summaries.map((summary) => ({ ...summary, unreadable: false })));
}

/** Files that are imported one by one; those of the facilities are put aside, they make one edition together. */
async function* others(
  paths: readonly string[],
  facilityFiles: FacilityFile[],
): AsyncGenerator<DeliveredFile> {
  for (const path of paths)
    for await (const file of deliveredFiles(path)) {
      const known = await asFacilityFile(file);
      if (known) facilityFiles.push(known);
      else yield file;
    }
}

/** Undefined when it cannot be meant. */
function commandLine():
  | { asOf: IsoDate | undefined; confirmed: Doubt[]; paths: string[]; rerun: boolean }
  | undefined {
  try {
    const { values, positionals } = parseArgs({
      options: {
        'as-of': { type: 'string' },
        confirm: { type: 'string' },
        rerun: { type: 'boolean', default: false },
      },
      allowPositionals: true,
    });
    const asOf = v.parse(v.optional(IsoDate), values['as-of']);
    const confirmed = v.parse(v.array(v.picklist(DOUBTS)), values.confirm?.split(',') ?? []);
    const { rerun } = values;
    const meant = rerun ? positionals.length === 0 : positionals.length > 0;
    return meant ? { asOf, confirmed, paths: positionals, rerun } : undefined;
  } catch (error) {
    if (error instanceof v.ValiError) say('--as-of or --confirm: not known');
    return undefined;
  }
}

const stackOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

/** A line now and then, so that a person sees a long import go on. */
function progress(): (file: string, tally: Tally) => void {
  let next = Date.now() + PROGRESS_EVERY_MS;
  return (file, tally) => {
    if (Date.now() < next) return;
    next = Date.now() + PROGRESS_EVERY_MS;
    say(`${file}: ${tally.lines} lines read`);
  };
}

try {
  process.exitCode = await run();
} catch (error) {
  say(stackOf(error));
  process.exitCode = 1;
}
