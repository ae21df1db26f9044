import type { Series } from '../../../../shared/checkups/series.ts';
import { PLOT } from './trend-size.ts';

type Place = { x: number; y: number };
type Point = Series['points'][number] & Place;

/** Height of a line of text, and how far its baseline lies above or below the middle of a point. */
const LINE = 12;
const ABOVE = -10;
const BELOW = 17;
const WIDE = 11;
const NARROW = 6.5;
const YEAR_WIDTH = 4 * NARROW + 4;

/** Where the text of a point stands: below a valley, so that the line does not run through it; never on the axis. */
export function labelOf(point: Point, before?: Point, after?: Point): Place {
  const half = widthOf(point.text ?? '') / 2;
  const x = Math.min(Math.max(point.x, PLOT.left + 4 + half), PLOT.right - half);
  const neighbours = [before, after].filter((one) => one && one.value !== null);
  const isValley = neighbours.length > 0 && neighbours.every((one) => (one?.y ?? 0) < point.y);
  const fits = point.y + BELOW < PLOT.bottom;
  return { x, y: point.y + (isValley && fits ? BELOW : ABOVE) };
}

const widthOf = (text: string): number =>
  [...text].reduce((sum, one) => sum + (one > '\u02ff' ? WIDE : NARROW), 0);

/** Numbers of limits that lie close together are moved apart, the lines stay. */
export function apart<T extends { y: number }>(limits: readonly T[]): (T & { labelY: number })[] {
  const placed = limits
    .map((limit) => ({ ...limit, labelY: limit.y + 4 }))
    .toSorted((one, other) => one.y - other.y);
  for (const [at, limit] of placed.entries()) {
    const above = placed[at - 1];
    const missing = above ? LINE - (limit.labelY - above.labelY) : 0;
    if (!above || missing <= 0) continue;
    above.labelY -= missing / 2;
    limit.labelY += missing / 2;
  }
  return placed;
}

/** One year per place: two checkups close together share it. */
export function yearsOf(points: readonly Point[]): { x: number; text: string }[] {
  const years: { x: number; text: string }[] = [];
  for (const { x, examinedOn } of points)
    if (x - (years.at(-1)?.x ?? -Infinity) >= YEAR_WIDTH)
      years.push({ x, text: examinedOn.slice(0, 4) });
  return years;
}
