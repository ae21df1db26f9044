import type { Language } from '../kernel/texts.ts';
import { barRows, drawBars } from './chart/bars.ts';
import { drawLine } from './chart/line.ts';
import { element, escapeXml, INK, WIDTH } from './chart/svg.ts';
import { drawTiles } from './chart/tiles.ts';
import type { ChartSpec, Column, Row, Series } from './codec.ts';
import { columnOf, figure } from './figures.ts';
import { formatCell } from './format.ts';
import { statisticsTexts } from './texts.ts';

/** A chart ready to stand in a page: no script, no style sheet, no style attribute (strict CSP). */
export type Chart = { svg: string; title: string; description: string };

/**
 * Draws one chart of a series. The SVG is 320 units wide and scales with its box; its texts are 12 units or
 * more (three-character prefectures 10). Screen readers get title and description; the table has the figures.
 *
 * @param place distinguishes the charts of one page; used in ids
 */
export function drawChart(series: Series, spec: ChartSpec, lang: Language, place: string): Chart {
  const title = `${spec.title[lang]} — ${series.title[lang]}`;
  const description = describe(series, spec, lang);
  const drawing = draw(series, spec, lang, place);
  const height = Math.ceil(drawing.height) + 4;
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `-2 -2 ${WIDTH + 4} ${height}`,
      width: 400,
      height: Math.round((height * 400) / (WIDTH + 4)),
      role: 'img',
      lang,
      'aria-labelledby': `${place}-title ${place}-desc`,
      fill: INK,
    },
    element('title', { id: `${place}-title` }, escapeXml(title)) +
      element('desc', { id: `${place}-desc` }, escapeXml(description)) +
      // White behind everything: the chart stays readable in dark and high-contrast modes.
      element('rect', { x: -2, y: -2, width: WIDTH + 4, height, fill: '#fff' }) +
      drawing.markup,
  );
  return { svg, title, description };
}

function draw(series: Series, spec: ChartSpec, lang: Language, place: string) {
  switch (spec.kind) {
    case 'bars':
      return drawBars(series, spec.columns, lang, place);
    case 'line':
      return drawLine(series, spec.columns, lang);
    case 'tiles':
      return drawTiles(series, spec.columns[0] ?? '', lang);
  }
}

/** Highest and lowest of each column in words, then where the figures are. */
function describe(series: Series, spec: ChartSpec, lang: Language): string {
  const texts = statisticsTexts[lang];
  const sentences = spec.columns.map((key) => {
    const column = columnOf(series, key);
    const rows = barRows(series, [column])
      .filter((row) => row.role !== 'total' && figure(series, row.key, key) !== undefined)
      .sort((a, b) => (figure(series, b.key, key) ?? 0) - (figure(series, a.key, key) ?? 0));
    const [first, last] = [rows[0], rows.at(-1)];
    if (!first || !last) return '';
    const range = texts.chartRange({
      highest: first.label[lang],
      high: valueText(series, first, column, lang),
      lowest: last.label[lang],
      low: valueText(series, last, column, lang),
    });
    return spec.columns.length > 1 ? `${column.label[lang]}${texts.colon}${range}` : range;
  });
  return [...sentences, texts.tableBelow].join(lang === 'ja' ? '' : ' ');
}

const valueText = (series: Series, row: Row, column: Column, lang: Language): string =>
  formatCell(row.values[series.columns.indexOf(column)], column, row, lang);

/** All charts of a series, in order; ids are made from the series. */
export const chartsOf = (series: Series, lang: Language): Chart[] =>
  series.charts.map((spec, index) => drawChart(series, spec, lang, `${series.id}-${index + 1}`));
