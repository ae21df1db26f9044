import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../functions/http/create-app.ts';
import { siteFolder } from '../../functions/local/build-site.ts';
import { statisticsRoutes } from '../../functions/statistics/routes.ts';
import { ALL_SERIES } from '../../shared/statistics/catalogue.ts';
import type { Series } from '../../shared/statistics/codec.ts';
import { statisticsPageTexts } from '../../shared/statistics/page-texts.ts';
import { SOURCE_LIST } from '../../shared/statistics/sources/source-list.ts';
import { statisticsTexts } from '../../shared/statistics/texts.ts';
import { trapsOfTopic } from '../../shared/statistics/topic-pages.ts';
import { TOPICS } from '../../shared/statistics/topics.ts';
import { ensureSite } from '../support/built-site.ts';

/** @source product.md §6: HTML and CSS of a public page, compressed */
const FIRST_PAINT_BYTES = 14_000;
const LANGUAGES = ['ja', 'en'] as const;

let pages = new Map<string, string>();
beforeAll(async () => {
  await ensureSite();
  pages = new Map(
    readdirSync(siteFolder, { recursive: true, encoding: 'utf8' })
      .filter((path) => /(^|en\/)statistics\/.*index\.html$/.test(path))
      .map((path) => [
        `/${path.slice(0, -'index.html'.length)}`,
        readFileSync(join(siteFolder, path), 'utf8'),
      ]),
  );
}, 120_000);

const page = (path: string, language: 'ja' | 'en' = 'ja') => {
  const html = pages.get(language === 'ja' ? path : `/en${path}`);
  if (html === undefined) throw new Error(`no page ${path} in ${language}`);
  return html.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>');
};
const seriesPage = ({ topic, id }: Series, language: 'ja' | 'en') =>
  page(`/statistics/${topic}/${id}/`, language);
const count = (html: string, pattern: RegExp) => html.match(pattern)?.length ?? 0;

test('every page is light enough for the first paint and has no script', () => {
  expect(pages.size).toBe((ALL_SERIES.length + TOPICS.length + 2) * 2);
  for (const [path, html] of pages) {
    const bytes = gzipSync(html, { level: 9 }).length;
    expect(bytes, path).toBeLessThanOrEqual(FIRST_PAINT_BYTES);
    expect(html, path).not.toMatch(/<script|rel="stylesheet"|<img/);
  }
});

describe.each(LANGUAGES)('F12: a table in %s', (language) => {
  test.each(ALL_SERIES.map((series) => [series.id, series] as const))(
    '%s has its title, charts, figures, notes and source',
    (_, series) => {
      const html = seriesPage(series, language);
      expect(html).toContain(`<h1>${series.title[language]}</h1>`);
      expect(count(html, /<svg [^>]*role="img"/g)).toBe(series.charts.length);
      expect(count(html, /<table>/g)).toBe(1);
      expect(count(html, /<th scope="row">/g)).toBe(series.rows.length);
      expect(count(html, /<td/g)).toBe(series.rows.length * series.columns.length);
      for (const { text } of series.footnotes) expect(html).toContain(text[language]);
      expect(html).toContain(
        series.heading || statisticsTexts[language][series.document ? 'noHeading' : 'joined'],
      );
    },
  );
});

test('what a chart shows can be read as a table on the same page', () => {
  for (const [path, html] of pages) {
    if (/<figure/.test(html)) expect(count(html, /<table>/g), path).toBeGreaterThan(0);
  }
});

test('F12: the traps of a topic stand on its page, and all of them on the overview', () => {
  for (const language of LANGUAGES) {
    const { traps } = statisticsPageTexts[language];
    for (const topic of TOPICS) {
      const html = page(`/statistics/${topic}/`, language);
      for (const trap of trapsOfTopic(topic)) expect(html).toContain(traps[trap]);
    }
    for (const sentence of Object.values(traps)) {
      expect(page('/statistics/', language)).toContain(sentence);
    }
  }
});

test('F12: the sources name every table of the five documents, present or why not', () => {
  const html = page('/statistics/sources/');
  const tables = Object.values(SOURCE_LIST).flat();
  expect(count(html, /<span lang="ja">/g)).toBe(tables.length);
  for (const table of tables) {
    expect(html).toContain(`<span lang="ja">${table.heading}</span>`);
    if (table.state === 'absent') expect(html).toContain(statisticsTexts.ja.absent[table.reason]);
    else for (const id of table.series) expect(html).toContain(`/${id}/"`);
  }
});

test('every download and every address of the API on a page answers', async () => {
  const app = createApp('http://127.0.0.1:4321').route('/', statisticsRoutes());
  const addresses = new Set(
    [...pages.values()].flatMap((html) =>
      [...html.replaceAll('&amp;', '&').matchAll(/href="(\/api\/statistics[^"]*)"/g)].map(
        ([, href]) => `${href}`,
      ),
    ),
  );
  expect(addresses.size).toBe(ALL_SERIES.length * 3 + 1);
  for (const address of addresses) {
    expect((await app.request(address)).status, address).toBe(200);
  }
});
