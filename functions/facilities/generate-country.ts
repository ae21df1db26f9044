import { DAYS } from '../../shared/facilities/open-data/hours-cells.ts';
import { dateInJapan, type IsoDate } from '../../shared/kernel/dates.ts';
import {
  type FacilityClass,
  type GeneratedFacility,
  generatedClass,
  generateFacility,
} from './generated-facility.ts';
import { type BandRow, generateHours } from './generated-hours.ts';
import { generateList } from './generated-list.ts';
import { SeededRandom } from './seeded-random.ts';

export type CountryOptions = {
  facilities: number;
  seed: number;
  /** Date of the edition, in the file names. */
  edition: IsoDate;
  /** Facilities that this edition does not have. */
  without?: (index: number) => boolean;
};
export type GeneratedFile = { name: string; chunks: Iterable<string> };

const WEEKDAYS = DAYS.slice(0, 7);
const FULL_DIGITS = ['１', '２', '３', '４', '５'];
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const grid = (name: (week: number, day: string) => string): string[] =>
  [1, 2, 3, 4, 5].flatMap((week) => WEEKDAYS.map((day) => name(week, day)));

const FACILITY_COLUMNS = [
  'ID',
  '正式名称',
  '正式名称（フリガナ）',
  '略称',
  '略称（フリガナ）',
  '英語表記（ローマ字表記）',
  '機関区分',
  '都道府県コード',
  '市区町村コード',
  '所在地',
  '所在地座標（緯度）',
  '所在地座標（経度）',
  '案内用ホームページアドレス',
  ...WEEKDAYS.map((day) => `毎週決まった曜日に休診（${day}）`),
  ...grid((week, day) => `決まった週に休診（定期週）第${week}週（${day}）`),
  '祝日に休診',
  'その他の休診日（gw、お盆等）',
];
const BEDS: Record<number, readonly string[]> = {
  1: [
    '一般病床',
    '療養病床',
    '療養病床のうち医療保険適用',
    '療養病床のうち介護保険適用',
    '精神病床',
    '結核病床',
    '感染症病床',
    '合計病床数',
  ],
  2: [
    '一般病床',
    '療養病床',
    '療養病床のうち医療保険適用',
    '療養病床のうち介護保険適用',
    '合計病床数',
  ],
};
const perDay = (names: readonly string[]): string[] =>
  DAYS.flatMap((day) => names.map((name) => day + name));
const HOURS_COLUMNS = [
  'ID',
  '診療科目コード',
  '診療科目名',
  '診療時間帯',
  ...perDay(['_診療開始時間', '_診療終了時間']),
  ...perDay(['_外来受付開始時間', '_外来受付終了時間']),
];
const MIDWIFE_COLUMNS = [
  ...FACILITY_COLUMNS.map((name) => name.replace('休診', '休業')),
  ...['就業時間帯', '外来受付時間帯'].flatMap((name) =>
    [1, 2, 3].flatMap((band) => perDay([`_${name}${band}_開始時間`, `_${name}${band}_終了時間`])),
  ),
];
const PHARMACY_COLUMNS = [
  ...[
    'ID',
    '名称',
    'フリガナ',
    'ローマ字',
    '機関区分',
    '都道府県コード',
    '市区町村コード',
    '所在地',
  ],
  ...['所在地座標（緯度）', '所在地座標（経度）', '薬局のホームページアドレス'],
  ...DAYS.map((day) => `営業日（${day}）`),
  ...DAYS.map((day) => `定期閉店毎週（${day}）`),
  ...grid((week, day) => `定期閉店第${FULL_DIGITS[week - 1]}週（${day}）`),
  '祝日',
  'その他の閉店日（gw、お盆等）',
  ...perDay(
    [1, 2, 3, 4].flatMap((band) => [`_開店時間帯${band}_開始時間`, `_開店時間帯${band}_終了時間`]),
  ),
];

/**
 * A believable country in the raw official format, defects included; every name in it is invented.
 * Files are written as they are read, so 230,000 facilities need no memory.
 */
export function generateCountry(options: CountryOptions): GeneratedFile[] {
  const day = options.edition.replaceAll('-', '');
  const file = (name: string, columns: readonly string[], rows: () => Generator<string>) => ({
    name: `${name}_${day}.csv`,
    chunks: (function* () {
      yield `\ufeff${columns.map(quoted).join(',')}\r\n`;
      yield* rows();
    })(),
  });
  const of = (facilityClass: FacilityClass) => facilitiesOf(options, facilityClass);
  return [
    file('01-1_hospital_facility_info', [...FACILITY_COLUMNS, ...(BEDS[1] ?? [])], () =>
      rowsOf(of(1)),
    ),
    file('01-2_hospital_speciality_hours', HOURS_COLUMNS, () => hoursOf(of(1))),
    file('02-1_clinic_facility_info', [...FACILITY_COLUMNS, ...(BEDS[2] ?? [])], () =>
      rowsOf(of(2)),
    ),
    file('02-2_clinic_speciality_hours', HOURS_COLUMNS, () => hoursOf(of(2))),
    file('03-1_dental_facility_info', FACILITY_COLUMNS, () => rowsOf(of(3))),
    file('03-2_dental_speciality_hours', HOURS_COLUMNS, () => hoursOf(of(3))),
    file('04_maternity_home', MIDWIFE_COLUMNS, () => rowsOf(of(4))),
    file('05_pharmacy', PHARMACY_COLUMNS, () => pharmacyRows(of(5))),
    { name: `participation_${day}.csv`, chunks: generateList(options) },
  ];
}

function* facilitiesOf(
  { facilities, seed, without }: CountryOptions,
  facilityClass: FacilityClass,
): Generator<GeneratedFacility> {
  for (let index = 0; index < facilities; index += 1) {
    if (!without?.(index) && generatedClass(seed, index) === facilityClass)
      yield generateFacility(seed, index);
  }
}

const line = (cells: readonly string[]): string => `${cells.join(',')}\r\n`;

/** Texts and coordinates of one record, with the defects of the real files in about one of twenty. */
function headCells(one: GeneratedFacility): string[] {
  const { random, municipality } = one;
  let { lat, lng, web } = one;
  const defect = random.below(100);
  if (defect < 3) lat = lng = '0.0';
  else if (defect === 3)
    [lat, lng] = [String(Math.round(Number(lat))), String(Math.round(Number(lng)))];
  else if (defect === 4) [lat, lng] = ['35.681236', '139.767125'];
  if (web !== '' && defect > 4 && defect < 9)
    web = web.replace('https://', ['', 'http//', 'http:/', 'http:///'][defect - 5] ?? '');
  return [
    ...[
      String(one.facilityClass),
      municipality.code.slice(0, 2),
      municipality.code.slice(2),
      one.address,
    ].map(quoted),
    lat,
    lng,
    quoted(web),
  ];
}

function hoursFor(one: GeneratedFacility) {
  const seed = [...one.id].reduce((sum, char) => Math.imul(sum, 31) + char.charCodeAt(0), 7);
  return generateHours(new SeededRandom(seed), one.facilityClass === 5 ? 'pharmacy' : 'clinic');
}

function* rowsOf(facilities: Iterable<GeneratedFacility>): Generator<string> {
  for (const one of facilities) {
    const { days, weeks, bands, closures } = hoursFor(one);
    const beds = (BEDS[one.facilityClass] ?? []).map((_, index, all) =>
      index === all.length - 1 && one.facilityClass === 1 ? String(20 + one.random.below(600)) : '',
    );
    yield line([
      ...[one.id, one.name[0], one.name[1], one.alias[0], one.alias[1], ''].map(quoted),
      ...headCells(one),
      ...[...days.slice(0, 7), ...weeks, days[7] ?? '', closures].map(quoted),
      ...(one.facilityClass === 4 ? [...bandCells(bands), ...bandCells(bands)] : beds).map(quoted),
    ]);
  }
}

/** Band after band, each over all days. */
const bandCells = (bands: readonly BandRow[]): string[] => bands.flatMap((band) => band.flat());

function* hoursOf(facilities: Iterable<GeneratedFacility>): Generator<string> {
  for (const one of facilities) {
    const { bands } = hoursFor(one);
    for (const [code, name] of one.departments) {
      for (const [index, band] of bands.entries()) {
        const allDay = code === '09010' && index === 0;
        const cells = band.flatMap(([from, to]) => (allDay ? ['00:00', '23:59'] : [from, to]));
        yield line([one.id, code, name, String(index + 1), ...cells, ...cells].map(quoted));
      }
    }
  }
}

function* pharmacyRows(facilities: Iterable<GeneratedFacility>): Generator<string> {
  for (const one of facilities) {
    const { days, weeks, bands, closures } = hoursFor(one);
    const byDay = DAYS.flatMap((_, day) =>
      [0, 1, 2, 3].flatMap((band) => bands[band]?.[day] ?? ['', '']),
    );
    yield line([
      ...[one.id, one.name[0], one.name[1], ''].map(quoted),
      ...headCells(one),
      ...[...days, ...days, ...weeks, days[7] ?? '', closures, ...byDay].map(quoted),
    ]);
  }
}

/** Edition dates are 1 June and 1 December: the last one before a day. */
export function latestEdition(now: Date): IsoDate {
  const today = dateInJapan(now);
  const year = Number(today.slice(0, 4));
  const dates = [`${year}-12-01`, `${year}-06-01`, `${year - 1}-12-01`] as IsoDate[];
  return dates.find((date) => date <= today) ?? (dates[2] as IsoDate);
}
