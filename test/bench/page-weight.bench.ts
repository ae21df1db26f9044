import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { siteFolder } from '../../functions/local/build-site.ts';
import type { Figure } from './figure.ts';

const gzipped = (file: string) =>
  gzipSync(readFileSync(join(siteFolder, file)), { level: 9 }).length;

/** Files a page names, and scripts these import in turn. */
function linked(page: string, kind: 'css' | 'js'): string[] {
  const html = readFileSync(join(siteFolder, page), 'utf8');
  const pattern =
    kind === 'css'
      ? /href="(\/[^"]+\.css)"/g
      : /(?:src|component-url|renderer-url|href|before-hydration-url)="(\/[^"]+\.js)"/g;
  const found = new Set([...html.matchAll(pattern)].map((match) => match[1] as string));
  if (kind === 'js') {
    for (const file of found) {
      const code = readFileSync(join(siteFolder, file), 'utf8');
      const folder = file.slice(0, file.lastIndexOf('/'));
      for (const [, name] of code.matchAll(/(?:from|import)\s*\(?["']\.\/([^"']+\.js)["']/g)) {
        found.add(`${folder}/${name}`);
      }
    }
  }
  return [...found];
}

const sum = (files: string[]) => files.reduce((total, file) => total + gzipped(file), 0);

const PAGES = [
  'home',
  'reception',
  'eligibility',
  'medications',
  'medications/share',
  'treatments',
  'checkups',
  'expenses',
  'expenses/tax-return',
  'cancellation',
  'statistics',
];

/** Compressed bytes of what a phone downloads. @source product.md §6 */
export async function* bench(): AsyncGenerator<Figure> {
  for (const name of PAGES) {
    const page = join(name === 'home' ? '' : name, 'index.html');
    const html = gzipped(page);
    yield {
      name: `${name}: HTML and CSS, gzip`,
      value: html + sum(linked(page, 'css')),
      unit: 'bytes',
    };
    yield { name: `${name}: script, gzip`, value: sum(linked(page, 'js')), unit: 'bytes' };
  }
}
