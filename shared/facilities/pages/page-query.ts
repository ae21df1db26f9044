import * as v from 'valibot';
import type { Point } from '../distance.ts';
import { type Municipality, placesNamed } from '../municipalities.ts';
import { FacilityQuery } from '../search-codec.ts';

/** What a page's address asks: every wish as the form shows it, and the query made of it. */
export type PageQuery = {
  q: string;
  place: string;
  now: boolean;
  at: string;
  kinds: string[];
  prefecture: string | undefined;
  municipality: string | undefined;
  department: string | undefined;
  status: string | undefined;
  method: string | undefined;
  smartphone: boolean;
  sort: string | undefined;
  point: Point | undefined;
  /** Anything is asked for; else the page is the way in. */
  asked: boolean;
  /** Conditions of the folded part. */
  filters: number;
  /** Some condition could not be read and was left out. */
  invalid: boolean;
  /** Places that the text names, the one that is used first. */
  places: readonly Municipality[];
  query: FacilityQuery;
};

/** Fields of the query of the API that the form has under the same name. */
const SAME = [
  'q',
  'prefecture',
  'municipality',
  'department',
  'status',
  'method',
  'smartphone',
  'sort',
  'cursor',
] as const;
const LIMIT = '20';

/** @param fixed  conditions of the path, above those of the address */
export function readPageQuery(
  search: URLSearchParams,
  now: Date,
  fixed: Readonly<Record<string, string>> = {},
): PageQuery {
  const given = (name: string) => search.get(name)?.trim() ?? '';
  const wanted: Record<string, string> = {};
  for (const name of SAME) if (given(name) !== '') wanted[name] = given(name);
  const kinds = search.getAll('kind').flatMap((text) => text.split(',').filter(Boolean));
  if (kinds.length > 0) wanted.kind = [...new Set(kinds)].join(',');
  const at = given('at');
  if (at !== '') wanted.openAt = `${at.slice(0, 16)}:00+09:00`;
  if (given('now') === '1')
    wanted.openAt = new Date(Math.floor(+now / 60_000) * 60_000).toISOString();
  const place = given('place').slice(0, 40);
  const places = place === '' ? [] : placesNamed(place);
  const [first] = places;
  if (first) {
    wanted.lat = String(first.point.lat);
    wanted.lng = String(first.point.lng);
  } else if (given('lat') !== '' && given('lng') !== '') {
    wanted.lat = given('lat');
    wanted.lng = given('lng');
  }
  const { query, left } = readable({ ...wanted, ...fixed, limit: LIMIT });
  return shown(query, { left, wanted, place, places, now: given('now') === '1', at });
}

/** Leaves out what cannot be read instead of refusing the page. */
function readable(wanted: Record<string, string>): { query: FacilityQuery; left: boolean } {
  const parsed = v.safeParse(FacilityQuery, wanted);
  if (parsed.success) return { query: parsed.output, left: false };
  const bad = new Set(parsed.issues.map((issue) => v.getDotPath(issue)?.split('.')[0]));
  if (bad.has('lat') || bad.has('lng') || bad.has(undefined)) {
    for (const name of ['lat', 'lng', 'radius']) bad.add(name);
    if (wanted.sort === 'distance') bad.add('sort');
  }
  const rest = Object.fromEntries(Object.entries(wanted).filter(([name]) => !bad.has(name)));
  const again = v.safeParse(FacilityQuery, rest);
  return { query: again.success ? again.output : v.parse(FacilityQuery, {}), left: true };
}

type Around = {
  left: boolean;
  wanted: Readonly<Record<string, string>>;
  place: string;
  places: readonly Municipality[];
  now: boolean;
  at: string;
};

function shown(query: FacilityQuery, { left, wanted, place, places, now, at }: Around): PageQuery {
  const { lat, lng } = query;
  const conditions = [
    query.kind,
    query.prefecture,
    query.department,
    query.status,
    query.method,
    query.smartphone,
    at !== '' || undefined,
    query.sort === 'rank' ? undefined : query.sort,
  ];
  return {
    q: query.q ?? '',
    place,
    now,
    at,
    kinds: query.kind ?? [],
    prefecture: query.prefecture,
    municipality: query.municipality,
    department: query.department,
    status: query.status?.[0],
    method: query.method?.[0],
    smartphone: query.smartphone === '1',
    sort: query.sort,
    point: places.length === 0 && lat !== undefined && lng !== undefined ? { lat, lng } : undefined,
    asked: Object.keys(wanted).length > 0 || place !== '',
    filters: conditions.filter((one) => one !== undefined).length,
    invalid: left,
    places,
    query,
  };
}
