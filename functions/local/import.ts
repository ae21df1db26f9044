import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { exitCode, type Tally } from '../../shared/ingest/summary.ts';
import { clockFrom, dateInJapan, IsoDate } from '../../shared/kernel/dates.ts';
import { type DeliveredFile, deliveredFiles } from '../ingest/delivered-files.ts';
import { type ImportedFile, importFiles } from '../ingest/import-files.ts';
import { localClient } from '../storage/client.ts';
import { createTable } from '../storage/create-table.ts';
import { readEnvironment } from '../storage/read-environment.ts';
import { openDataFolder } from './data-folder.ts';

const say = (line: string) => process.stderr.write(`${line}\n`);

const USAGE = 'npm run import -- [--as-of YYYY-MM-DD] FILE…   (also .gz, .zip, folders)';
const Environment = v.object({
  DATA_DIR: v.optional(v.string(), '.data'),
  DYNAMODB_ENDPOINT: v.optional(v.pipe(v.string(), v.url())),
  PORTAL_TODAY: v.optional(v.string()),
  TABLE_NAME: v.optional(v.string(), 'portal'),
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
  try {
    await createTable(table.client, table.name);
    const deps = { table, clock, asOf: given.asOf, onProgress: progress() };
    for await (const file of importFiles(deps, allFiles(given.paths))) {
      process.stdout.write(`${JSON.stringify(file.summary)}\n`);
      if (file.unreadable)
        say(`${file.summary.file}: not imported, ${file.summary.errors[0]?.code}`);
      if (file.cause !== undefined) say(`${file.summary.file}: ${stackOf(file.cause)}`);
      for (const [code, count] of file.notes) say(`${file.summary.file}: ${count} × ${code}`);
      done.push(file);
    }
  } finally {
    table.client.destroy();
    await data.close();
  }
  return exitCode(done.map(({ summary, unreadable }) => ({ ...summary, unreadable })));
}

async function* allFiles(paths: readonly string[]): AsyncGenerator<DeliveredFile> {
  for (const path of paths) yield* deliveredFiles(path);
}

/** Undefined when it cannot be meant. */
function commandLine(): { asOf: IsoDate | undefined; paths: string[] } | undefined {
  try {
    const { values, positionals } = parseArgs({
      options: { 'as-of': { type: 'string' } },
      allowPositionals: true,
    });
    const asOf = v.parse(v.optional(IsoDate), values['as-of']);
    return positionals.length > 0 ? { asOf, paths: positionals } : undefined;
  } catch (error) {
    if (error instanceof v.ValiError) say('--as-of: no such date');
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
