import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Astro's own server on the portal's port; `/api` and `/provider` go on to the portal behind it. */
export function startPageServer({
  port,
  api,
}: {
  port: number;
  api: number;
}): Promise<{ stop: () => void }> {
  const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
  const args = ['dev', '--root', 'site', '--host', '127.0.0.1', '--port', String(port)];
  const child = spawn(process.execPath, [astro, ...args], {
    cwd: root,
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      PORTAL_API: `http://127.0.0.1:${api}`,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = () => void child.kill();
  process.once('exit', stop);
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the page server ended (${code})`)));
    child.stdout.on('data', (chunk) => {
      process.stderr.write(chunk);
      if (String(chunk).includes(`:${port}`)) resolve({ stop });
    });
  });
}
