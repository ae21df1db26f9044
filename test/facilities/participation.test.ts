import { describe, expect, test } from 'vitest';
import { applyParticipation } from '../../shared/facilities/apply-participation.ts';
import { carryParticipation } from '../../shared/facilities/carry-over.ts';
import type { Facility } from '../../shared/facilities/codec.ts';
import { ImportReport } from '../../shared/facilities/open-data/report.ts';
import { type ListEntry, ParticipationReader } from '../../shared/facilities/participation.ts';
import { smallCountry } from './small-country.ts';

const HEADER = 'prefecture,kind,code,name,address,phone,operatingFrom,methods,smartphone';

function read(...lines: string[]) {
  const report = new ImportReport();
  const reader = new ParticipationReader('list.csv', report);
  for (const line of [`\ufeff${HEADER}`, ...lines]) reader.push(`${line}\r\n`);
  return { isList: reader.end(), entries: reader.entries, report };
}
const facility = (change: Partial<Facility>): Facility => ({
  id: '2722399000010',
  name: '医療法人社団　あおぞら会　あおぞら医院',
  kana: '',
  alias: '',
  kind: 'clinic',
  address: '大阪府大阪市北区梅田１丁目１番２号　梅田ビル３Ｆ',
  prefecture: '27',
  municipality: '27127',
  pointSource: 'none',
  opening: {
    days: Array.from({ length: 8 }, () => 'unknown'),
    closedWeeks: [],
    closures: [],
    caution: false,
  },
  otherClosures: '',
  departments: [],
  ...change,
});
const entry = (change: Partial<ListEntry> = {}): ListEntry => ({
  line: 2,
  prefecture: '27',
  kind: 'clinic',
  code: undefined,
  name: 'あおぞら会あおぞら医院',
  address: '大阪市北区梅田1-1-2',
  phone: '06-0000-0000',
  operatingFrom: undefined,
  methods: [],
  smartphone: undefined,
  ...change,
});

describe('reading the list', () => {
  test('a line with everything', () => {
    const { entries, isList } = read(
      '27,clinic,123456,あおぞら医院,大阪市北区梅田1-1-2,06-0000-0000,2024-04-01,reader|mobile,1',
    );
    expect(isList).toBe(true);
    expect(entries[0]).toEqual({
      line: 2,
      prefecture: '27',
      kind: 'clinic',
      code: '0123456', // a spreadsheet took the zero
      name: 'あおぞら医院',
      address: '大阪市北区梅田1-1-2',
      phone: '06-0000-0000',
      operatingFrom: '2024-04-01',
      methods: ['reader', 'mobile'],
      smartphone: true,
    });
  });

  test.each([
    ['大阪府,歯科（診療所）,,あ,,,令和,,', 'date-unreadable'],
    ['99,clinic,,あ,,,,,', 'prefecture-unknown'],
    ['27,bakery,,あ,,,,,', 'kind-unknown'],
    ['27,clinic,,,,,,,', 'name-missing'],
    ['27,clinic,,あ,,,2024-02-30,,', 'date-unreadable'],
    ['27,clinic,,あ,,,,telepathy,', 'method-unknown'],
    ['27,clinic,,あ,,,,,yes', 'flag-unreadable'],
    ['27,clinic,,あ', 'row-short'],
  ])('%s is rejected: %s', (line, code) => {
    const { entries, report } = read(line, '27,clinic,,い,,,,,');
    expect(report.rejections).toMatchObject([{ file: 'list.csv', line: 2, code }]);
    expect(entries.map(({ name }) => name)).toEqual(['い']);
  });

  test.each([
    ['歯科（病院）', 'dental'],
    ['訪問看護ステーション', 'visiting-nurse'],
    ['柔道整復', 'therapist'],
    ['病院', 'hospital'],
    ['医科診療所', 'clinic'],
    ['薬局', 'pharmacy'],
    ['健診実施機関', 'checkup'],
  ])('kind %s is %s', (text, kind) => {
    expect(read(`大阪府,${text},,あ,,,,,`).entries[0]).toMatchObject({ kind, prefecture: '27' });
  });
});

describe('matching', () => {
  const match = (one: ListEntry, ...facilities: Facility[]) =>
    applyParticipation(facilities, [one]);

  test('legal form, width, 丁目 and the building make no difference', () => {
    const { facilities, report } = match(entry(), facility({}));
    expect(report).toMatchObject({ entries: 1, byNameAndAddress: 1, unmatched: 0 });
    expect(facilities).toHaveLength(1);
    expect(facilities[0]?.participation).toMatchObject({
      phone: '06-0000-0000',
      matchedBy: 'name-and-address',
    });
  });

  test('a code that is known wins over another name', () => {
    const known = facility({ participation: { code: '0123456', methods: [], matchedBy: 'name' } });
    const { report } = match(entry({ code: '0123456', name: 'まったく別の名' }), known);
    expect(report.byCode).toBe(1);
  });

  test('the same code in another prefecture or another 点数表 is another facility', () => {
    const known = facility({ participation: { code: '0123456', methods: [], matchedBy: 'name' } });
    const name = 'まったく別の名';
    expect(match(entry({ code: '0123456', name, prefecture: '13' }), known).report.unmatched).toBe(
      1,
    );
    expect(match(entry({ code: '0123456', name, kind: 'dental' }), known).report.unmatched).toBe(1);
  });

  test('the only one of its name in the municipality, though the address differs', () => {
    expect(match(entry({ address: '大阪市北区天満9-9' }), facility({})).report.byName).toBe(1);
  });

  test('two of the name in the municipality and no address: none is taken', () => {
    const other = facility({ id: '2722399000020', address: '大阪府大阪市北区天満１－１' });
    const { report, facilities } = match(entry({ address: '大阪市北区' }), facility({}), other);
    expect(report.ambiguous).toBe(1);
    expect(facilities.filter(({ participation }) => participation)).toMatchObject(
      [{ id: /^list-27-clinic-/ }].map(() => ({ kind: 'clinic' })),
    );
    expect(facilities).toHaveLength(3);
  });

  test('a namesake in another municipality is never taken', () => {
    expect(match(entry({ address: '堺市堺区1-1' }), facility({})).report.unmatched).toBe(1);
  });

  test('what only the list knows stays searchable, with a stable id and the office as its place', () => {
    const nurse = entry({ kind: 'visiting-nurse', name: 'ひまわり訪問看護' });
    const [a] = match(nurse, facility({})).facilities.slice(-1);
    const [b] = match(nurse, facility({})).facilities.slice(-1);
    expect(a).toEqual(b);
    expect(a).toMatchObject({
      municipality: '27127',
      pointSource: 'municipality',
      participation: { matchedBy: 'list-only' },
    });
  });

  test('a new list replaces the old one: who is not on it is unlisted again', () => {
    const first = match(entry(), facility({})).facilities;
    const { facilities } = applyParticipation(first, []);
    expect(facilities.map(({ participation }) => participation)).toEqual([undefined]);
  });

  test('a new edition of the open data keeps what the list said, also under another ID', () => {
    const known = [
      { id: '2722399000010', matchedBy: 'name' as const, entry: entry({ smartphone: true }) },
    ];
    const same = carryParticipation([facility({})], known);
    expect(same[0]?.participation).toMatchObject({ smartphone: true, matchedBy: 'name' });
    const moved = carryParticipation([facility({ id: '2722399000099' })], known);
    expect(moved[0]?.participation).toMatchObject({ matchedBy: 'name-and-address' });
    expect(carryParticipation([], known)).toEqual([]);
  });
});

test('in the generated country nearly every entry of a known kind is found', async () => {
  const { report } = await smallCountry();
  const found = report.byCode + report.byNameAndAddress + report.byName;
  expect(report.entries).toBe(found + report.ambiguous + report.unmatched);
  expect(found / report.entries).toBeGreaterThan(0.9);
});
