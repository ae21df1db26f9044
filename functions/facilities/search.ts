import { codeRange } from '../../shared/facilities/municipalities.ts';
import type { FacilityQuery } from '../../shared/facilities/search-codec.ts';
import { searchWords } from '../../shared/facilities/search-text.ts';
import { dateInJapan } from '../../shared/kernel/dates.ts';
import { andInto, type Bitmap, countBits, orInto, removeFrom, setRange } from './bitmap.ts';
import type { FacilityIndex } from './facility-index.ts';
import { lowerBound } from './gram-reader.ts';
import { EDGE } from './index-layout.ts';
import { type Order, type Position, selectRows } from './select-rows.ts';

/** A query without its paging cursor, and the moment it is asked at. */
export type Search = Omit<FacilityQuery, 'cursor' | 'limit' | 'sort'> & {
  sort?: FacilityQuery['sort'];
  limit: number;
  after?: Position | undefined;
};
export type Found = { rows: Position[]; total: number; next: Position | undefined };

/** Ranked rows of a query. Exact: every row that matches counts, no other. */
export function search(index: FacilityIndex, query: Search, now: Date): Found {
  index.pool.reset();
  const candidates = filtered(index, query, now);
  const words = searchWords(query.q ?? '');
  const point = pointOf(query);
  const narrow = (rows: Bitmap) => narrowed(index, query, rows);
  const levels =
    words.length > 0
      ? wordLevels(index, words, candidates, narrow, point === undefined)
      : [narrow(candidates)];
  if (query.sort === 'distance' || query.sort === 'name') mergeLevels(levels);
  const order: Order =
    query.sort === 'name'
      ? { by: 'name' }
      : point
        ? { by: 'distance', from: point }
        : { by: 'row' };
  const total = levels.reduce((sum, level) => sum + countBits(level), 0);
  const rows = selectRows(index, levels, order, query.limit + 1, query.after);
  const more = rows.length > query.limit;
  if (more) rows.pop();
  return { rows, total, next: more ? rows.at(-1) : undefined };
}

export const pointOf = ({ lat, lng }: Pick<Search, 'lat' | 'lng'>) =>
  lat === undefined || lng === undefined ? undefined : { lat, lng };

function mergeLevels(levels: Bitmap[]): void {
  const [first, ...others] = levels;
  if (first) for (const level of others) orInto(first, level);
  levels.length = Math.min(levels.length, 1);
}

/** Rows that pass the filters for which there are lists. */
function filtered(index: FacilityIndex, query: Search, now: Date): Bitmap {
  const rows = index.pool.take();
  const [from, to] = placeRange(index, query);
  setRange(rows, from, to);
  const oneOf = (keys: readonly string[]) => {
    const any = index.pool.take();
    for (const key of keys) index.addList(key, any);
    andInto(rows, any);
  };
  if (query.kind) oneOf(query.kind.map((kind) => `kind:${kind}`));
  if (query.method) oneOf(query.method.map((method) => `method:${method}`));
  if (query.department) oneOf([`department:${query.department}`]);
  if (query.smartphone) oneOf(['smartphone']);
  if (query.status) {
    const today = dateInJapan(now);
    const any = index.pool.take();
    for (const status of query.status) orInto(any, index.statuses.rowsWith(status, today));
    andInto(rows, any);
  }
  return rows;
}

/** Filters that look at every row: after all others and the text, when fewer rows are left. */
function narrowed(index: FacilityIndex, query: Search, rows: Bitmap): Bitmap {
  const point = pointOf(query);
  if (point && query.radius !== undefined) index.points.keepWithin(point, query.radius, rows);
  if (query.openAt !== undefined) index.openings.keepOpenAt(new Date(query.openAt), rows);
  return rows;
}

/** Rows are sorted by municipality, so a place is a range. */
function placeRange(index: FacilityIndex, query: Search): [from: number, to: number] {
  let first = 0;
  let last = 99_999;
  if (query.prefecture !== undefined) {
    first = Number(query.prefecture) * 1000;
    last = first + 999;
  }
  if (query.municipality !== undefined) {
    const [a, b] = codeRange(query.municipality);
    first = Math.max(first, Number(a));
    last = Math.min(last, Number(b));
  }
  const from = lowerBound(index.municipality, first);
  return [from, Math.max(from, lowerBound(index.municipality, last + 1))];
}

/**
 * Levels of a text query, best first, without overlap. One word: whole name, beginning of a name,
 * anywhere in a name, address. Several: all in the name, some in the name, none. With a point the
 * name matches are one level, so that the nearest comes first.
 */
function wordLevels(
  index: FacilityIndex,
  words: readonly string[],
  candidates: Bitmap,
  narrow: (rows: Bitmap) => Bitmap,
  byName: boolean,
): Bitmap[] {
  const all = candidates;
  const inName = index.pool.take();
  const allInName = index.pool.take().fill(0xffffffff);
  const names = index.pool.take();
  const addresses = index.pool.take();
  for (const word of words) {
    const numbers = index.alphabet.numbers(word);
    if (!numbers) return [index.pool.take()];
    index.names.match(numbers, names);
    index.addresses.match(numbers, addresses);
    andInto(allInName, names);
    orInto(inName, names);
    orInto(addresses, names);
    andInto(all, addresses);
  }
  narrow(all);
  const levels: Bitmap[] = [];
  const take = (level: Bitmap) => {
    andInto(level, all);
    removeFrom(all, level);
    levels.push(level);
  };
  const [word] = words;
  if (byName && words.length === 1 && word !== undefined) {
    for (const edged of [`${EDGE}${word}${EDGE}`, `${EDGE}${word}`]) {
      const numbers = index.alphabet.numbers(edged);
      if (!numbers) continue;
      const level = index.pool.take();
      index.names.match(numbers, level);
      take(level);
    }
  }
  take(allInName);
  if (words.length > 1) take(inName);
  levels.push(all);
  return levels;
}
