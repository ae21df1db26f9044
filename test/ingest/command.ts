import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import type { FileSummary } from '../../shared/ingest/summary.ts';
import { TODAY } from './delivery.ts';

const COMMAND = fileURLToPath(new URL('../../functions/local/import.ts', import.meta.url));

export type CommandRun = { code: number | null; summaries: FileSummary[]; errors: string };

/** `npm run import` as a process of its own, on the engine of the tests or on a data folder. */
export function startImport(
  args: readonly string[],
  where: { table: string; dir?: string } | { dir: string },
) {
  const own = {
    ...('table' in where
      ? { DYNAMODB_ENDPOINT: inject('dynamodbEndpoint'), TABLE_NAME: where.table }
      : {}),
    ...(where.dir === undefined ? {} : { DATA_DIR: where.dir }),
  };
  const { DYNAMODB_ENDPOINT: _, ...inherited } = process.env;
  const child = spawn(process.execPath, [COMMAND, ...args], {
    env: { ...inherited, PORTAL_TODAY: TODAY, ...own },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { child, ended: ended(child) };
}

export const runImport = (
  args: readonly string[],
  where: { table: string; dir?: string } | { dir: string },
) => startImport(args, where).ended;

function ended(child: ChildProcess): Promise<CommandRun> {
  let out = '';
  let errors = '';
  child.stdout?.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    errors += chunk;
  });
  return new Promise((resolve) =>
    child.on('close', (code) =>
      resolve({
        code,
        errors,
        summaries: out.split('\n').flatMap((line) => (line ? [JSON.parse(line)] : [])),
      }),
    ),
  );
}
