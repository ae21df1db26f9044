import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Page, Route } from 'playwright-core';
import { buildSite, siteFolder } from '../../functions/local/build-site.ts';

export const ORIGIN = 'http://127.0.0.1:4321';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export const ensureSite = () => buildSite(() => {});

/** One file of the built site, as the edge finds it: folders answer with their `index.html`. */
export async function siteFile(path: string): Promise<{ body: Buffer; type: string } | undefined> {
  const name = path.endsWith('/') ? `${path}index.html` : path;
  try {
    const body = await readFile(join(siteFolder, decodeURIComponent(name)));
    return { body, type: TYPES[extname(name)] ?? 'application/octet-stream' };
  } catch {
    return undefined;
  }
}

/** Serves the built site to a page without any server; `/api/…` is left to the test. */
export async function serveSite(page: Page): Promise<void> {
  await page.route(`${ORIGIN}/**`, async (route: Route) => {
    const { pathname } = new URL(route.request().url());
    const file = await siteFile(pathname);
    if (file) await route.fulfill({ body: file.body, contentType: file.type });
    else {
      const missing = await siteFile('/404.html');
      await route.fulfill({ status: 404, body: missing?.body ?? '', contentType: 'text/html' });
    }
  });
}
