import type { Point } from '../../shared/facilities/distance.ts';
import { type Bitmap, countBits, forEachBit, hasBit } from './bitmap.ts';
import type { FacilityIndex } from './facility-index.ts';
import { FirstRows, type Keyed } from './keyed-heap.ts';

/** Place of a row in the order of an answer: level, then key (0 where rows themselves are the order), then row. */
export type Position = { level: number; key: number; row: number };

/** What orders rows of one level. */
export type Order = { by: 'row' } | { by: 'name' } | { by: 'distance'; from: Point };

/** The first rows behind a position. */
export function selectRows(
  index: FacilityIndex,
  levels: readonly Bitmap[],
  order: Order,
  limit: number,
  after?: Position,
): Position[] {
  const found: Position[] = [];
  for (let level = after?.level ?? 0; level < levels.length && found.length < limit; level += 1) {
    const start = after?.level === level ? after : undefined;
    const picked = pick(index, levels[level] as Bitmap, order, limit - found.length, start);
    for (const { key, row } of picked) found.push({ level, key, row });
  }
  return found;
}

function pick(
  index: FacilityIndex,
  rows: Bitmap,
  order: Order,
  limit: number,
  after: Keyed | undefined,
): Keyed[] {
  switch (order.by) {
    case 'row':
      return inRowOrder(rows, limit, after ? after.row + 1 : 0);
    case 'name':
      return inNameOrder(index, rows, limit, after);
    case 'distance':
      return index.points.nearest(order.from, rows, limit, after);
  }
}

function inRowOrder(rows: Bitmap, limit: number, from: number): Keyed[] {
  const found: Keyed[] = [];
  forEachBit(
    rows,
    (row) => {
      found.push({ key: 0, row });
      return found.length < limit;
    },
    from,
  );
  return found;
}

/** Few rows are sorted, many are met soon on a walk through all names. */
const FEW = 8_192;

function inNameOrder(
  index: FacilityIndex,
  rows: Bitmap,
  limit: number,
  after: Keyed | undefined,
): Keyed[] {
  if (countBits(rows) <= FEW) {
    const first = new FirstRows(limit, after);
    forEachBit(rows, (row) => first.offer(index.nameOrder[row] as number, row));
    return first.sorted();
  }
  const found: Keyed[] = [];
  for (let key = (after?.key ?? -1) + 1; key < index.rows && found.length < limit; key += 1) {
    const row = index.byName[key] as number;
    if (hasBit(rows, row)) found.push({ key, row });
  }
  return found;
}
