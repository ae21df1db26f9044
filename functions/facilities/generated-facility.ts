import {
  currentMunicipality,
  MUNICIPALITIES,
  type Municipality,
} from '../../shared/facilities/municipalities.ts';
import { prefectureOf } from '../../shared/facilities/prefectures.ts';
import {
  CHEERFUL,
  FAMILIES,
  fullWidth,
  SPECIALITIES,
  townName,
  type Word,
} from './generated-words.ts';
import { lowerBound } from './gram-reader.ts';
import { SeededRandom } from './seeded-random.ts';

/** 機関区分 of the open data. */
export type FacilityClass = 1 | 2 | 3 | 4 | 5;

export type GeneratedFacility = {
  id: string;
  facilityClass: FacilityClass;
  name: Word;
  alias: Word;
  municipality: Municipality;
  address: string;
  lat: string;
  lng: string;
  web: string;
  departments: readonly (readonly [code: string, name: string])[];
  random: SeededRandom;
};

/** Shares of hospitals, clinics, dentists, midwives, pharmacies as in the edition of 2026-06-01. */
const SHARES: readonly (readonly [FacilityClass, number])[] = [
  [1, 0.037],
  [2, 0.426],
  [3, 0.69],
  [4, 0.7],
  [5, 1],
];

const cities = new Set(MUNICIPALITIES.map(({ city }) => city));
const PLACES = MUNICIPALITIES.filter(
  ({ code }) => !cities.has(code) && currentMunicipality(code) === code,
);
/** Wards and cities have more facilities than towns and villages. */
const weightOf = ({ code, name }: Municipality): number =>
  name.endsWith('区') ? 14 : code[2] === '2' ? 7 : 1;
const TOTALS = Uint32Array.from(PLACES, weightOf);
TOTALS.forEach((weight, at) => {
  TOTALS[at] = weight + (TOTALS[at - 1] ?? 0);
});

/** The first 47 facilities stand in one prefecture each, so that no country is without one. */
function placeOf(random: SeededRandom, index: number): Municipality {
  if (index < 47) {
    const prefecture = String(index + 1).padStart(2, '0');
    return PLACES.find(({ code }) => code.startsWith(prefecture)) as Municipality;
  }
  const at = random.below(TOTALS.at(-1) ?? 1);
  return PLACES[lowerBound(TOTALS, at + 1)] as Municipality;
}

const classFrom = (random: SeededRandom): FacilityClass => {
  const share = random.next();
  return SHARES.find(([, upTo]) => share < upTo)?.[0] ?? 5;
};

/** Class of facility number `index`, without making the rest of it. */
export const generatedClass = (seed: number, index: number): FacilityClass =>
  classFrom(new SeededRandom(seed, index));

/** Facility number `index` of the country of a seed: always the same one. */
export function generateFacility(seed: number, index: number): GeneratedFacility {
  const random = new SeededRandom(seed, index);
  const facilityClass = classFrom(random);
  const municipality = placeOf(random, index);
  const town = townName(random);
  const speciality = random.pick(SPECIALITIES);
  const [name, alias] = nameOf(facilityClass, random, speciality, town);
  const office = municipality.point;
  const corner = new SeededRandom(Number(municipality.code), town.charCodeAt(0), town.length);
  return {
    id: idOf(municipality.code, facilityClass, index, random),
    facilityClass,
    name,
    alias,
    municipality,
    address: `${prefectureOf(municipality.code)?.name}${municipality.name}${town}${houseOf(random)}`,
    lat: (office.lat + (corner.next() - 0.5) * 0.06 + (random.next() - 0.5) * 0.01).toFixed(6),
    lng: (office.lng + (corner.next() - 0.5) * 0.06 + (random.next() - 0.5) * 0.01).toFixed(6),
    web: random.chance(0.6) ? `https://www.example-${index}.jp/` : '',
    departments: departmentsOf(facilityClass, random, speciality),
    random,
  };
}

/** Length and letters vary in the real files, so they do here. */
function idOf(code: string, facilityClass: number, index: number, random: SeededRandom): string {
  const serial = String(index).padStart(9, '0');
  const local = random.chance(0.04) ? `N${serial}X` : random.chance(0.1) ? serial : `0${serial}`;
  return `${code.slice(0, 2)}${facilityClass}${local}`;
}

const joined = (...parts: readonly Word[]): Word => [
  parts.map(([text]) => text).join(''),
  parts.map(([, kana]) => kana).join(''),
];

function nameOf(
  facilityClass: FacilityClass,
  random: SeededRandom,
  [speciality, specialityKana]: readonly [string, string, string],
  town: string,
): [name: Word, alias: Word] {
  const owner = random.pick(random.chance(0.7) ? FAMILIES : CHEERFUL);
  const legal: Word = random.chance(0.4)
    ? ['医療法人社団　', 'イリョウホウジンシャダン　']
    : ['', ''];
  const field: Word = [speciality, specialityKana];
  const endings: Record<FacilityClass, readonly Word[]> = {
    1: [
      ['病院', 'ビョウイン'],
      ['総合病院', 'ソウゴウビョウイン'],
      ['記念病院', 'キネンビョウイン'],
    ],
    2: [
      ['クリニック', 'クリニック'],
      ['医院', 'イイン'],
      ['診療所', 'シンリョウジョ'],
    ],
    3: [
      ['歯科医院', 'シカイイン'],
      ['歯科クリニック', 'シカクリニック'],
      ['デンタルクリニック', 'デンタルクリニック'],
    ],
    4: [
      ['助産院', 'ジョサンイン'],
      ['母乳相談室', 'ボニュウソウダンシツ'],
    ],
    5: [
      ['薬局', 'ヤッキョク'],
      ['調剤薬局', 'チョウザイヤッキョク'],
    ],
  };
  const ending = random.pick(endings[facilityClass]);
  const short =
    facilityClass === 2 && random.chance(0.6)
      ? joined(owner, field, ending)
      : joined(owner, ending);
  if (facilityClass === 5) {
    const branch: Word = random.chance(0.5) ? [`　${town}店`, '　テン'] : ['', ''];
    return [joined(short, branch), short];
  }
  return [joined(legal, short), short];
}

function houseOf(random: SeededRandom): string {
  const [a, b, c] = [1 + random.below(8), 1 + random.below(30), 1 + random.below(40)].map(
    fullWidth,
  );
  const house = random.pick([
    `${a}丁目${b}番${c}号`,
    `${a}－${b}－${c}`,
    `${b}${c}番地`,
    `${a}ー${b}ー${c}`,
    '',
  ]);
  const building = ['', '', `　メディカルビル${a}Ｆ`, `　駅前プラザ${a}階`];
  return house === '' ? '' : house + random.pick(building);
}

function departmentsOf(
  facilityClass: FacilityClass,
  random: SeededRandom,
  [name, , code]: readonly [string, string, string],
): (readonly [string, string])[] {
  if (facilityClass === 3) {
    const more = [
      ['08003', '歯科口腔外科'],
      ['08004', '小児歯科'],
      ['08991', '障害者歯科　往診'],
    ] as const;
    return [['08001', '歯科'], ...more.filter(() => random.chance(0.35))];
  }
  if (facilityClass > 3) return [];
  const all = [[code, name] as const, ...SPECIALITIES.map(([text, , key]) => [key, text] as const)];
  const wanted = facilityClass === 1 ? 6 : 1 + random.below(3);
  const picked = new Map(all.slice(0, 1));
  while (picked.size < wanted) picked.set(...random.pick(all));
  if (facilityClass === 1) picked.set('09010', '救急科');
  return [...picked];
}
