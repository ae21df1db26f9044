import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  CurrentIndex,
  type EditionStore,
  folderEditions,
} from '../../functions/facilities/editions.ts';
import { generateCountry } from '../../functions/facilities/generate-country.ts';
import type { Doubt } from '../../functions/facilities/import-edition.ts';
import { FacilityImport, facilityFileKind } from '../../functions/facilities/import-files.ts';
import { isJapaneseHoliday } from '../../shared/facilities/holidays.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import { EDITION } from './small-country.ts';

const LATER = '2026-12-01' as IsoDate;
let folder: string;
let store: EditionStore;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'editions-'));
  store = folderEditions(folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

type Options = Partial<Parameters<typeof generateCountry>[0]> & {
  only?: (name: string) => boolean;
  confirmed?: Doubt[];
};
async function importCountry(
  name: string,
  { only = () => true, confirmed = [], ...options }: Options = {},
) {
  const delivery = new FacilityImport();
  for (const file of generateCountry({ facilities: 400, seed: 1, edition: EDITION, ...options })) {
    if (!only(file.name)) continue;
    const text = [...file.chunks].join('');
    const kind = facilityFileKind(text.slice(0, 20_000));
    if (kind) await delivery.add(kind, file.name, [text]);
  }
  return delivery.publish(store, name, isJapaneseHoliday, confirmed);
}
const open = async () => store.open((await store.current())?.edition ?? '', isJapaneseHoliday);

test('the first edition is published with its report', async () => {
  const result = await importCountry('one');
  expect(result).toMatchObject({ published: true, doubts: [], removed: 0 });
  expect(await store.current()).toEqual({ edition: 'one', previous: null });
  expect(readdirSync(folder).toSorted()).toEqual(['current.json', 'one.index', 'one.report.json']);
  expect((await open()).facts.dataOf).toBe(EDITION);
});

test('a new edition replaces the old one; removed facilities are marked and come back when listed again', async () => {
  await importCountry('one');
  const before = await open();
  const without = (index: number) => index % 10 === 3;
  const result = await importCountry('two', { edition: LATER, without });
  expect(result.published).toBe(true);
  expect(result.removed).toBeGreaterThan(20);
  const after = await open();
  const [gone] = after.removed();
  expect(gone?.lastEdition).toBe('one');
  expect(after.rowOf(gone?.id ?? '')).toBeUndefined();
  expect(before.rowOf(gone?.id ?? '')).toBeDefined(); // a reader of the old edition is not disturbed
  await importCountry('three', { edition: LATER });
  expect((await open()).removed()).toEqual([]);
  expect(existsSync(join(folder, 'one.index'))).toBe(false);
  expect(existsSync(join(folder, 'two.index'))).toBe(true);
});

describe('doubts stop an edition until they are confirmed', () => {
  test.each<[Doubt, Options]>([
    ['fewer-rows', { facilities: 270 }],
    ['fewer-rows', { without: (index) => index % 2 === 0 }],
    ['older-edition', { edition: '2025-12-01' as IsoDate }],
    ['hours-missing', { only: (name) => !/-2_/.test(name) }],
  ])('%s', async (doubt, options) => {
    await importCountry('one');
    const refused = await importCountry('two', { edition: LATER, ...options });
    expect(refused).toMatchObject({ published: false, doubts: [doubt] });
    expect((await store.current())?.edition).toBe('one');
    expect(existsSync(join(folder, 'two.index'))).toBe(false);
    const confirmed = await importCountry('two', {
      edition: LATER,
      ...options,
      confirmed: [doubt],
    });
    expect(confirmed.published).toBe(true);
  });

  test('files of two editions', async () => {
    const delivery = new FacilityImport();
    for (const edition of [EDITION, LATER]) {
      for (const file of generateCountry({ facilities: 60, seed: 1, edition })) {
        if (file.name.startsWith(edition === EDITION ? '01-1' : '02-1'))
          await delivery.add('facility-open-data', file.name, file.chunks);
      }
    }
    const result = await delivery.publish(store, 'mixed', isJapaneseHoliday);
    expect(result).toMatchObject({ published: false, doubts: ['mixed-editions'] });
  });

  test('nothing at all', async () => {
    const result = await new FacilityImport().publish(store, 'none', isJapaneseHoliday);
    expect(result).toMatchObject({ published: false, doubts: ['nothing-delivered'] });
  });
});

test('a list alone keeps the open data, open data alone keep the list', async () => {
  await importCountry('one', { only: (name) => !name.startsWith('participation') });
  const plain = await open();
  const listed = await importCountry('two', { only: (name) => name.startsWith('participation') });
  expect(listed).toMatchObject({ published: true, removed: 0 });
  expect(listed.match?.byNameAndAddress).toBeGreaterThan(200);
  const joined = await open();
  const [first] = [...plain.facilities()];
  const row = joined.rowOf(first?.id ?? '');
  const { participation: _, ...rest } = joined.facility(row ?? -1);
  expect(rest).toEqual(first);
  const again = await importCountry('three', {
    edition: LATER,
    only: (name) => !name.startsWith('participation'),
  });
  expect(again.counts).toEqual(listed.counts);
  const statuses = (index: typeof joined) => [...index.operatingFrom].toSorted();
  expect(statuses(await open())).toEqual(statuses(joined));
});

test('the same delivery twice is the same data', async () => {
  await importCountry('one');
  const first = [...(await open()).facilities()];
  const result = await importCountry('two');
  expect(result).toMatchObject({ added: 0, removed: 0 });
  expect([...(await open()).facilities()]).toEqual(first);
});

describe('readers', () => {
  test('see a whole edition, look again after a while, and keep the old one when the new is broken', async () => {
    const current = new CurrentIndex(store, isJapaneseHoliday, 60_000);
    const at = (seconds: number) => new Date(Date.UTC(2026, 10, 21) + seconds * 1000);
    expect(await current.get(at(0))).toBeUndefined();
    await importCountry('one');
    expect((await current.get(at(61)))?.facts.edition).toBe('one');
    await importCountry('two');
    expect((await current.get(at(90)))?.facts.edition).toBe('one');
    expect((await current.get(at(122)))?.facts.edition).toBe('two');
    writeFileSync(join(folder, 'three.index'), 'broken');
    await store.publish('three');
    expect((await current.get(at(200)))?.facts.edition).toBe('two');
  });

  test('an import that dies while writing leaves the pointer where it was', async () => {
    await importCountry('one');
    const dying = function* (): Generator<Uint8Array> {
      yield new Uint8Array(100);
      throw new Error('power cut');
    };
    await expect(store.write('two', dying())).rejects.toThrow('power cut');
    expect((await store.current())?.edition).toBe('one');
    await importCountry('three');
    expect(readdirSync(folder).some((name) => name.startsWith('two'))).toBe(false);
  });
});

test.each([
  [
    'prefecture,kind,code,name,address,phone,operatingFrom,methods,smartphone\r\n',
    'participation-list',
  ],
  ['\ufeff"ID","正式名称","所在地"\r\n"1"', 'facility-open-data'],
  ['lgcode,pref,city,town,koaza,lat,lng\n', 'towns'],
  ['asOf,action,personId\n', undefined],
  ['', undefined],
])('%j is recognised as %s', (text, kind) => {
  expect(facilityFileKind(text)).toBe(kind);
});
