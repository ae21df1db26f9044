import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify, stripVTControlCharacters } from 'node:util';
import { gzipSync } from 'node:zlib';
import { siteFolder } from '../../functions/local/build-site.ts';
import { type Figure, median } from './figure.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Compressed bytes of every page of the section: HTML with its CSS inside, nothing else is loaded. */
const weights = () =>
  ['statistics', 'en/statistics'].flatMap((folder) =>
    readdirSync(join(siteFolder, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.html'))
      .map((path) => gzipSync(readFileSync(join(siteFolder, folder, path)), { level: 9 }).length),
  );

/** Milliseconds that one build of the site says it spent on pages whose address matches. */
async function buildTimes(): Promise<{ section: number; site: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'portal-site-'));
  try {
    const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [astro, 'build', '--root', 'site', '--outDir', folder],
      { cwd: root, env: { ...process.env, NODE_ENV: 'production', CI: '1' } },
    );
    const log = stripVTControlCharacters(stdout);
    const pages = [...log.matchAll(/─ (\/\S+) \(\+([\d.]+)(m?s)\)/g)].map(
      ([, path, time, unit]) => ({
        path: `${path}`,
        time: Number(time) * (unit === 's' ? 1000 : 1),
      }),
    );
    const section = pages.filter(({ path }) => /\/statistics\//.test(path));
    const seconds = /page\(s\) built in ([\d.]+)s/.exec(log)?.[1];
    return {
      section: section.reduce((sum, { time }) => sum + time, 0),
      site: Number(seconds) * 1000,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @source product.md §6: first paint of a public page ≤ 14 KB compressed */
export async function* bench(): AsyncGenerator<Figure> {
  const all = weights();
  yield { name: 'statistics: pages', value: all.length, unit: 'pages' };
  yield { name: 'statistics: median page, gzip', value: median(all), unit: 'bytes' };
  yield { name: 'statistics: heaviest page, gzip', value: Math.max(...all), unit: 'bytes' };
  const { section, site } = await buildTimes();
  yield {
    name: 'statistics: its pages in a build',
    value: section,
    unit: 'ms',
    peer: 'the whole build of the site',
    peerValue: site,
  };
}
