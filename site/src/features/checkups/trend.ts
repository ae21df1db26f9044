import type { Series } from '../../../../shared/checkups/series.ts';

/** Drawing area in units of the SVG; the plot is what is left inside the margins. */
export const SIZE = { width: 320, height: 168 } as const;
export const PLOT = { left: 40, right: 312, top: 10, bottom: 140 } as const;
/** Free space above and below the values, as a part of their span. */
const AIR = 0.15;
/** Room for the text of the first and the last point. */
const INSET = 18;
const DAY_MS = 86_400_000;

export type TrendPoint = Series['points'][number] & { x: number; y: number };
export type Band = { kind: 'guidance' | 'referral'; top: number; bottom: number };
export type Trend = {
  points: TrendPoint[];
  /** Runs of neighbours that both have a value: a gap is not drawn over. */
  lines: TrendPoint[][];
  bands: Band[];
  /** Heights of the limits, with what they say. */
  limits: { y: number; text: string }[];
  years: { x: number; text: string }[];
};

/** Where everything of a chart stands. Undefined when fewer than two checkups have a value. */
export function trendOf({ points, guidance, referral }: Series): Trend | undefined {
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  if (values.length < 2) return undefined;
  const limits = [guidance, referral].flatMap((one) => (one ? [one] : []));
  const all = [...values, ...limits.map(({ value }) => value)];
  const low = Math.min(...all);
  const high = Math.max(...all);
  const air = (high - low || Math.abs(high) || 1) * AIR;
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
  return {
    points: placed.filter(({ value }) => value !== null),
    lines: runs(placed),
    bands: bandsOf({ guidance, referral }, yOf),
    limits: limits.map(({ value, text }) => ({ y: yOf(value), text })),
    years: placed.map(({ x, examinedOn }) => ({ x, text: examinedOn.slice(0, 4) })),
  };
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
