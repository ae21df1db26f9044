import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeCountryFiles } from '../../functions/facilities/country-files.ts';
import { CurrentIndex, folderEditions } from '../../functions/facilities/editions.ts';
import { generateCountry } from '../../functions/facilities/generate-country.ts';
import { FacilityImport, facilityFileKind } from '../../functions/facilities/import-files.ts';
import { facilityPages } from '../../functions/facilities/page-routes.ts';
import { reportStore } from '../../functions/facilities/reports.ts';
import { facilityRoutes } from '../../functions/facilities/routes.ts';
import { createApp } from '../../functions/http/create-app.ts';
import type { Table } from '../../functions/storage/client.ts';
import { queryItems } from '../../functions/storage/items.ts';
import { FacilityDetail } from '../../shared/facilities/contract.ts';
import { isJapaneseHoliday } from '../../shared/facilities/holidays.ts';
import { mapTilesFrom } from '../../shared/facilities/map-tiles.ts';
import { FacilityPage } from '../../shared/facilities/search-codec.ts';
import { readCsv } from '../../shared/kernel/csv.ts';
import { dateInJapan } from '../../shared/kernel/dates.ts';
import { testTable } from '../support/table.ts';
import { EDITION } from './small-country.ts';

const ORIGIN = 'http://127.0.0.1:4321';
const clock = () => new Date('2026-11-20T05:30:00Z');
let folder: string;
let table: Table;
let app: ReturnType<typeof createApp>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'facility-routes-'));
  table = await testTable();
  const store = folderEditions(folder);
  const delivery = new FacilityImport();
  for (const { name, chunks } of generateCountry({ facilities: 600, seed: 5, edition: EDITION })) {
    const text = [...chunks].join('');
    const kind = facilityFileKind(text.slice(0, 20_000));
    if (kind) await delivery.add(kind, name, [text]);
  }
  await delivery.publish(store, 'one', isJapaneseHoliday);
  await writeCountryFiles(store, 'one', isJapaneseHoliday, dateInJapan(clock()));
  const current = new CurrentIndex(store, isJapaneseHoliday, 0);
  const deps = {
    clock,
    current,
    reports: reportStore(table),
    secret: 'only-for-this-test',
    shells: () => ({ ja: '<html></html>', en: '<html></html>' }),
    publicOrigin: ORIGIN,
    tiles: mapTilesFrom(undefined),
  };
  app = createApp(ORIGIN).route('/', facilityRoutes(deps)).route('/', facilityPages(deps));
});
afterAll(() => rmSync(folder, { recursive: true }));

const get = (path: string, headers: Record<string, string> = {}) =>
  app.request(`${ORIGIN}/api/facilities${path}`, { headers });
const firstId = async () =>
  v.parse(FacilityPage, await (await get('?limit=1')).json()).items[0]?.id;

test('a page is as the contract says, kept for a minute, and not sent again while it is the same', async () => {
  const answer = await get('?q=%E3%82%AF%E3%83%AA%E3%83%8B%E3%83%83%E3%82%AF');
  expect(v.parse(FacilityPage, await answer.json()).total).toBeGreaterThan(10);
  expect(answer.headers.get('cache-control')).toBe('public, max-age=60, s-maxage=60');
  const etag = answer.headers.get('etag') ?? '';
  const again = await get('?q=%E3%82%AF%E3%83%AA%E3%83%8B%E3%83%83%E3%82%AF', {
    'if-none-match': etag,
  });
  expect(again.status).toBe(304);
});

test('every facility of a page has its detail', async () => {
  const { items } = v.parse(FacilityPage, await (await get('?limit=100')).json());
  for (const { id, name } of items) {
    const detail = v.parse(FacilityDetail, await (await get(`/${id}`)).json());
    expect(detail).toMatchObject({ listed: true, id, name, edition: 'one' });
  }
});

test.each([
  ['?limit=101', 400],
  ['?lat=35.6', 400],
  ['?lat=95&lng=139', 400],
  ['?cursor=forged', 400],
  ['?unknown=1', 400],
  [`?q=${'a'.repeat(10_000)}`, 400],
  ['?q=%ED%A0%80', 200],
  ['?q=.*%2B%3F%5B', 200],
  ['/nothing', 404],
  ['/%2e%2e%2fsecret', 400],
  ['/export?format=xml&prefecture=13', 400],
])('%s is answered %i', async (path, status) => {
  expect((await get(path)).status).toBe(status);
});

test('a place is rounded to three decimals before it is used', async () => {
  const exact = await (await get('?lat=35.6812362&lng=139.7671248&sort=distance')).json();
  const rounded = await (await get('?lat=35.681&lng=139.767&sort=distance')).json();
  expect(exact).toEqual(rounded);
});

describe('bulk files', () => {
  test('all prefectures together have every facility, packed or not', async () => {
    const { total } = v.parse(FacilityPage, await (await get('?prefecture=13&limit=1')).json());
    const plain = readCsv((await (await get('/export?format=csv&prefecture=13')).text()).slice(1));
    expect(plain).toHaveLength(total + 1);
    const packed = await get('/export?format=csv&prefecture=13', { 'accept-encoding': 'gzip' });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    const text = gunzipSync(Buffer.from(await packed.arrayBuffer())).toString();
    expect(readCsv(text)).toHaveLength(total + 1);
  });

  test.each(['csv', 'geojson'])('the country as %s has every facility', async (format) => {
    const { total } = v.parse(FacilityPage, await (await get('?limit=1')).json());
    const answer = await get(`/export?format=${format}`);
    expect(answer.headers.get('content-type')).toBe('application/gzip');
    const text = gunzipSync(Buffer.from(await answer.arrayBuffer())).toString();
    const count =
      format === 'csv' ? readCsv(text.slice(1)).length - 1 : JSON.parse(text).features.length;
    expect(count).toBe(total);
  });

  test('GeoJSON names source and edition', async () => {
    const file = await (await get('/export?format=geojson&prefecture=13')).json();
    expect(file).toMatchObject({ type: 'FeatureCollection', about: { edition: 'one' } });
    expect(file.about.source).toContain('医療情報ネット');
    expect(file.features.length).toBeGreaterThan(5);
  });
});

describe('for search engines', () => {
  const page = async (path: string) => {
    const answer = await app.request(`${ORIGIN}/facilities/${path}`);
    return { status: answer.status, text: await answer.text() };
  };

  test('the sitemaps name every facility of every prefecture', async () => {
    const { text } = await page('sitemap.xml');
    const files = [...text.matchAll(/<loc>[^<]*\/facilities\/([^<]+)<\/loc>/g)];
    expect(files).toHaveLength(47);
    const all = await Promise.all(files.map(([, path = '']) => page(path)));
    const { total } = v.parse(FacilityPage, await (await get('?limit=1')).json());
    const named = all.flatMap((one) => [
      ...one.text.matchAll(/\/facilities\/(?!area)([^<]+)\/<\/loc>/g),
    ]);
    // Rows without a known prefecture are only found by searching.
    expect(named.length).toBeGreaterThan(total * 0.95);
    expect(new Set(named.map(([, id]) => id)).size).toBe(named.length);
  });

  test.each(['sitemap/48.xml', 'sitemap/00.xml'])('there is no %s', async (path) => {
    expect((await page(path)).status).toBe(404);
  });
});

describe('reports', () => {
  const send = async (what: string, from: string, id?: string) =>
    app.request(`${ORIGIN}/api/facilities/${id ?? (await firstId())}/report`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-visitor-address': from },
      body: JSON.stringify({ what }),
    });

  test('one is stored for the operator, once however often it is sent, without the address', async () => {
    expect((await send('hours', '192.0.2.1')).status).toBe(200);
    expect((await send('hours', '192.0.2.1')).status).toBe(200);
    const items = await queryItems(table, 'facilityReport', '2026-11-20', {
      beginsWith: 'REPORT#',
    });
    expect(items).toMatchObject([{ what: 'hours', edition: 'one', facilityId: await firstId() }]);
    expect(JSON.stringify(items)).not.toContain('192.0.2.1');
  });

  test('after twenty a day a sender is asked to stop; others are not', async () => {
    const { items } = v.parse(FacilityPage, await (await get('?limit=21')).json());
    const answers = [];
    for (const { id } of items) answers.push((await send('other', '192.0.2.2', id)).status);
    expect(answers).toEqual([...Array(20).fill(200), 429]);
    expect((await send('other', '192.0.2.3')).status).toBe(200);
  });

  test.each(['free text', ''])('%j is no report', async (what) => {
    expect((await send(what, '192.0.2.4')).status).toBe(400);
  });
});
