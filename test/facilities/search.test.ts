import fc from 'fast-check';
import * as v from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
import type { FacilityIndex } from '../../functions/facilities/facility-index.ts';
import { facilityPage } from '../../functions/facilities/facility-page.ts';
import type { Facility } from '../../shared/facilities/codec.ts';
import { metresBetween } from '../../shared/facilities/distance.ts';
import { isJapaneseHoliday } from '../../shared/facilities/holidays.ts';
import { opennessAt } from '../../shared/facilities/opening.ts';
import { type FacilityPage, FacilityQuery } from '../../shared/facilities/search-codec.ts';
import { statusOn, verificationOf } from '../../shared/facilities/verification.ts';
import { dateInJapan } from '../../shared/kernel/dates.ts';
import { foldForSearch } from '../../shared/kernel/text.ts';
import { indexOf, smallCountry } from './small-country.ts';

const NOW = new Date('2026-11-20T05:30:00Z'); // Friday 14:30 in Japan
let facilities: readonly Facility[];
let index: FacilityIndex;

beforeAll(async () => {
  facilities = (await smallCountry({ facilities: 1_500, seed: 3 })).facilities;
  index = indexOf(facilities);
});

const page = (query: Record<string, string>): FacilityPage =>
  facilityPage(index, v.parse(FacilityQuery, query), NOW, 'secret');
/** All pages of a query, joined by their cursors. */
function everything(query: Record<string, string>): FacilityPage['items'] {
  const items: FacilityPage['items'] = [];
  let cursor: string | null = null;
  do {
    const next: FacilityPage = page({ ...query, limit: '100', ...(cursor ? { cursor } : {}) });
    items.push(...next.items);
    cursor = next.next;
  } while (cursor);
  return items;
}
const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id).toSorted();
const scan = (holds: (one: Facility) => boolean) => ids(facilities.filter(holds));
const texts = ({ name, kana, address }: Facility) => [name, kana, address].map(foldForSearch);

describe('text', () => {
  test('1,000 substrings of names, readings and addresses find all rows that a plain scan finds', () => {
    let differing = 0;
    const all = facilities.map((one) => ({ id: one.id, texts: texts(one) }));
    fc.assert(
      fc.property(
        fc.nat(),
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 14 }),
        (a, b, c, length) => {
          const fields = all[a % all.length]?.texts.filter((text) => text !== '') ?? [];
          const text = fields[b % fields.length] ?? '';
          const from = c % text.length;
          const query = text.slice(from, from + length);
          const expected = all.filter((one) => one.texts.some((t) => t.includes(query)));
          const total = page({ q: query, limit: '1' }).total;
          // Folding the long vowel mark may find more, never less.
          expect(total).toBeGreaterThanOrEqual(expected.length);
          if (total > expected.length && !/[-ー]/.test(query)) differing += 1;
        },
      ),
      { numRuns: 1_000, seed: 7 },
    );
    expect(differing).toBe(0);
  });

  test.each([
    '院',
    'クリニック',
    'くりにっく',
    '歯科医院',
    '医療法人社団',
    '薬局　本町',
    'ｸﾘﾆｯｸ 東京都',
  ])('%s: exactly the rows of a plain scan, each once, over all pages', (q) => {
    const words = q.split(/\s/u).map(foldForSearch);
    const found = everything({ q });
    const expected = scan((one) => words.every((word) => texts(one).some((t) => t.includes(word))));
    expect(ids(found)).toEqual(expected);
    expect(page({ q }).total).toBe(expected.length);
  });

  test('old and new kanji, width and kana find each other', () => {
    expect(page({ q: '髙橋' }).total).toBe(page({ q: '高橋' }).total);
    expect(page({ q: '𠮷田' }).total).toBe(page({ q: '吉田' }).total);
  });

  test('whole names first, then beginnings, then anywhere, then addresses', () => {
    const name = facilities.find((one) => one.kind === 'pharmacy')?.name ?? '';
    expect(page({ q: name }).items[0]?.name).toBe(name);
    const found = everything({ q: '中央' });
    const inName = found.map(({ name: text, kana }) => foldForSearch(text + kana).includes('中央'));
    expect(inName).toEqual(inName.toSorted().toReversed());
  });
});

describe('filters hold for every row and lose none', () => {
  const today = dateInJapan(NOW);
  test.each<[Record<string, string>, (one: Facility) => boolean]>([
    [{ prefecture: '13' }, (one) => one.prefecture === '13'],
    [{ municipality: '01100' }, (one) => /^011(0[1-9]|10)$/.test(one.municipality)],
    [{ prefecture: '13', municipality: '27100' }, () => false],
    [{ kind: 'dental' }, (one) => one.kind === 'dental'],
    [{ kind: 'dental,visiting-nurse' }, (one) => ['dental', 'visiting-nurse'].includes(one.kind)],
    [{ department: '05001' }, (one) => one.departments.some(({ code }) => code === '05001')],
    [{ department: '08' }, (one) => one.departments.some(({ code }) => code.startsWith('08'))],
    [
      { method: 'mobile' },
      (one) => verificationOf(one.kind, one.participation).methods.includes('mobile'),
    ],
    [{ status: 'operating' }, (one) => statusOn(one.participation, today) === 'operating'],
    [{ status: 'preparing,unlisted' }, (one) => statusOn(one.participation, today) !== 'operating'],
    [{ smartphone: '1' }, (one) => one.participation?.smartphone === true],
    [
      { openAt: '2026-11-20T05:30:00Z' },
      (one) => opennessAt(one.opening, NOW, isJapaneseHoliday) === 'open',
    ],
    [
      { openAt: '2026-11-20T18:00:00Z', kind: 'clinic' }, // Saturday 03:00
      (one) =>
        one.kind === 'clinic' &&
        opennessAt(one.opening, new Date('2026-11-20T18:00:00Z'), isJapaneseHoliday) === 'open',
    ],
    [
      { openAt: '2026-11-23T01:00:00Z' }, // a holiday
      (one) =>
        opennessAt(one.opening, new Date('2026-11-23T01:00:00Z'), isJapaneseHoliday) === 'open',
    ],
    [
      { lat: '35.68', lng: '139.76', radius: '20000' },
      ({ lat, lng }) =>
        lat !== undefined &&
        lng !== undefined &&
        metresBetween({ lat: 35.68, lng: 139.76 }, { lat, lng }) <= 20_000,
    ],
    [
      { q: 'クリニック', prefecture: '13', kind: 'clinic' },
      (one) =>
        one.prefecture === '13' &&
        one.kind === 'clinic' &&
        texts(one).some((text) => text.includes('クリニック')),
    ],
  ])('%o', (query, holds) => {
    expect(ids(everything(query))).toEqual(scan(holds));
  });

  test('open or closed in the list is what the rules say', () => {
    const byId = new Map(facilities.map((one) => [one.id, one]));
    for (const item of page({ limit: '100', q: '医院' }).items) {
      const one = byId.get(item.id) as Facility;
      expect(item.openness).toBe(opennessAt(one.opening, NOW, isJapaneseHoliday));
      expect(item.status).toBe(statusOn(one.participation, today));
    }
  });
});

describe('order', () => {
  const near = { lat: '34.7', lng: '135.5' };

  test('by distance, over all pages, nothing lost', () => {
    const found = everything({ ...near, sort: 'distance', prefecture: '27' });
    const distances = found.map(({ distance }) => distance ?? Infinity);
    expect(distances).toEqual(distances.toSorted((a, b) => a - b));
    expect(ids(found)).toEqual(scan((one) => one.prefecture === '27'));
  });

  test('with a point, the nearest name match comes first and addresses after all names', () => {
    const found = everything({ ...near, q: '中央' });
    const levels = found.map(({ name, kana }) => !foldForSearch(name + kana).includes('中央'));
    expect(levels).toEqual(levels.toSorted());
    const inName = found.filter((_, at) => !levels[at]).map(({ distance }) => distance ?? Infinity);
    expect(inName).toEqual(inName.toSorted((a, b) => a - b));
  });

  test('by name, few and many rows alike', () => {
    const queries: Record<string, string>[] = [{ prefecture: '13' }, {}];
    for (const query of queries) {
      const found = everything({ ...query, sort: 'name' });
      const names = found.map(({ name, kana }) =>
        foldForSearch(kana || name).replaceAll('ー', '-'),
      );
      expect(names).toEqual(names.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
      expect(new Set(ids(found)).size).toBe(found.length);
    }
  });
});
