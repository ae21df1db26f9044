import type { Facility } from '../../shared/facilities/codec.ts';
import { facilityTexts } from '../../shared/facilities/texts.ts';
import { statusOn, verificationOf } from '../../shared/facilities/verification.ts';
import { writeCsv } from '../../shared/kernel/csv.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { FacilityIndex } from './facility-index.ts';
import { lowerBound } from './gram-reader.ts';

const COLUMNS = [
  'id',
  'name',
  'kana',
  'kind',
  'prefecture',
  'municipality',
  'address',
  'lat',
  'lng',
  'pointSource',
  'status',
  'methods',
  'methodsSource',
  'smartphone',
  'phone',
  'web',
  'departments',
  'dataOf',
  'edition',
  'source',
] as const;
type Row = Record<(typeof COLUMNS)[number], string>;

function rowOf(one: Facility, today: IsoDate, edition: string): Row {
  const { methods, source } = verificationOf(one.kind, one.participation);
  const { smartphone, phone } = one.participation ?? {};
  return {
    id: one.id,
    name: one.name,
    kana: one.kana,
    kind: one.kind,
    prefecture: one.prefecture,
    municipality: one.municipality,
    address: one.address,
    lat: one.lat === undefined ? '' : String(one.lat),
    lng: one.lng === undefined ? '' : String(one.lng),
    pointSource: one.pointSource,
    status: statusOn(one.participation, today),
    methods: methods.join('|'),
    methodsSource: source,
    smartphone: smartphone === undefined ? '' : smartphone ? '1' : '0',
    phone: phone ?? '',
    web: one.web ?? '',
    departments: one.departments.map(({ name }) => name).join('|'),
    dataOf: one.dataOf ?? '',
    edition,
    source: facilityTexts.ja.attribution,
  };
}

/** Facilities of a prefecture, whose rows lie side by side, or of the country. */
function* within(index: FacilityIndex, prefecture: string | undefined): Generator<Facility> {
  if (prefecture === undefined) return yield* index.facilities();
  const from = lowerBound(index.municipality, Number(`${prefecture}000`));
  const to = lowerBound(index.municipality, Number(`${prefecture}999`) + 1);
  yield* index.facilities((row) => row >= from && row < to);
}

const AT_ONCE = 500;

/** UTF-8 with BOM, RFC 4180. */
export function* csvFile(index: FacilityIndex, prefecture: string | undefined, today: IsoDate) {
  yield `\ufeff${writeCsv([[...COLUMNS]])}`;
  let rows: string[][] = [];
  for (const one of within(index, prefecture)) {
    const row = rowOf(one, today, index.facts.edition);
    rows.push(COLUMNS.map((column) => row[column]));
    if (rows.length < AT_ONCE) continue;
    yield writeCsv(rows);
    rows = [];
  }
  yield writeCsv(rows);
}

/** RFC 7946; a facility without a point has the geometry null. */
export function* geoJsonFile(index: FacilityIndex, prefecture: string | undefined, today: IsoDate) {
  const { edition, dataOf } = index.facts;
  const about = { source: facilityTexts.ja.attribution, edition, dataOf };
  yield `{"type":"FeatureCollection","about":${JSON.stringify(about)},"features":[`;
  let first = true;
  for (const one of within(index, prefecture)) {
    const { id, lat, lng, source: _, edition: __, ...properties } = rowOf(one, today, edition);
    const geometry =
      lat === '' || lng === '' ? null : { type: 'Point', coordinates: [Number(lng), Number(lat)] };
    yield `${first ? '' : ','}\n${JSON.stringify({ type: 'Feature', id, geometry, properties })}`;
    first = false;
  }
  yield '\n]}\n';
}
