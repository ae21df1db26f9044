import type { Language } from '../../kernel/texts.ts';
import type { Series } from '../codec.ts';
import { columnOf, figure } from '../figures.ts';
import { formatNumber } from '../format.ts';
import { PREFECTURES, type Prefecture } from '../prefectures.ts';
import type { Drawing } from './bars.ts';
import { element, escapeXml, GREY, INK, text } from './svg.ts';

const PITCH = 32;
const TALL = 38;
/** From light to dark, apart in greyscale too; the figure stands in every tile. */
const FILLS = ['#e8f1fe', '#c5d7fb', '#7096f8', '#0031d8', '#000060'];
const LIGHT_TEXT_FROM = 3;

type Valued = { prefecture: Prefecture; value: number };

/** Five classes of nearly equal size; equal figures are never parted. */
export function classOf(value: number, sorted: readonly number[]): number {
  const below = sorted.filter((other) => other < value).length;
  return Math.min(FILLS.length - 1, Math.floor((below / sorted.length) * FILLS.length));
}

/** A tile per prefecture, near its place: all the same size, so small ones are seen and can be read. */
export function drawTiles(series: Series, key: string, lang: Language): Drawing {
  const decimals = columnOf(series, key).decimals ?? 0;
  const valued = PREFECTURES.flatMap((prefecture): Valued[] => {
    const value = figure(series, prefecture.code, key);
    return value === undefined ? [] : [{ prefecture, value }];
  });
  const sorted = valued.map(({ value }) => value).sort((a, b) => a - b);
  const tiles = valued.map(({ prefecture, value }) =>
    tile(prefecture, value, classOf(value, sorted), decimals, lang),
  );
  const rows = Math.max(...PREFECTURES.map((prefecture) => prefecture.tile[1])) + 1;
  return { markup: key5(sorted, decimals, lang) + tiles.join(''), height: rows * TALL };
}

function tile(
  prefecture: Prefecture,
  value: number,
  shade: number,
  decimals: number,
  lang: Language,
): string {
  const [column, row] = prefecture.tile;
  const name = lang === 'ja' ? prefecture.short : prefecture.abbreviation;
  const full = lang === 'ja' ? prefecture.name : prefecture.en;
  const fill = shade >= LIGHT_TEXT_FROM ? '#fff' : INK;
  const centred = { 'text-anchor': 'middle', fill };
  // Moved as a whole: inside, tiles are alike, which halves what a page with two maps weighs.
  return element(
    'g',
    { transform: `translate(${column * PITCH} ${row * TALL})` },
    element('title', {}, escapeXml(`${full} ${formatNumber(value, decimals, lang)}%`)) +
      element('rect', {
        x: 0.5,
        y: 0.5,
        width: PITCH - 1,
        height: TALL - 1,
        fill: FILLS[shade],
        stroke: GREY,
        'stroke-width': 0.5,
      }) +
      text(PITCH / 2, 16, name.length > 2 && lang === 'ja' ? 10 : 12.5, name, centred) +
      text(PITCH / 2, 32, 12, formatNumber(value, Math.min(decimals, 1), lang), centred),
  );
}

/** The classes with their lowest and highest figure, in the empty sea of the upper left. */
function key5(sorted: readonly number[], decimals: number, lang: Language): string {
  return FILLS.map((fill, shade) => {
    const members = sorted.filter((value) => classOf(value, sorted) === shade);
    if (members.length === 0) return '';
    const range = [members[0] ?? 0, members.at(-1) ?? 0].map((v) =>
      formatNumber(v, decimals, lang),
    );
    const y = shade * 22 + 1;
    return (
      element('rect', { x: 0.5, y, width: 24, height: 17, fill, stroke: GREY }) +
      text(32, y + 13, 13, `${[...new Set(range)].join('–')}%`)
    );
  }).join('');
}
