import type { Language } from '../../kernel/texts.ts';
import type { Row, Series } from '../codec.ts';
import { columnOf, figure } from '../figures.ts';
import type { Drawing } from './bars.ts';
import { legend, lineDash, marker } from './marks.ts';
import { monthsOf, shortNumber, ticks } from './scale.ts';
import { BLUE, element, GREY, PALE_GREY, text, textWidth, WIDTH } from './svg.ts';

const PLOT = 190;
const SMALL = 12;

type Point = { x: number; y: number; key: string };

/** Months without a figure between two rows are a gap in the line; single dates are joined. */
const joined = (a: Point, b: Point): boolean =>
  a.key.length > 7 || monthsOf(b.key) - monthsOf(a.key) < 1.5;

/** Lines over true time from zero; markers and dashes tell the columns apart. */
export function drawLine(series: Series, keys: readonly string[], lang: Language): Drawing {
  const columns = keys.map((key) => columnOf(series, key));
  const rows = series.rows.filter((row) => row.role !== 'total');
  const values = rows.flatMap((row) => keys.map((key) => figure(series, row.key, key) ?? 0));
  const steps = ticks(Math.max(...values));
  const suffix = columns[0]?.unit === 'percent' ? '%' : '';
  const axis = steps.map((step) => shortNumber(step, lang) + suffix);
  const left = Math.max(...axis.map((word) => textWidth(word, SMALL))) + 6;
  const right = WIDTH - 8;
  const months = rows.map((row) => monthsOf(row.key));
  const first = Math.min(...months);
  const span = Math.max(...months) - first || 1;
  const head = legend(
    columns.map((column) => column.label[lang]),
    (column, x, y) =>
      stroke(
        [
          { x, y: y - 5 },
          { x: x + 22, y: y - 5 },
        ],
        lineDash(column),
      ) + marker(column, x + 11, y - 5),
  );
  const top = head.height + 10;
  const x = (key: string) => left + 4 + ((monthsOf(key) - first) / span) * (right - left - 4);
  const y = (value: number) => top + PLOT - (value / (steps.at(-1) ?? 1)) * PLOT;

  const grid = steps.map(
    (step, index) =>
      element('line', {
        x1: left,
        x2: right,
        y1: y(step),
        y2: y(step),
        stroke: step === 0 ? GREY : PALE_GREY,
      }) + text(left - 4, y(step) + 4, SMALL, axis[index] ?? '', { 'text-anchor': 'end' }),
  );
  const lines = keys.map((key, column) => {
    const points = rows.flatMap((row): Point[] => {
      const value = figure(series, row.key, key);
      return value === undefined ? [] : [{ x: x(row.key), y: y(value), key: row.key }];
    });
    return (
      runs(points)
        .map((run) => stroke(run, lineDash(column)))
        .join('') + points.map((point) => marker(column, point.x, point.y)).join('')
    );
  });
  const below = top + PLOT;
  return {
    markup: head.markup + grid.join('') + timeAxis(rows, x, below) + lines.join(''),
    height: below + 24,
  };
}

/** Points that belong together; a run of one is only its marker. */
function runs(points: readonly Point[]): Point[][] {
  const all: Point[][] = [];
  for (const point of points) {
    const previous = all.at(-1)?.at(-1);
    if (previous && joined(previous, point)) all.at(-1)?.push(point);
    else all.push([point]);
  }
  return all;
}

function stroke(points: readonly { x: number; y: number }[], dash: string | undefined): string {
  if (points.length < 2) return '';
  return element('polyline', {
    points: points.map((p) => `${p.x.toFixed(1)},${p.y.toFixed(1)}`).join(' '),
    fill: 'none',
    stroke: BLUE,
    'stroke-width': 2,
    'stroke-dasharray': dash,
  });
}

/** `2022/9` under as many rows as have room; the last one always. */
function timeAxis(rows: readonly Row[], x: (key: string) => number, y: number): string {
  const room = 46; // between two centred labels
  const wide = 60; // beside the first and the last, which are not centred
  const last = rows.at(-1);
  if (!last) return '';
  const chosen: Row[] = [];
  for (const row of rows) {
    const previous = chosen.at(-1);
    const toLast = x(last.key) - x(row.key);
    const before = previous === undefined ? wide : x(row.key) - x(previous.key);
    const clear = before >= (chosen.length === 1 ? wide : room);
    if (row === last || (clear && toLast >= wide)) chosen.push(row);
  }
  return chosen
    .map((row, index) => {
      const [year = '', month = ''] = row.key.split('-');
      const at = x(row.key);
      const anchor = row === last ? 'end' : index === 0 ? 'start' : 'middle';
      const shift = row === last ? 8 : index === 0 ? -8 : 0;
      return (
        element('line', { x1: at, x2: at, y1: y, y2: y + 5, stroke: GREY }) +
        text(at + shift, y + 18, SMALL, `${year}/${Number(month)}`, { 'text-anchor': anchor })
      );
    })
    .join('');
}
