import { BLUE, element, INK, text, textWidth, WIDTH } from './svg.ts';

/**
 * How a column is told from the others without colour: by the pattern of its bars, and by dash and shape of
 * its line. Four is the most that stay apart.
 */
const DASHES = [undefined, '6 3', '2 3', '8 3 2 3'];

/** Patterns of bars 2 and 3; ids are per chart because several charts stand on one page. */
export const barPatterns = (id: string, columns: number): string =>
  columns < 2
    ? ''
    : element(
        'defs',
        {},
        [
          element(
            'pattern',
            {
              id: `${id}-h`,
              width: 5,
              height: 5,
              patternUnits: 'userSpaceOnUse',
              patternTransform: 'rotate(45)',
            },
            element('rect', { width: 5, height: 5, fill: '#fff' }) +
              element('rect', { width: 2, height: 5, fill: BLUE }),
          ),
          element(
            'pattern',
            { id: `${id}-d`, width: 5, height: 5, patternUnits: 'userSpaceOnUse' },
            element('rect', { width: 5, height: 5, fill: '#fff' }) +
              element('circle', { cx: 2.5, cy: 2.5, r: 1.4, fill: BLUE }),
          ),
        ].join(''),
      );

export const barFill = (id: string, column: number): string =>
  [BLUE, `url(#${id}-h)`, `url(#${id}-d)`, '#fff'][column] ?? '#fff';

export const lineDash = (column: number): string | undefined => DASHES[column];

/** Circle, square, triangle, diamond. */
export function marker(column: number, x: number, y: number): string {
  const paint = { fill: column === 0 ? BLUE : '#fff', stroke: BLUE, 'stroke-width': 1.5 };
  if (column === 0) return element('circle', { cx: x, cy: y, r: 3, ...paint });
  if (column === 1) {
    return element('rect', { x: x - 3, y: y - 3, width: 6, height: 6, ...paint });
  }
  const points =
    column === 2
      ? `${x},${y - 4} ${x + 4},${y + 3} ${x - 4},${y + 3}`
      : `${x},${y - 4.5} ${x + 4.5},${y} ${x},${y + 4.5} ${x - 4.5},${y}`;
  return element('polygon', {
    points: points.replace(/\d+\.\d+/g, (n) => (+n).toFixed(1)),
    ...paint,
  });
}

export type Legend = { markup: string; height: number };

/** One line per column; none for a single column, whose name is in the title. */
export function legend(
  labels: readonly string[],
  swatch: (column: number, x: number, y: number) => string,
): Legend {
  if (labels.length < 2) return { markup: '', height: 0 };
  let x = 0;
  let y = 14;
  const parts = labels.map((label, column) => {
    const width = 34 + textWidth(label, 13);
    if (x > 0 && x + width > WIDTH) {
      x = 0;
      y += 20;
    }
    const part = swatch(column, x, y) + text(x + 26, y, 13, label, { fill: INK });
    x += width + 6;
    return part;
  });
  return { markup: parts.join(''), height: y + 10 };
}
