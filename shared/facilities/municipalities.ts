import { foldForSearch } from '../kernel/text.ts';
import type { Point } from './distance.ts';
import { MUNICIPALITY_ROWS } from './municipality-rows.ts';
import { PREFECTURES } from './prefectures.ts';

/** A municipality, or a ward of a designated city or of Tokyo (市区町村). */
export type Municipality = {
  /** Five digits, JIS X 0402. */
  code: string;
  /** 札幌市中央区; without the district (郡). */
  name: string;
  /** Hiragana. */
  kana: string;
  /** City hall or ward office, not a centroid. */
  point: Point;
  /** The designated city of a ward. */
  city?: string;
};

/**
 * Wards of 浜松市 that ended on 2024-01-01 and the wards in which most of them lie now.
 * @source formats/municipalities.md (new codes from memory there)
 */
const SUCCESSOR: Readonly<Record<string, string>> = {
  '22131': '22138',
  '22132': '22138',
  '22133': '22138',
  '22134': '22138',
  '22135': '22139',
  '22136': '22139',
  '22137': '22140',
};

/** The code in force today. */
export const currentMunicipality = (code: string): string => SUCCESSOR[code] ?? code;

function readRows(): Municipality[] {
  return PREFECTURES.flatMap((prefecture) => {
    let city: { code: string; name: string } | undefined;
    return (MUNICIPALITY_ROWS[prefecture.code] ?? '').split(';').map((row) => {
      const [ccc, spaced, kana, lat, lng] = row.split(',') as [
        string,
        string,
        string,
        string,
        string,
      ];
      const code = prefecture.code + ccc;
      const name = spaced.replace(' ', '');
      const ward = spaced.includes(' ') && city !== undefined && name.startsWith(city.name);
      if (!ward) city = { code, name };
      return {
        code,
        name,
        kana: kana.replace(' ', ''),
        point: { lat: Number(lat) / 1000, lng: Number(lng) / 1000 },
        ...(ward && city ? { city: city.code } : {}),
      };
    });
  });
}

/** All of them in code order, including the ended wards of 浜松市. */
export const MUNICIPALITIES: readonly Municipality[] = readRows();

const byCode = new Map(MUNICIPALITIES.map((one) => [one.code, one]));
export const municipalityOf = (code: string): Municipality | undefined => byCode.get(code);

/** Those that exist today, of one prefecture. */
export const municipalitiesIn = (prefecture: string): Municipality[] =>
  MUNICIPALITIES.filter((one) => one.code.startsWith(prefecture) && !(one.code in SUCCESSOR));

/** First and last code that a municipality stands for: a designated city includes its wards. */
export function codeRange(code: string): [first: string, last: string] {
  const wards = MUNICIPALITIES.filter((one) => one.city === code);
  return [code, wards.at(-1)?.code ?? code];
}

/** Places with this text in their name or kana, for "near a place": exact names first, then in code order. */
export function placesNamed(text: string, limit = 10): Municipality[] {
  const query = foldForSearch(text);
  if (query === '') return [];
  const found = MUNICIPALITIES.filter((one) => !(one.code in SUCCESSOR)).flatMap((one) => {
    const names = [foldForSearch(one.name), foldForSearch(one.kana)];
    if (!names.some((name) => name.includes(query))) return [];
    const exact = names.some(
      (name) =>
        name === query ||
        (/^.[市区町村]$/u.test(name.slice(query.length - 1)) && name.startsWith(query)),
    );
    return [{ one, rank: exact ? 0 : names.some((name) => name.startsWith(query)) ? 1 : 2 }];
  });
  return found
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ one }) => one);
}
