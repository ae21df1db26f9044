import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { createApp } from '../../functions/http/create-app.ts';
import { statisticsRoutes } from '../../functions/statistics/routes.ts';
import { ALL_SERIES, seriesById } from '../../shared/statistics/catalogue.ts';
import type { Series } from '../../shared/statistics/codec.ts';
import { SeriesAnswer, SeriesList } from '../../shared/statistics/contract.ts';
import { seriesToCsv } from '../../shared/statistics/export.ts';

const app = createApp('http://127.0.0.1:4321').route('/', statisticsRoutes());
const ID = 'use-2024-09-by-prefecture';
const series = seriesById(ID) as Series;

test('F12: the list names every series and every table of the five documents', async () => {
  const response = await app.request('/api/statistics');
  expect(response.status).toBe(200);
  const list = v.parse(SeriesList, await response.json());
  expect(list.items.map(({ id }) => id)).toEqual(ALL_SERIES.map(({ id }) => id));
  expect(list.documents.map(({ id }) => id).sort()).toEqual(['000', '001', '002', '003', '004']);
  const linked = list.documents.flatMap(({ tables }) =>
    tables.flatMap((table) => ('series' in table ? table.series : [])),
  );
  expect(ALL_SERIES.filter(({ id, document }) => document && !linked.includes(id))).toEqual([]);
});

test.each(ALL_SERIES.map(({ id }) => id))('%s by its id, as it is stored', async (id) => {
  const answer = v.parse(SeriesAnswer, await (await app.request(`/api/statistics/${id}`)).json());
  const { source, ...stored } = answer;
  expect(stored).toEqual(seriesById(id));
  expect(source?.id ?? null).toBe(stored.document);
});

test.each(['ja', 'en'] as const)(
  'the CSV in %s comes as a file with a plain name',
  async (lang) => {
    const response = await app.request(`/api/statistics/${ID}/export?format=csv&lang=${lang}`);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${ID}.csv"`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe(
      seriesToCsv(series, lang),
    );
  },
);

describe('caches', () => {
  test.each([
    '/api/statistics',
    `/api/statistics/${ID}`,
    `/api/statistics/${ID}/export?format=csv`,
  ])('%s may be kept by everybody and is not sent twice', async (path) => {
    const first = await app.request(path);
    expect(first.headers.get('cache-control')).toMatch(/^public, max-age=\d+/);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\da-f]+"$/);
    const second = await app.request(path, { headers: { 'if-none-match': etag } });
    expect([second.status, await second.text()]).toEqual([304, '']);
  });
  test('Japanese and English files have different tags', async () => {
    const tags = await Promise.all(
      ['ja', 'en'].map(async (lang) =>
        (await app.request(`/api/statistics/${ID}/export?format=csv&lang=${lang}`)).headers.get(
          'etag',
        ),
      ),
    );
    expect(new Set(tags).size).toBe(2);
  });
});

test.each([
  ['/api/statistics/no-such-table', 404, '/problems/not-found'],
  ['/api/statistics/no-such-table/export?format=csv', 404, '/problems/not-found'],
  ['/api/statistics/__proto__', 400, '/problems/invalid-input'],
  ['/api/statistics/%E8%A1%A8', 400, '/problems/invalid-input'],
  [`/api/statistics/${'a'.repeat(81)}`, 400, '/problems/invalid-input'],
  [`/api/statistics/${ID}/export?format=pdf`, 400, '/problems/invalid-input'],
  [`/api/statistics/${ID}/export`, 400, '/problems/invalid-input'],
])('%s is a problem and is not kept', async (path, status, type) => {
  const response = await app.request(path);
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ type });
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(response.headers.get('cache-control')).toBe('no-store');
});
