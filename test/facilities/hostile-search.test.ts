import * as v from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildIndex } from '../../functions/facilities/build-index.ts';
import type { FacilityIndex } from '../../functions/facilities/facility-index.ts';
import { FacilityIndex as Loaded } from '../../functions/facilities/facility-index.ts';
import { facilityPage } from '../../functions/facilities/facility-page.ts';
import { search } from '../../functions/facilities/search.ts';
import { NotAnIndex } from '../../functions/facilities/section-file.ts';
import { isJapaneseHoliday } from '../../shared/facilities/holidays.ts';
import { FacilityQuery } from '../../shared/facilities/search-codec.ts';
import { indexOf, memorySource, smallCountry } from './small-country.ts';

const NOW = new Date('2026-11-20T05:30:00Z');
let index: FacilityIndex;
beforeAll(async () => {
  index = indexOf((await smallCountry()).facilities);
});
const page = (query: Record<string, string>, secret = 'secret') =>
  facilityPage(index, v.parse(FacilityQuery, query), NOW, secret);

describe('queries that mean harm or nothing', () => {
  test.each([
    ['regular expression', '.*+?^$()|[]\\{1}'],
    ['lone surrogates', '\ud800\udc00\udfff'],
    ['control characters', '\u0000\u0001\u001f'],
    ['markup', '<script>alert(1)</script>'],
    ['emoji', '🏥👩‍⚕️'],
    ['prototype', '__proto__'],
    ['combining marks', '゛か゛\u3099'],
  ])('%s', (_, q) => {
    expect(() => search(index, { q, limit: 20 }, NOW)).not.toThrow();
  });

  test('10,000 characters are answered at once, and refused at the edge', () => {
    const words = Array.from({ length: 5_000 }, (_, n) => String.fromCharCode(0x4e00 + n)).join(
      ' ',
    );
    const started = performance.now();
    for (const q of ['院'.repeat(10_000), words, 'ア'.repeat(10_000)])
      expect(search(index, { q, limit: 20 }, NOW).total).toBe(0);
    expect(performance.now() - started).toBeLessThan(500);
    expect(v.safeParse(FacilityQuery, { q: 'a'.repeat(201) }).success).toBe(false);
  });

  test('a query of blanks asks for everything', () => {
    expect(page({ q: ' 　\t' }).total).toBe(index.rows);
  });

  test('edge marks cannot be asked for', () => {
    expect(page({ q: '\u0001' }).total).toBe(index.rows);
  });
});

describe('values out of range are refused', () => {
  test.each([
    { lat: '91', lng: '139' },
    { lat: '35', lng: '181' },
    { lat: '35' },
    { lng: '139' },
    { lat: 'NaN', lng: 'NaN' },
    { lat: '1e9', lng: '0' },
    { lat: '0', lng: '0' },
    { radius: '1000' },
    { lat: '35', lng: '139', radius: '0' },
    { lat: '35', lng: '139', radius: '100001' },
    { sort: 'distance' },
    { sort: 'price' },
    { prefecture: '48' },
    { prefecture: '1' },
    { municipality: '13' },
    { kind: 'clinic,bakery' },
    { kind: '' },
    { status: '未対応' },
    { limit: '0' },
    { limit: '101' },
    { limit: '-1' },
    { openAt: 'tomorrow' },
    { openAt: '2026-11-20' },
    { department: "01'; --" },
    { unknown: 'x' },
  ])('%o', (query) => {
    expect(v.safeParse(FacilityQuery, query).success).toBe(false);
  });
});

describe('cursors', () => {
  const first = () => page({ q: '院', limit: '5' });

  test('lead on, whatever the size of the page', () => {
    const cursor = first().next ?? '';
    const second = page({ q: '院', limit: '7', cursor });
    expect(second.items[0]?.id).toBe(page({ q: '院', limit: '6' }).items[5]?.id);
  });

  test.each([
    ['cut', (cursor: string) => cursor.slice(0, -1)],
    ['changed', (cursor: string) => `${cursor.startsWith('A') ? 'B' : 'A'}${cursor.slice(1)}`],
    ['longer', (cursor: string) => `${cursor}AAAA`],
    ['empty', () => ''],
    ['text', () => 'カーソル'],
  ])('%s: refused', (_, forge) => {
    const cursor = forge(first().next ?? '');
    expect(() => page({ q: '院', limit: '5', cursor })).toThrow('check: cursor');
  });

  test('of another query or another secret: refused', () => {
    const cursor = first().next ?? '';
    expect(() => page({ q: '医', limit: '5', cursor })).toThrow('check: cursor');
    expect(() => page({ q: '院', limit: '5', cursor }, 'other')).toThrow('check: cursor');
  });

  test('of the edition before: start again', async () => {
    const cursor = first().next ?? '';
    const { facilities } = await smallCountry();
    const facts = { edition: 'next', dataOf: null, counts: {} };
    const bytes = Buffer.concat([...buildIndex(facilities, [], facts)]);
    const next = new Loaded(memorySource(bytes), isJapaneseHoliday);
    const query = v.parse(FacilityQuery, { q: '院', limit: '5', cursor });
    expect(() => facilityPage(next, query, NOW, 'secret')).toThrow('edition changed');
  });
});

describe('files that are no index', () => {
  test.each([
    ['empty', new Uint8Array()],
    ['short', new Uint8Array(11)],
    ['something else', new TextEncoder().encode('PK\u0003\u0004'.repeat(100))],
  ])('%s', (_, bytes) => {
    expect(() => new Loaded(memorySource(bytes), isJapaneseHoliday)).toThrow(NotAnIndex);
  });

  test('cut anywhere', async () => {
    const { facilities } = await smallCountry({ facilities: 50 });
    const facts = { edition: 'cut', dataOf: null, counts: {} };
    const bytes = Buffer.concat([...buildIndex(facilities, [], facts)]);
    for (const part of [0.01, 0.3, 0.9, 0.999]) {
      const cut = memorySource(bytes.subarray(0, Math.floor(bytes.length * part)));
      expect(() => new Loaded(cut, isJapaneseHoliday)).toThrow(NotAnIndex);
    }
  });
});
