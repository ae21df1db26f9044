import { FACILITY_KINDS, VERIFICATION_METHODS } from '../../shared/facilities/kinds.ts';
import { momentOf } from '../../shared/facilities/opening.ts';
import type {
  FacilityItem,
  FacilityPage,
  FacilityQuery,
} from '../../shared/facilities/search-codec.ts';
import { dateInJapan } from '../../shared/kernel/dates.ts';
import { PortalError } from '../../shared/kernel/errors.ts';
import { type CursorScope, readCursor, writeCursor } from './cursor.ts';
import type { FacilityIndex } from './facility-index.ts';
import { POINT_SOURCES } from './index-layout.ts';
import { pointOf, type Search, search } from './search.ts';

/** One page of a query. Throws `invalid-input` for a forged cursor, `conflict` when the edition changed meanwhile. */
export function facilityPage(
  index: FacilityIndex,
  { cursor, ...query }: FacilityQuery,
  now: Date,
  secret: string,
): FacilityPage {
  const scope = scopeOf(index, query, secret);
  const after = cursor === undefined ? undefined : readCursor(cursor, scope, index.rows);
  if (after && 'problem' in after) {
    throw after.problem === 'forged'
      ? new PortalError('invalid-input', 'check: cursor')
      : new PortalError('conflict', 'edition changed: start the search again');
  }
  const found = search(index, { ...query, after: after?.position }, now);
  const at = query.openAt === undefined ? now : new Date(query.openAt);
  return {
    edition: index.facts.edition,
    dataOf: index.facts.dataOf,
    items: found.rows.map(({ row }) => itemOf(index, row, query, now, at)),
    total: found.total,
    next: found.next ? writeCursor(found.next, scope) : null,
  };
}

/** The size of a page may change from one to the next, the question may not. */
function scopeOf(
  index: FacilityIndex,
  { limit: _, ...query }: Omit<FacilityQuery, 'cursor'>,
  secret: string,
): CursorScope {
  const question = Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return { secret, edition: index.facts.edition, query: JSON.stringify(question) };
}

/** A row as the list shows it. @param at  the instant for which open or closed is told */
export function itemOf(
  index: FacilityIndex,
  row: number,
  query: Pick<Search, 'lat' | 'lng'>,
  now: Date,
  at: Date,
): FacilityItem {
  const { id, name, kana, address, phone } = index.display(row);
  const municipality = String(index.municipality[row]).padStart(5, '0');
  const point = index.points.at(row);
  const from = pointOf(query);
  const distance = from && index.points.metres(from, row);
  const methods = index.methods[row] as number;
  const flags = index.flags[row] as number;
  const { date } = momentOf(at);
  const today = index.openings.planOn(row, date);
  return {
    id,
    name,
    kana,
    kind: FACILITY_KINDS[index.kind[row] as number] ?? 'other',
    address,
    prefecture: municipality.startsWith('99') ? '' : municipality.slice(0, 2),
    municipality: municipality.endsWith('000') ? '' : municipality,
    lat: point?.lat ?? null,
    lng: point?.lng ?? null,
    pointSource: POINT_SOURCES[index.pointSource[row] as number] ?? 'none',
    distance: distance === undefined ? null : Math.round(distance),
    status: index.statuses.statusOf(row, dateInJapan(now)),
    methods: VERIFICATION_METHODS.filter((_, bit) => (methods >> bit) & 1),
    methodsSource: methods & 8 ? 'delivered' : methods & 7 ? 'derived' : 'none',
    smartphone: flags & 8 ? true : flags & 4 ? false : null,
    phone: phone === '' ? null : phone,
    openness: index.openings.opennessOf(row, at),
    today: typeof today === 'string' ? today : today.map(([a, b]): [number, number] => [a, b]),
    hoursStated: (flags & 2) !== 0,
    caution: (flags & 1) !== 0,
  };
}
