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
  CHECKUP_BUCKET: 'bench',
  FACILITY_BUCKET: 'bench',
  FACILITY_SECRET: 'bench-0123456789',
  DELIVERY_BUCKET: 'bench',
  WORK_BUCKET: 'bench',
  EXCHANGE_BUCKET: 'bench',
};

async function loadMs(fn: DeployedFunction): Promise<number> {
  const started = await startLambda(fn, ENVIRONMENT);
  started.stop();
  return started.loadMs;
}

/** In turns, so that other work of the machine meets both. */
async function inTurns(one: DeployedFunction, other: DeployedFunction): Promise<[number, number]> {
  const loads: [number[], number[]] = [[], []];
  for (let run = 0; run < RUNS; run += 1) {
    loads[0].push(await loadMs(one));
    loads[1].push(await loadMs(other));
  }
  return [median(loads[0]), median(loads[1])];
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
      const [value, peerValue] = await inTurns(fn, peer);
      yield {
        name: `${fn.feature}: load, median of ${RUNS}`,
        value,
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
