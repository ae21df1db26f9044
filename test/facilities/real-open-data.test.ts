import { createReadStream, readdirSync } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { search } from '../../functions/facilities/search.ts';
import type { Facility } from '../../shared/facilities/codec.ts';
import { metresBetween } from '../../shared/facilities/distance.ts';
import { isJapaneseHoliday } from '../../shared/facilities/holidays.ts';
import { dateInFileName, OpenDataCollector } from '../../shared/facilities/open-data/collect.ts';
import { decodedChunks } from '../../shared/facilities/open-data/decode.ts';
import { placeFacilities } from '../../shared/facilities/open-data/place.ts';
import { opennessAt } from '../../shared/facilities/opening.ts';
import { foldForSearch } from '../../shared/kernel/text.ts';
import { realData } from '../support/real-data.ts';
import { indexOf } from './small-country.ts';

async function readFolder(folder: string, wanted: RegExp) {
  const collector = new OpenDataCollector();
  for (const name of readdirSync(folder)
    .filter((one) => wanted.test(one))
    .toSorted()) {
    const stream = createReadStream(`${folder}/${name}`);
    const bytes = name.endsWith('.gz') ? stream.pipe(createGunzip()) : stream;
    await collector.add(name, decodedChunks(bytes), dateInFileName(name));
  }
  const { report, files } = collector;
  return { facilities: placeFacilities(collector.finish(), report), report, files };
}

describe.skipIf(!realData)('raw samples', () => {
  let read: Awaited<ReturnType<typeof readFolder>>;
  beforeAll(async () => {
    read = await readFolder(`${realData}/facilities/raw-samples`, /\.csv$/);
  });
  const named = (name: string) => read.facilities.find((one) => one.name === name) as Facility;

  test('every row is read', () => {
    expect(read.files.map(({ edition }) => edition)).toEqual(
      Array.from({ length: 6 }, () => 'raw'),
    );
    expect(read.facilities).toHaveLength(9 + 9 + 7 + 9);
    expect(read.report.rejected).toBe(0);
  });

  test('the defects they are known for are counted', () => {
    const { report } = read;
    expect(report.get('closed-with-hours')).toBe(1); // a dentist closed on Thursday with Thursday hours
    expect(report.get('reception-placeholder')).toBe(1);
    expect(report.get('reception-later')).toBe(1);
    expect(report.get('band-placeholder')).toBe(66);
    expect(report.get('coordinates-missing')).toBe(3);
  });

  test('the flag is trusted for closed, and there is a caution', () => {
    const { opening } = named('川崎歯科');
    expect(opening.days[3]).toBe('closed');
    expect(opening.caution).toBe(true);
  });

  test('a dentist that opens on Thursday, Saturday, Sunday and holidays only', () => {
    const { opening } = named('高知県歯科医師会歯科保健センター');
    const at = (text: string) => opennessAt(opening, new Date(`${text}+09:00`), isJapaneseHoliday);
    expect(at('2026-11-22T10:00:00')).toBe('open');
    expect(at('2026-11-24T10:00:00')).toBe('closed');
  });

  test('a pharmacy whose first band is a placeholder', () => {
    expect(named('上町薬局').opening.days[0]).toEqual([[510, 1050]]);
  });
});

describe.skipIf(!realData)('files as operators deliver them', () => {
  test('reduced and re-saved by a spreadsheet: zeros of the IDs come back', async () => {
    const { facilities, files, report } = await readFolder(`${realData}/facilities`, /reduced/);
    expect(files.map(({ edition, lines, accepted }) => [edition, lines === accepted])).toEqual([
      ['spreadsheet', true],
      ['spreadsheet', true],
    ]);
    expect(facilities).toHaveLength(7_587 + 2_039);
    expect(report.get('id-zero-restored')).toBeGreaterThan(1_000);
    expect(
      facilities.every(({ id, prefecture }) => prefecture === '' || id.startsWith(prefecture)),
    ).toBe(true);
    const midwives = facilities.filter(({ kind }) => kind === 'midwife');
    expect(midwives.filter(({ departments }) => departments.length > 0).length).toBeGreaterThan(
      1_500,
    );
  });
});

describe.skipIf(!realData)('the whole edition of 2025-06-01', () => {
  test('all 183,515 facilities load, and a search finds exactly what a plain scan finds', {
    timeout: 180_000,
  }, async () => {
    const { facilities, report, files } = await readFolder(
      `${realData}/facilities/raw-full`,
      /-1_|05_/,
    );
    const rows = files.reduce((sum, { accepted }) => sum + accepted, 0);
    expect(rows).toBe(183_515);
    expect(report.rejected).toBe(0);
    expect(report.get('id-duplicate')).toBe(1);
    expect(facilities).toHaveLength(183_514);
    expect(report.get('municipality-unknown')).toBe(0);
    const index = indexOf(facilities, 2_048);
    const texts = facilities.map(({ name, kana, address }) =>
      [name, kana, address].map(foldForSearch).join('\n'),
    );
    for (const q of [
      '院',
      '鶴',
      '内科',
      'クリニック',
      '医療法人社団',
      '札幌市中央区',
      '吉田歯科',
    ]) {
      const expected = texts.filter((text) => text.includes(q)).length;
      expect([q, search(index, { q, limit: 1 }, new Date(0)).total]).toEqual([q, expected]);
    }

    // Many rows take other ways than few: whole blocks are skipped, names are walked in order.
    const tokyo = { lat: 35.681, lng: 139.767 };
    const metres = facilities
      .flatMap(({ lat, lng }) => (lat && lng ? [metresBetween(tokyo, { lat, lng })] : []))
      .sort((a, b) => a - b);
    const near = search(index, { ...tokyo, sort: 'distance', limit: 100 }, new Date(0));
    const found = near.rows.map(({ row }) => index.points.metres(tokyo, row) ?? Infinity);
    expect(found.map(Math.round)).toEqual(metres.slice(0, 100).map(Math.round));
    const within = search(index, { ...tokyo, radius: 30_000, limit: 1 }, new Date(0)).total;
    expect(within).toBe(metres.filter((one) => one <= 30_000).length);
    const byName = search(index, { sort: 'name', limit: 100 }, new Date(0)).rows;
    expect(byName.map(({ key }) => key)).toEqual(byName.map((_, at) => at));
  });
});
