import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../functions/local/engine.ts';
import type { Figure } from './figure.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const TIMEOUT_MS = 300_000;

/** Seconds until `npm start` prints `ready …`. */
function untilReady(folder: string, port: number): Promise<number> {
  const start = performance.now();
  // The way of a newcomer: npm of the machine, nothing of this project's on the path.
  const path = (process.env.PATH ?? '').split(':').filter((part) => !part.includes('node_modules'));
  const child = spawn('npm', ['start'], {
    cwd: folder,
    env: { ...process.env, PATH: path.join(':'), PORT: String(port) },
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  });
  const end = () => process.kill(-(child.pid as number), 'SIGTERM');
  return new Promise((resolve, reject) => {
    const timeout = setTimeout(() => {
      end();
      reject(new Error('not ready in time'));
    }, TIMEOUT_MS);
    child.stdout.on('data', (chunk) => {
      if (!String(chunk).includes('ready http')) return;
      clearTimeout(timeout);
      const seconds = (performance.now() - start) / 1000;
      child.once('exit', () => resolve(seconds));
      end();
    });
  });
}

/** From a fresh clone of the last commit to a working portal: install, pages, demo people; then started again. */
export async function* bench(): AsyncGenerator<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'portal-clone-'));
  try {
    spawnSync('git', ['clone', '--quiet', root, folder]);
    const port = await freePort();
    yield { name: 'clone to ready', value: await untilReady(folder, port), unit: 's' };
    yield { name: 'second start to ready', value: await untilReady(folder, port), unit: 's' };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
