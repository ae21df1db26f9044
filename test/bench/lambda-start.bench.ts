import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { type DeployedFunction, synthesise } from '../support/deployed.ts';
import { startLambda } from '../support/lambda-process.ts';
import { type Figure, median } from './figure.ts';

const RUNS = 15;
/** What the functions check at start; the key is made up and opens nothing. */
const ENVIRONMENT = {
  TABLE_NAME: 'bench',
  PATH: process.env.PATH ?? '',
  PDF_FUNCTION_NAME: 'pdf',
  OIDC_KEY_SECRET: 'bench',
  OIDC_ISSUER: 'https://provider.invalid',
  OIDC_CLIENT_ID: 'portal',
};

async function loadMs(fn: DeployedFunction): Promise<number> {
  const loads: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const started = await startLambda(fn, ENVIRONMENT);
    loads.push(started.loadMs);
    started.stop();
  }
  return median(loads);
}

const codeBytes = (folder: string) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.mjs'))
    .reduce((total, file) => total + statSync(join(folder, file)).size, 0);

/** Size and own code load of each deployed function in a fresh process, beside Express with the full SDK. */
export async function* bench(): AsyncGenerator<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'portal-peer-'));
  buildSync({
    entryPoints: [join(import.meta.dirname, 'express-peer.mjs')],
    outfile: join(folder, 'index.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    minify: true,
    mainFields: ['module', 'main'],
    banner: {
      js: "import{createRequire as __r}from'node:module';const require=__r(import.meta.url);",
    },
  });
  const peer = { feature: 'peer', folder, handler: 'index.handler', environment: {} };
  const peerValue = await loadMs(peer);
  const deployed = synthesise();
  try {
    for (const fn of deployed.functions) {
      yield {
        name: `${fn.feature}: bundle`,
        value: codeBytes(fn.folder),
        unit: 'bytes',
        peer: 'Express 5 + SDK client, same bundler',
        peerValue: codeBytes(folder),
      };
      yield {
        name: `${fn.feature}: load, median of ${RUNS}`,
        value: await loadMs(fn),
        unit: 'ms',
        peer: 'Express 5 + SDK client, same bundler',
        peerValue,
      };
    }
  } finally {
    deployed.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}
