import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openApi } from '../openapi/document.ts';
import { ENDPOINTS } from '../openapi/endpoints.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const siteFolder = join(root, 'site', 'dist');
const stamp = join(root, '.cache', 'site-built');

/** Everything the pages are made from. */
function sources(): string[] {
  const inFolder = (folder: string) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => !/[\\/](dist|\.astro|node_modules)[\\/]/.test(file));
  const folders = ['site', 'shared', 'functions/openapi'].flatMap(inFolder);
  return [...folders, join(root, 'package-lock.json'), import.meta.filename].sort();
}

function fingerprint(): string {
  const hash = createHash('sha256')
    .update(process.version)
    .update(process.env.PORTAL_OPERATOR ?? '')
    .update(process.env.PUBLIC_ORIGIN ?? '');
  for (const file of sources()) hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest('hex');
}

/** Builds the pages when their sources changed since the last build. @param say progress for people */
export async function buildSite(say: (line: string) => void): Promise<void> {
  const now = fingerprint();
  if (
    existsSync(join(siteFolder, 'index.html')) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === now
  ) {
    return;
  }
  say('building the pages ...');
  const output: Buffer[] = [];
  const unfinished = join(root, '.cache', `site-${process.pid}`);
  const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
  const child = spawn(
    process.execPath,
    [astro, 'build', '--root', 'site', '--outDir', unfinished],
    {
      cwd: root,
      // A test runner says NODE_ENV=test, with which React's development build would be shipped.
      env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', CI: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  child.stdout.on('data', (chunk) => output.push(chunk));
  child.stderr.on('data', (chunk) => output.push(chunk));
  const code = await new Promise<number | null>((done) => child.once('close', done));
  if (code !== 0) throw new Error(`the pages could not be built:\n${Buffer.concat(output)}`);
  mkdirSync(join(root, '.cache'), { recursive: true });
  mkdirSync(join(unfinished, 'api'), { recursive: true });
  const document = openApi(ENDPOINTS, '健康保険ポータル');
  writeFileSync(join(unfinished, 'api', 'openapi.json'), JSON.stringify(document));
  // Whole or not at all: another process may be serving or building the same pages.
  rmSync(siteFolder, { recursive: true, force: true });
  renameSync(unfinished, siteFolder);
  writeFileSync(stamp, now);
}

if (import.meta.main) await buildSite((line) => process.stderr.write(`${line}\n`));
