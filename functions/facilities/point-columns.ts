import { metresBetween, type Point } from '../../shared/facilities/distance.ts';
import { anyNear, type Bitmap, clearRange, countBits, forEachBit } from './bitmap.ts';
import { FirstRows, type Keyed } from './keyed-heap.ts';
import type { LoadedSections, Section } from './section-file.ts';

/** No point. */
const NOWHERE = 0x7fffffff;
/** Directions from the centre of the earth are counted in steps of 3 mm. */
const UNIT = 2 ** 31 - 1;
const EARTH_METRES = 6_371_008.8;
const MICRO = 1e6;
/** So many rows are looked at one by one sooner than blocks are sorted. */
const FEW = 16_384;
type Direction = [x: number, y: number, z: number];

const directionOf = ({ lat, lng }: Point): Direction => {
  const phi = (lat * Math.PI) / 180;
  const lambda = (lng * Math.PI) / 180;
  return [
    Math.round(Math.cos(phi) * Math.cos(lambda) * UNIT),
    Math.round(Math.cos(phi) * Math.sin(lambda) * UNIT),
    Math.round(Math.sin(phi) * UNIT),
  ];
};
const chord = (a: Direction, b: Direction): number =>
  Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

/**
 * Degrees for showing, directions for comparing (a straight line through the earth orders like the arc),
 * and one ball per block of neighbouring rows, so that far blocks are skipped whole.
 * @param blockOf  number of the municipality of each row, ascending
 */
export function writePoints(
  points: readonly (Point | undefined)[],
  blockOf: ArrayLike<number>,
): Record<string, Section> {
  const rows = points.length;
  const degrees = new Int32Array(rows * 2).fill(NOWHERE);
  const directions = new Int32Array(rows * 3);
  points.forEach((point, row) => {
    if (!point) return;
    degrees[row * 2] = Math.round(point.lat * MICRO);
    degrees[row * 2 + 1] = Math.round(point.lng * MICRO);
    directions.set(directionOf(point), row * 3);
  });
  const starts: number[] = [];
  for (let row = 0; row < rows; row += 1)
    if (row === 0 || blockOf[row] !== blockOf[row - 1]) starts.push(row);
  starts.push(rows);
  const balls = starts.slice(0, -1).flatMap((from, block) => {
    const inside = points
      .slice(from, starts[block + 1])
      .flatMap((one) => (one ? [directionOf(one)] : []));
    const centre = [0, 1, 2].map((axis) =>
      Math.round(
        inside.reduce((sum, one) => sum + (one[axis] as number), 0) / (inside.length || 1),
      ),
    ) as Direction;
    return [...centre, Math.ceil(Math.max(0, ...inside.map((one) => chord(centre, one))))];
  });
  return {
    'point.degrees': degrees,
    'point.directions': directions,
    'point.blockStarts': Uint32Array.from(starts),
    'point.balls': Int32Array.from(balls),
  };
}

export class PointColumns {
  readonly #degrees: Int32Array;
  readonly #directions: Int32Array;
  readonly #blockStarts: Uint32Array;
  readonly #balls: Int32Array;

  constructor(sections: LoadedSections) {
    this.#degrees = sections.hot('point.degrees', 'Int32Array');
    this.#directions = sections.hot('point.directions', 'Int32Array');
    this.#blockStarts = sections.hot('point.blockStarts', 'Uint32Array');
    this.#balls = sections.hot('point.balls', 'Int32Array');
  }

  at(row: number): Point | undefined {
    const lat = this.#degrees[row * 2] as number;
    if (lat === NOWHERE) return undefined;
    return { lat: lat / MICRO, lng: (this.#degrees[row * 2 + 1] as number) / MICRO };
  }

  /** Metres to a row, undefined without a point. */
  metres(from: Point, row: number): number | undefined {
    const point = this.at(row);
    return point && metresBetween(from, point);
  }

  /** The nearest rows behind a place in that order; key = squared chord, rows without a point last. */
  nearest(from: Point, rows: Bitmap, limit: number, after?: Keyed): Keyed[] {
    const centre = directionOf(from);
    const first = new FirstRows(limit, after);
    if (countBits(rows) <= FEW) {
      forEachBit(rows, (row) => {
        const key = this.#squared(centre, row);
        if (key <= first.worst) first.offer(key, row);
      });
      return first.sorted();
    }
    const blocks = this.#blockStarts.length - 1;
    const lower = new Float64Array(blocks);
    for (let block = 0; block < blocks; block += 1) {
      const [distance, radius] = this.#ball(centre, block);
      lower[block] = Math.max(0, distance - radius) ** 2;
    }
    const order = Uint32Array.from(lower.keys()).sort(
      (a, b) => (lower[a] as number) - (lower[b] as number),
    );
    for (const block of order) {
      if ((lower[block] as number) > first.worst) break;
      this.#offerBlock(centre, rows, block, first);
    }
    return first.sorted();
  }

  /** Leaves only rows within the radius. */
  keepWithin(from: Point, metres: number, rows: Bitmap): void {
    const centre = directionOf(from);
    const farthest = 2 * Math.sin(Math.min(metres / EARTH_METRES, Math.PI) / 2) * UNIT;
    for (let block = 0; block + 1 < this.#blockStarts.length; block += 1) {
      const [distance, radius] = this.#ball(centre, block);
      const start = this.#blockStarts[block] as number;
      const end = this.#blockStarts[block + 1] as number;
      if (distance - radius > farthest) clearRange(rows, start, end);
      else if (anyNear(rows, start, end))
        this.#keepInBlock(centre, farthest ** 2, rows, start, end);
    }
  }

  #ball(centre: Direction, block: number): [distance: number, radius: number] {
    const balls = this.#balls;
    const dx = (balls[block * 4] as number) - centre[0];
    const dy = (balls[block * 4 + 1] as number) - centre[1];
    const dz = (balls[block * 4 + 2] as number) - centre[2];
    return [Math.sqrt(dx * dx + dy * dy + dz * dz), balls[block * 4 + 3] as number];
  }

  #offerBlock(centre: Direction, rows: Bitmap, block: number, first: FirstRows): void {
    const end = this.#blockStarts[block + 1] as number;
    for (let row = this.#blockStarts[block] as number; row < end; row += 1) {
      if ((((rows[row >>> 5] as number) >>> (row & 31)) & 1) === 0) continue;
      const key = this.#squared(centre, row);
      if (key <= first.worst) first.offer(key, row);
    }
  }

  #keepInBlock(centre: Direction, most: number, rows: Bitmap, start: number, end: number): void {
    for (let row = start; row < end; row += 1) {
      if (this.#squared(centre, row) > most)
        rows[row >>> 5] = (rows[row >>> 5] as number) & ~(1 << (row & 31));
    }
  }

  #squared(centre: Direction, row: number): number {
    if (this.#degrees[row * 2] === NOWHERE) return Infinity;
    const dx = (this.#directions[row * 3] as number) - centre[0];
    const dy = (this.#directions[row * 3 + 1] as number) - centre[1];
    const dz = (this.#directions[row * 3 + 2] as number) - centre[2];
    return dx * dx + dy * dy + dz * dz;
  }
}
