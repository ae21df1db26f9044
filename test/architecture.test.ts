import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = ['shared', 'functions', 'infra', 'site/src', 'test'].flatMap((folder) =>
  (existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    : []
  )
    .filter((entry) => entry.isFile() && /\.(ts|tsx|astro|mjs)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name))),
);

const IMPORT = /(?:^|\n)\s*(?:import|export)\s(?:[^'";]*?\sfrom\s)?['"]([^'"]+)['"]/g;
const importsOf = (file: string): string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(IMPORT)].map((found) => found[1] as string);
const target = (file: string, spec: string): string =>
  spec.startsWith('.') ? relative(root, resolve(root, dirname(file), spec)) : spec;

const imports = sources.flatMap((file) =>
  importsOf(file).map((spec) => ({ file, to: target(file, spec) })),
);
const from = (folder: string) => imports.filter(({ file }) => file.startsWith(`${folder}/`));
const offences = (found: { file: string; to: string }[]) =>
  found.map(({ file, to }) => `${file} -> ${to}`);

describe('imports point one way', () => {
  test('shared imports shared and small libraries that run in a browser', () => {
    const allowed = /^(shared\/|valibot$|fflate$|uqr$|@holiday-jp\/|@valibot\/)/;
    expect(offences(from('shared').filter(({ to }) => !allowed.test(to)))).toEqual([]);
  });
  test('functions never import site, infra or test', () => {
    expect(offences(from('functions').filter(({ to }) => /^(site|infra|test)\//.test(to)))).toEqual(
      [],
    );
  });
  test('site imports shared and itself', () => {
    expect(offences(from('site').filter(({ to }) => /^(functions|infra|test)\//.test(to)))).toEqual(
      [],
    );
  });
  test('infra knows of functions only the keys', () => {
    const wrong = from('infra').filter(
      ({ to }) => /^(functions|site|shared|test)\//.test(to) && to !== 'functions/storage/keys.ts',
    );
    expect(offences(wrong)).toEqual([]);
  });
  test('what is deployed never imports the local server', () => {
    const deployed = from('functions').filter(({ file }) => !file.startsWith('functions/local/'));
    expect(
      offences(deployed.filter(({ to }) => /^functions\/local\/|oidc-provider/.test(to))),
    ).toEqual([]);
  });
  /** Starting points of their own above a feature: large deliveries, files of insurers, what nobody finished. */
  const BUILDS_ON: Readonly<Record<string, readonly string[]>> = {
    delivery: ['ingest'],
    exchange: ['cancellation', 'ingest'],
    watch: ['ingest'],
  };

  test('one feature does not reach into the store or the routes of another', () => {
    const common = /^functions\/(http|storage|observability|masters|local|openapi)\//;
    const wrong = from('functions').filter(({ file, to }) => {
      const own = file.split('/')[1] ?? '';
      const other = to.split('/')[1] ?? '';
      return (
        !common.test(file) &&
        to.startsWith('functions/') &&
        !common.test(to) &&
        other !== own &&
        !BUILDS_ON[own]?.includes(other)
      );
    });
    expect(offences(wrong)).toEqual([]);
  });
});

describe('house rules', () => {
  test('only functions/storage/client.ts and starting points read the environment', () => {
    const allowed =
      /^(functions\/storage\/(environment|function-credentials)\.ts|functions\/local\/|functions\/identity\/configuration\.ts|infra\/|test\/|site\/)/;
    const wrong = sources.filter(
      (file) => !allowed.test(file) && /process\.env/.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(wrong).toEqual([]);
  });
  test('time enters as an argument: no bare clock in shared or in a feature', () => {
    const allowed =
      /^(functions\/local\/|test\/|site\/|infra\/|shared\/kernel\/dates\.ts|functions\/storage\/environment\.ts)/;
    const wrong = sources.filter(
      (file) =>
        !allowed.test(file) &&
        /new Date\(\)|Date\.now\(\)/.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(wrong).toEqual([]);
  });
  test('no barrel files and no drawer names', () => {
    const wrong = sources.filter((file) =>
      /(^|\/)(index\.tsx?|utils?|helpers?|common|manager)(\.ts|\/)/.test(file),
    );
    expect(wrong).toEqual([]);
  });
  test('files stay small enough to read at one go', () => {
    const long = sources
      .filter((file) => !file.startsWith('test/') && !/\/data\/|\/tables?\/|texts\.ts$/.test(file))
      .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length }))
      .filter(({ lines }) => lines > 251);
    expect(long).toEqual([]);
  });
});
