// Runs before every script, on whatever Node the machine has (>= 20), so that one command is enough
// after a clone: installs what the lockfile says when it changed. The script itself then runs on the
// Node that the lockfile pins (node_modules/.bin/node). Writes to stderr only: stdout belongs to the script.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = import.meta.dirname ?? new URL('.', import.meta.url).pathname;
const stamp = join(root, 'node_modules', '.installed-lock');
const lock = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');

const major = Number(process.versions.node.split('.')[0]);
if (major < 20) {
  process.stderr.write(`Node 20 or newer is needed, this is ${process.version}.\n`);
  process.exit(1);
}

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  process.stderr.write('Installing dependencies (first start or changed lockfile) ...\n');
  // `--include` keeps optional and dev packages even where NODE_ENV or an npm setting leaves them out.
  const args = [
    'ci',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const npm = process.env.npm_execpath;
  const done = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', args, {
        cwd: root,
        stdio: ['ignore', 2, 2],
        shell: process.platform === 'win32',
      });
  if (done.status !== 0) {
    process.stderr.write('npm ci failed, see above.\n');
    process.exit(1);
  }
  writeFileSync(stamp, lock);
}

if (!process.env.DYNAMODB_ENDPOINT && `${process.platform}-${process.arch}` !== 'linux-x64') {
  process.stderr.write(
    `No embedded DynamoDB exists for ${process.platform}-${process.arch}: start any DynamoDB-compatible engine and set DYNAMODB_ENDPOINT.\n`,
  );
  if (
    /^(start|dev|test|import|bench)$/.test(
      (process.env.npm_lifecycle_event ?? '').replace(/^pre/, ''),
    )
  ) {
    process.exit(1);
  }
}
