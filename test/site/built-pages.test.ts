import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { siteFolder } from '../../functions/local/build-site.ts';
import { sessionTexts } from '../../shared/identity/session-texts.ts';
import { problemTexts } from '../../shared/kernel/problem-texts.ts';
import { medicationPageTexts } from '../../shared/medications/page-texts.ts';
import { medicationTexts } from '../../shared/medications/texts.ts';
import { ensureSite } from '../support/built-site.ts';
import { unmarkedJapanese } from './unmarked-japanese.ts';

/** gzip bytes. @source product.md §6 */
const BUDGET = { publicPage: 14_000, signedInScript: 100_000 };

const read = (path: string) => readFileSync(join(siteFolder, path), 'utf8');
const gzip = (...texts: string[]) =>
  texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);

let pages: { path: string; html: string }[] = [];
beforeAll(async () => {
  await ensureSite();
  pages = readdirSync(siteFolder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .map((path) => ({ path, html: read(path) }));
}, 120_000);

/** Every script that a page loads sooner or later, by following imports. */
function scriptsOf(html: string): Map<string, string> {
  const found = new Map<string, string>();
  const follow = (text: string) => {
    for (const [, name] of text.matchAll(/(?:\/_astro\/|["']\.\/)([\w.-]+\.js)/g)) {
      if (!name || found.has(name)) continue;
      const script = read(`_astro/${name}`);
      found.set(name, script);
      follow(script);
    }
  };
  follow(html);
  return found;
}

describe('languages', () => {
  test('every page exists in Japanese and English and says which it is', () => {
    const paths = pages.map(({ path }) => path.replace(/404\/index\.html$/, '404.html'));
    const japanese = paths.filter((path) => !path.startsWith('en/'));
    expect(
      paths
        .filter((path) => path.startsWith('en/'))
        .map((path) => path.slice(3))
        .sort(),
    ).toEqual(japanese.sort());
    for (const { path, html } of pages) {
      expect(html, path).toContain(`<html lang="${path.startsWith('en/') ? 'en' : 'ja'}">`);
    }
  });

  test('an English page has no Japanese sentence that is not marked as Japanese', () => {
    const left = pages
      .filter(({ path }) => path.startsWith('en/'))
      .map(({ path, html }) => ({ path, sentences: unmarkedJapanese(html) }))
      .filter(({ sentences }) => sentences.length > 0);
    expect(left).toEqual([]);
  });
});

describe('weight', () => {
  const compressed = (path: string) => gzip(read(path));

  test.each([
    'index.html',
    'en/index.html',
    'sign-in/index.html',
    'reception/index.html',
    'privacy/index.html',
    'en/accessibility/index.html',
    '404.html',
  ])('public page %s fits the first paint, and has no script file but its own', (path) => {
    const scripts = scriptsOf(read(path));
    expect(compressed(path)).toBeLessThanOrEqual(BUDGET.publicPage);
    expect(gzip(...scripts.values())).toBeLessThanOrEqual(1_000);
  });
  // What each page may ship besides React; a page grows only on purpose. 7.8 kB are common to all of them.
  test.each([
    ['eligibility/index.html', 14_000],
    ['cancellation/index.html', 14_000],
    ['treatments/index.html', 15_000],
    ['sign-in/link/index.html', 8_000],
    ['medications/index.html', 18_000],
    ['en/medications/index.html', 18_000],
    ['checkups/index.html', 18_500],
    ['medications/share/index.html', 20_000],
    ['expenses/index.html', 24_000],
  ])('scripts of %s stay within %i bytes of our own and the whole budget', (path, ownBudget) => {
    const html = read(path);
    const scripts = scriptsOf(html);
    const isReact = (name: string) =>
      name.startsWith('react.') || html.includes(`renderer-url="/_astro/${name}"`);
    const react = [...scripts].filter(([name]) => isReact(name));
    const own = [...scripts].filter(([name]) => !isReact(name));
    expect(react).toHaveLength(2);
    expect(gzip(...scripts.values())).toBeLessThanOrEqual(BUDGET.signedInScript);
    const ownSize = gzip(...own.map(([, text]) => text));
    expect(ownSize).toBeLessThanOrEqual(ownBudget);
  });
  test('scripts carry no texts', () => {
    const texts = [
      medicationPageTexts.ja.more,
      medicationTexts.en.nowEstimate,
      sessionTexts.ja.ending.title,
      problemTexts.en.offline.action,
      problemTexts.ja.timeout.title,
    ];
    const scripts = [...scriptsOf(read('medications/index.html')).values()].join();
    expect(texts.filter((text) => scripts.includes(text))).toEqual([]);
  });
  test('no design token is carried along unused', () => {
    for (const { path, html } of pages) {
      const tokens = [...html.matchAll(/(--[a-z0-9-]+):/g)].map(([, name]) => `${name}`);
      expect(tokens.length, path).toBeGreaterThan(10);
      expect(tokens.length, path).toBeLessThan(80);
    }
  });
});

describe('policy', () => {
  test('every page has a content security policy without unsafe sources', () => {
    for (const { path, html } of pages) {
      const policy = /http-equiv="content-security-policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
      expect(policy, path).toContain("default-src 'none'");
      expect(policy, path).toMatch(/script-src 'self'/);
      expect(policy, path).not.toMatch(/unsafe|https?:|\*/);
    }
  });
  test('no inline handler, no style attribute, nothing from elsewhere', () => {
    for (const { path, html } of pages) {
      const tags = html.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').match(/<[a-z][^>]*>/g) ?? [];
      expect(
        tags.filter((tag) => /\s(on\w+|style)="/.test(tag)),
        path,
      ).toEqual([]);
      expect(
        tags
          .filter((tag) => !/^<(a |link rel="(canonical|alternate)")/.test(tag))
          .filter((tag) => /(src|href)="(https?:)?\/\//.test(tag)),
        path,
      ).toEqual([]);
    }
  });
  test('search engines get the whole address of a page in each language, and none of personal ones', () => {
    for (const { path, html } of pages) {
      const links = [...html.matchAll(/<link rel="(canonical|alternate)"[^>]*href="([^"]*)"/g)];
      const isOpen = !html.includes('content="noindex"') && !path.includes('facilities/shell');
      expect(links.length, path).toBe(isOpen ? 4 : 0);
      const own = `/${path.replace(/index\.html$/, '')}`;
      for (const [, rel, href = ''] of links) {
        const { pathname } = new URL(href); // throws on one that is not whole
        if (rel === 'canonical') expect(pathname).toBe(own);
        expect(pathname.replace(/^\/en\//, '/')).toBe(own.replace(/^\/en\//, '/'));
      }
    }
  });
  test('every link inside the site leads to a page or a place that exists', () => {
    const known = new Set(pages.map(({ path }) => `/${path.replace(/index\.html$/, '')}`));
    const dead = pages.flatMap(({ path, html }) =>
      [...html.matchAll(/<a [^>]*href="([^"]+)"/g)]
        .map(([, href]) => `${href}`)
        .filter((href) => !/^(#|tel:|https:|\/api\/|(\/en)?\/facilities\/)/.test(href))
        .filter((href) => !known.has(href) && !href.endsWith('/404/'))
        .map((href) => `${path}: ${href}`),
    );
    expect(dead).toEqual([]);
    for (const { path, html } of pages) {
      for (const [, id] of html.matchAll(/href="#([^"]+)"/g)) {
        expect(html, path).toContain(`id="${id}"`);
      }
    }
  });
  test('who runs the portal, and that it is not マイナポータル, stands on every page', () => {
    for (const { path, html } of pages) {
      expect(html, path).toMatch(/見本健康保険組合連合（デモ）|Mihon Health Insurance Federation/);
      expect(html, path).toMatch(/マイナポータルとは別のサイト|not Mynaportal/);
      expect(html, path).toMatch(
        /人物と記録はすべて架空|every person and record shown is invented/,
      );
    }
  });
});
