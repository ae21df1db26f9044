import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../functions/local/engine.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const READY_TIMEOUT_MS = 120_000;

export type RunningPortal = { origin: string; dataDir: string; stop: () => Promise<void> };

/** The whole portal as `npm start` starts it, with its demo people, on a free port and fresh data. */
export async function runPortal(environment: Record<string, string> = {}): Promise<RunningPortal> {
  const dataDir = environment.DATA_DIR ?? mkdtempSync(join(tmpdir(), 'portal-run-'));
  const port = await freePort();
  const child = spawn(process.execPath, [join(root, 'functions', 'local', 'start.ts')], {
    cwd: root,
    env: {
      ...process.env,
      DYNAMODB_ENDPOINT: '',
      ...environment,
      DATA_DIR: dataDir,
      PORT: String(port),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: string[] = [];
  child.stderr.on('data', (chunk) => output.push(String(chunk)));
  const origin = `http://127.0.0.1:${port}`;
  await ready(child, output, `ready ${origin}`);
  return {
    origin,
    dataDir,
    async stop() {
      const gone = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await gone;
      if (!environment.DATA_DIR) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function ready(child: ChildProcess, output: string[], line: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const failed = () => reject(new Error(`the portal did not start:\n${output.join('')}`));
    const timeout = setTimeout(() => {
      child.kill('SIGKILL');
      failed();
    }, READY_TIMEOUT_MS);
    child.once('exit', failed);
    child.stdout?.on('data', (chunk) => {
      if (!String(chunk).includes(line)) return;
      clearTimeout(timeout);
      child.off('exit', failed);
      resolve();
    });
  });
}
