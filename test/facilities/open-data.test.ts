import { describe, expect, test } from 'vitest';
import { dateInFileName, OpenDataCollector } from '../../shared/facilities/open-data/collect.ts';
import { decodedChunks } from '../../shared/facilities/open-data/decode.ts';
import { placeFacilities } from '../../shared/facilities/open-data/place.ts';
import type { Defect } from '../../shared/facilities/open-data/report.ts';
import { NotOpenData } from '../../shared/facilities/open-data/row-source.ts';
import { readTowns } from '../../shared/facilities/open-data/towns.ts';
import { clinic, clinicFile, hoursFile, pharmacyFile } from './open-data-files.ts';

async function read(...files: string[]) {
  const collector = new OpenDataCollector();
  for (const [index, text] of files.entries()) await collector.add(`file-${index}.csv`, [text]);
  const facilities = placeFacilities(collector.finish(), collector.report);
  return { facilities, report: collector.report, files: collector.files };
}

test('a record in the raw format', async () => {
  const { facilities, files, report } = await read(
    clinicFile([clinic()]),
    hoursFile([
      ['2722399000010', '01001', '内科', { 月: ['09:00', '12:00'] }, { 月: ['15:00', '18:00'] }],
    ]),
  );
  expect(files.map(({ edition }) => edition)).toEqual(['raw', 'raw']);
  expect(report.rejected).toBe(0);
  expect(facilities[0]).toMatchObject({
    id: '2722399000010',
    kind: 'clinic',
    name: 'あおぞら医院',
    prefecture: '27',
    municipality: '27127',
    lat: 34.705123,
    pointSource: 'delivered',
    departments: [{ code: '01001', name: '内科', hours: '540-720/900-1080;;;;;;;' }],
  });
  expect(facilities[0]?.opening.days[0]).toEqual([
    [540, 720],
    [900, 1080],
  ]);
});

describe('defects of a facility record are handled and counted', () => {
  test.each<[Defect, Parameters<typeof clinic>[0], object]>([
    [
      'id-zero-restored',
      { ID: '122399000010', 所在地: '北海道札幌市中央区大通西１丁目' },
      { id: '0122399000010' },
    ],
    [
      'code-padded',
      { 市区町村コード: '1', 所在地: '北海道札幌市中央区大通', 都道府県コード: '1' },
      { municipality: '01101' },
    ],
    ['municipality-from-address', { 市区町村コード: '' }, { municipality: '27127' }],
    [
      'municipality-unknown',
      { 市区町村コード: '999', 所在地: '不明' },
      { prefecture: '27', municipality: '' },
    ],
    [
      'municipality-changed',
      { 都道府県コード: '22', 市区町村コード: '131' },
      { municipality: '22138' },
    ],
    [
      'coordinates-missing',
      { '所在地座標（緯度）': '0.0', '所在地座標（経度）': '0.0' },
      { pointSource: 'municipality' },
    ],
    ['coordinates-unreadable', { '所在地座標（緯度）': '北緯' }, { pointSource: 'municipality' }],
    [
      'coordinates-rounded',
      { '所在地座標（緯度）': '34', '所在地座標（経度）': '135' },
      { pointSource: 'municipality' },
    ],
    [
      'coordinates-outside',
      { '所在地座標（緯度）': '135.498111', '所在地座標（経度）': '34.705123' },
      { pointSource: 'municipality' },
    ],
    [
      'coordinates-elsewhere',
      { '所在地座標（緯度）': '35.681236', '所在地座標（経度）': '139.767125' },
      { pointSource: 'municipality' },
    ],
    [
      'web-repaired',
      { 案内用ホームページアドレス: 'www.example.jp' },
      { web: 'http://www.example.jp/' },
    ],
    ['web-dropped', { 案内用ホームページアドレス: 'javascript:alert(1)' }, {}],
    [
      'closures-unclear',
      { 'その他の休診日（gw、お盆等）': 'GW（改行）12月31日' },
      { otherClosures: 'GW\n12月31日' },
    ],
    ['character-reference', { 正式名称: '＆＃１３４０７１；田医院' }, { name: '𠮷田医院' }],
    ['text-cleaned', { 正式名称: 'あおぞら\u202e医院' }, { name: 'あおぞら医院' }],
  ])('%s', async (defect, cells, expected) => {
    const { facilities, report } = await read(clinicFile([clinic(cells)]));
    expect(report.get(defect)).toBeGreaterThan(0);
    expect(facilities[0]).toMatchObject(expected);
  });

  test('a default point of several towns is nobody’s; their middle comes from the others of the town', async () => {
    const at = (id: string, town: string, lat: string) =>
      clinic({ ID: id, 所在地: `大阪府大阪市北区${town}１－１`, '所在地座標（緯度）': lat });
    const { facilities, report } = await read(
      clinicFile([
        at('a', '梅田', '34.705123'),
        at('b', '天満', '34.705123'),
        at('c', '中津', '34.705123'),
        at('d', '梅田', '34.702111'),
      ]),
    );
    expect(report.get('coordinates-shared')).toBe(3);
    expect(facilities.map(({ pointSource }) => pointSource)).toEqual([
      'town',
      'municipality',
      'municipality',
      'delivered',
    ]);
    expect(facilities[0]?.lat).toBe(34.702111);
  });

  test('the same facility twice is one, two facilities with one ID stay two', async () => {
    const { facilities, report } = await read(
      clinicFile([
        clinic(),
        clinic({ 所在地: '大阪府大阪市北区梅田１ー１' }),
        clinic({ 正式名称: '別の医院' }),
      ]),
    );
    expect(facilities.map(({ id }) => id)).toEqual(['2722399000010', '2722399000010-2']);
    expect([report.get('id-duplicate'), report.get('id-shared')]).toEqual([1, 1]);
  });
});

describe('defects of hours', () => {
  const one = async (...departments: Parameters<typeof hoursFile>[0]) =>
    read(clinicFile([clinic()]), hoursFile(departments));
  const ID = '2722399000010';

  test.each<[Defect, Parameters<typeof hoursFile>[0][number]]>([
    ['band-placeholder', [ID, '01001', '内科', { 月: ['00:00', '00:00'] }]],
    ['band-all-day', [ID, '01001', '内科', { 月: ['00:00', '23:59'] }]],
    ['band-overnight', [ID, '01001', '内科', { 月: ['20:00', '06:00'] }]],
    ['band-too-long', [ID, '01001', '内科', { 月: ['09:00', '08:00'] }]],
    ['band-no-length', [ID, '01001', '内科', { 月: ['17:00', '17:00'] }]],
    ['band-small-hours', [ID, '01001', '内科', { 月: ['00:45', '17:15'] }]],
    ['band-unreadable', [ID, '01001', '内科', { 月: ['9時', '12時'] }]],
    ['closed-with-hours', [ID, '01001', '内科', { 日: ['09:00', '12:00'] }]],
    ['open-without-hours', [ID, '01001', '内科', { 火: ['09:00', '12:00'] }]],
    ['department-unknown', [ID, '77777', '謎科', { 月: ['09:00', '12:00'] }]],
    ['department-spelling', [ID, '05002', '耳鼻咽喉科', { 月: ['09:00', '12:00'] }]],
    ['emergency-all-day', [ID, '09010', '救急科', { 月: ['00:00', '23:59'] }]],
    ['hours-without-facility', ['999', '01001', '内科', { 月: ['09:00', '12:00'] }]],
    ['reception-missing', [ID, '01001', '内科', { 月: ['09:00', '12:00'] }]],
  ])('%s', async (defect, department) => {
    const { report } = await one(department);
    expect(report.get(defect)).toBeGreaterThan(0);
  });

  test('emergency around the clock is no outpatient time', async () => {
    const { facilities } = await one(
      [ID, '01001', '内科', { 月: ['09:00', '12:00'] }],
      [ID, '09010', '救急科', { 月: ['00:00', '23:59'] }],
    );
    expect(facilities[0]?.opening.days[0]).toEqual([[540, 720]]);
    expect(facilities[0]?.departments).toHaveLength(2);
  });

  test('free text of an "other" department stays, an official name is put right', async () => {
    const { facilities } = await one(
      [ID, '08991', '障害者歯科　往診', {}],
      [ID, '05002', '耳鼻咽喉科', {}],
    );
    expect(facilities[0]?.departments.map(({ name }) => name)).toEqual([
      '障害者歯科　往診',
      '耳鼻いんこう科',
    ]);
  });

  test('hours of a spreadsheet that lost its zeros still meet their facility', async () => {
    const { facilities, report } = await read(
      clinicFile([clinic({ ID: '122399000010', 所在地: '北海道札幌市中央区大通西１' })]),
      hoursFile([['122399000010', '01001', '内科', { 月: ['9:00', '12:00'] }]]),
    );
    expect(facilities[0]?.departments[0]?.hours).toBe('540-720;;;;;;;');
    expect(report.get('hours-without-facility')).toBe(0);
  });
});

test('a pharmacy: 営業日 decides, four bands are joined', async () => {
  const { facilities } = await read(
    pharmacyFile({
      '営業日（日）': '0',
      月_開店時間帯1_開始時間: '09:00',
      月_開店時間帯1_終了時間: '12:00',
      月_開店時間帯2_開始時間: '12:00',
      月_開店時間帯2_終了時間: '19:00',
      日_開店時間帯1_開始時間: '09:00',
      日_開店時間帯1_終了時間: '12:00',
    }),
  );
  expect(facilities[0]?.kind).toBe('pharmacy');
  expect(facilities[0]?.opening.days[0]).toEqual([[540, 1140]]);
  expect(facilities[0]?.opening.days[6]).toBe('closed');
});

describe('rows and files that cannot be read', () => {
  test.each<[string, string, string]>([
    ['no ID', clinicFile([clinic({ ID: '' })]), 'id-missing'],
    [
      'an ID that a spreadsheet made a number',
      clinicFile([clinic({ ID: '2.72E+12' })]),
      'id-destroyed',
    ],
    ['no name', clinicFile([clinic({ 正式名称: '' })]), 'name-missing'],
    ['no kind', clinicFile([clinic({ ID: 'XX9', 機関区分: '9' })]), 'kind-unknown'],
    ['cut in the middle', clinicFile([clinic()]).slice(0, -120), 'row-short'],
    ['too many cells', `${clinicFile([clinic()]).trimEnd()},"x"\r\n`, 'row-long'],
  ])('%s: rejected with its line', async (_, text, code) => {
    const { report, facilities } = await read(text);
    expect(report.rejections).toMatchObject([{ line: 2, code }]);
    expect(facilities).toEqual([]);
  });

  test.each(['', '\ufeff', 'a,b\r\n1,2\r\n', '%PDF-1.7'])(
    '%j is none of the official files',
    async (text) => {
      await expect(read(text)).rejects.toThrow(NotOpenData);
    },
  );

  test('pieces of any size give the same facilities', async () => {
    const text = clinicFile([clinic(), clinic({ ID: '2722399000020' })]);
    const whole = await read(text);
    const collector = new OpenDataCollector();
    await collector.add('x.csv', text.match(/[\s\S]{1,7}/g) ?? []);
    expect(collector.finish().map(({ id }) => id)).toEqual(whole.facilities.map(({ id }) => id));
  });
});

test('Shift_JIS is read where the beginning cannot be UTF-8', async () => {
  const shiftJis = new Uint8Array([0x82, 0xa0, 0x82, 0xa2]); // あい
  const decode = async (...pieces: Uint8Array[]) => {
    let text = '';
    for await (const chunk of decodedChunks(pieces)) text += chunk;
    return text;
  };
  expect(await decode(shiftJis)).toBe('あい');
  const utf8 = new TextEncoder().encode('あい');
  expect(await decode(utf8.subarray(0, 4), utf8.subarray(4))).toBe('あい');
});

test.each([
  ['02-1_clinic_facility_info_20260601.csv.gz', '2026-06-01'],
  ['clinics.csv', undefined],
  ['x_20261301.csv', undefined],
])('date in the file name %s', (name, date) => {
  expect(dateInFileName(name)).toBe(date);
});

test('a list of towns gives points by block and by name', async () => {
  const towns = await readTowns([
    'lgcode,pref,city,town,koaza,lat,lng\n011011,北海道,札幌市中央区,南一条西十六丁目,,43.055,141.333\n',
    '392014,高知県,高知市,本町四丁目,,33.558,133.533\n392014,高知県,高知市,本町五丁目,,,\n',
  ]);
  expect(towns.get('01101南1条西16')).toEqual({ lat: 43.055, lng: 141.333 });
  expect(towns.get('39201本町4丁目')).toEqual({ lat: 33.558, lng: 133.533 });
});
