import type { Series } from '../../../../shared/checkups/series.ts';
import { apart, labelOf, yearsOf } from './trend-labels.ts';
import { PLOT } from './trend-size.ts';

/** Free space above and below the values, as a part of their span: a line of text has room. */
const AIR = 0.22;
/**
 * The least span that is drawn, as a part of the value: a body height that differs by 2 mm between two years is the same
 * height, and must not look like a fall.
 */
const LEAST_SPAN = 0.1;
/** The least span of graded answers (－, ±, ＋), in grades. */
const LEAST_GRADES = 2;
/** Room for the text of the first and the last point. */
const INSET = 18;
const DAY_MS = 86_400_000;

export type TrendPoint = Series['points'][number] & { x: number; y: number; label: Place };
export type Place = { x: number; y: number };
export type Band = { kind: 'guidance' | 'referral'; top: number; bottom: number };
export type Trend = {
  points: TrendPoint[];
  /** Runs of neighbours that both have a value: a gap is not drawn over. */
  lines: TrendPoint[][];
  bands: Band[];
  /** Heights of the limits, with what they say. */
  limits: { y: number; labelY: number; text: string }[];
  years: { x: number; text: string }[];
};

/** Where everything of a chart stands. Undefined when fewer than two checkups have a value. */
export function trendOf({ points, guidance, referral, kind }: Series): Trend | undefined {
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  if (values.length < 2) return undefined;
  const limits = [guidance, referral].flatMap((one) => (one ? [one] : []));
  const all = [...values, ...limits.map(({ value }) => value)];
  const [low, high] = spanOf(all, kind);
  const air = (high - low) * AIR;
  const { left, right, top, bottom } = PLOT;
  const yOf = (value: number) =>
    round(bottom - ((value - low + air) / (high - low + 2 * air)) * (bottom - top));
  const days = points.map(({ examinedOn }) => Date.parse(examinedOn) / DAY_MS);
  const first = days[0] as number;
  const span = (days.at(-1) as number) - first || 1;
  const xOf = (at: number) =>
    round(left + INSET + (((days[at] as number) - first) / span) * (right - left - 2 * INSET));
  const placed = points.map((point, at) => ({
    ...point,
    x: xOf(at),
    y: point.value === null ? bottom : yOf(point.value),
  }));
  const labelled = placed.map((point, at) => ({
    ...point,
    label: labelOf(point, placed[at - 1], placed[at + 1]),
  }));
  return {
    points: labelled.filter(({ value }) => value !== null),
    lines: runs(labelled),
    bands: bandsOf({ guidance, referral }, yOf),
    limits: apart(limits.map(({ value, text }) => ({ y: yOf(value), text }))),
    years: yearsOf(placed),
  };
}

/** From the lowest to the highest, widened around the middle where all is nearly the same. */
function spanOf(all: readonly number[], kind: Series['kind']): [number, number] {
  const low = Math.min(...all);
  const high = Math.max(...all);
  const middle = (low + high) / 2;
  const least = kind === 'grade' ? LEAST_GRADES : Math.abs(middle) * LEAST_SPAN || 1;
  if (high - low >= least) return [low, high];
  return [middle - least / 2, middle + least / 2];
}

function runs(points: readonly TrendPoint[]): TrendPoint[][] {
  const lines: TrendPoint[][] = [];
  let run: TrendPoint[] = [];
  for (const point of points) {
    if (point.value !== null) run.push(point);
    else if (run.length > 0) {
      lines.push(run);
      run = [];
    }
  }
  if (run.length > 0) lines.push(run);
  return lines.filter((line) => line.length > 1);
}

/** 保健指導判定値 reaches up to 受診勧奨判定値, which reaches to the edge; both downwards where less is worse. */
function bandsOf(
  { guidance, referral }: Pick<Series, 'guidance' | 'referral'>,
  yOf: (value: number) => number,
): Band[] {
  const bands: Band[] = [];
  const add = (kind: Band['kind'], from: number, to: number) =>
    bands.push({ kind, top: Math.min(from, to), bottom: Math.max(from, to) });
  const edge = (op: string) => (op === '>=' ? PLOT.top : PLOT.bottom);
  if (guidance)
    add('guidance', yOf(guidance.value), referral ? yOf(referral.value) : edge(guidance.op));
  if (referral) add('referral', yOf(referral.value), edge(referral.op));
  return bands;
}

const round = (value: number): number => Math.round(value * 10) / 10;
