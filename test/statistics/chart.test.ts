import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../shared/kernel/texts.ts';
import { ALL_SERIES, seriesById } from '../../shared/statistics/catalogue.ts';
import { textWidth } from '../../shared/statistics/chart/svg.ts';
import { chartsOf, drawChart } from '../../shared/statistics/chart.ts';
import type { Series } from '../../shared/statistics/codec.ts';
import { PREFECTURES } from '../../shared/statistics/prefectures.ts';
import { seriesWith } from './series-with.ts';
import { texts, unbalanced } from './svg-reading.ts';

const charts = LANGUAGES.flatMap((lang) =>
  ALL_SERIES.flatMap((series) =>
    chartsOf(series, lang).map((chart, index) => ({
      id: `${series.id} ${index + 1} ${lang}`,
      chart,
    })),
  ),
);

describe.each(charts)('F12: chart $id', ({ chart }) => {
  test('is well-formed, has no script and nothing that a strict CSP forbids', () => {
    expect(unbalanced(chart.svg)).toEqual([]);
    expect(chart.svg).not.toMatch(/<script|<style| style=| on[a-z]+=|NaN|undefined|Infinity/);
  });

  test('can be read at 320 px: nothing leaves the drawing, no text is tiny', () => {
    for (const { x, size, anchor, content } of texts(chart.svg)) {
      const width = textWidth(content, size);
      const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
      expect(left, content).toBeGreaterThanOrEqual(-4);
      expect(left + width, content).toBeLessThanOrEqual(324);
      expect(size).toBeGreaterThanOrEqual(10);
    }
  });

  test('has a title and a description for screen readers', () => {
    const [, title = '', description = ''] = /aria-labelledby="(\S+) (\S+)"/.exec(chart.svg) ?? [];
    expect(chart.svg).toContain(`<title id="${title}">`);
    expect(chart.svg).toContain(`<desc id="${description}">`);
    expect(chart.description.length).toBeGreaterThan(20);
  });
});

test('ids of all charts differ, so that any may stand on one page', () => {
  const ids = ALL_SERIES.flatMap((series) => chartsOf(series, 'ja')).flatMap((chart) => [
    ...chart.svg.matchAll(/ id="([^"]+)"/g),
  ]);
  expect(new Set(ids.map((id) => id[1])).size).toBe(ids.length);
});

test('bars: printed values stand at the bars, markup in labels is text', () => {
  const series = seriesWith({
    charts: [{ kind: 'bars', columns: ['part', 'whole'], title: { ja: '図', en: 'Chart' } }],
  });
  const [chart] = chartsOf(series, 'ja');
  expect(chart?.svg).toContain('あ &amp; &lt;い&gt;');
  expect(texts(chart?.svg ?? '').map((one) => one.content)).toEqual(
    expect.arrayContaining(['10', '100', '20', '40']),
  );
  // Told apart without colour: a solid fill and a pattern.
  expect(chart?.svg).toContain('fill="url(#invented-1-h)"');
});

test('bars: zero is written, and nothing is drawn for it', () => {
  const claims = seriesById('returned-claims-2024-01-to-03') as Series;
  const [chart] = chartsOf(claims, 'ja');
  const bars = chart?.svg.match(/<rect [^>]*height="13"/g);
  // Twelve reasons in three months; 国保該当 has two zeros.
  expect(bars).toHaveLength(12 * 3 - 2);
});

test('tiles: 47 different places, each with its figure', () => {
  const use = seriesById('use-2024-09-by-prefecture') as Series;
  const [chart] = chartsOf(use, 'ja');
  expect(new Set(PREFECTURES.map((p) => p.tile.join())).size).toBe(47);
  const places = chart?.svg.match(/<g transform="translate\([^"]+"/g) ?? [];
  expect(new Set(places).size).toBe(47);
  expect(chart?.svg).toContain('<title>富山県 21.29%</title>');
  expect(chart?.description).toContain('最も高いのは富山県の21.29％、最も低いのは沖縄県の6.24％。');
});

test('tiles: the five classes are apart in greyscale', () => {
  const [chart] = chartsOf(seriesById('use-2024-09-by-prefecture') as Series, 'ja');
  const fills = [...(chart?.svg ?? '').matchAll(/width="24" height="17" fill="#(\w{6})"/g)];
  const greys = fills.map(([, hex = '']) => {
    const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
    return 0.299 * r + 0.587 * g + 0.114 * b;
  });
  expect(greys).toHaveLength(5);
  const steps = greys.slice(1).map((grey, index) => (greys[index] ?? 0) - grey);
  expect(Math.min(...steps)).toBeGreaterThan(15);
});

test('lines: months without a figure are a gap, not a line', () => {
  const timeline = seriesById('verifications-timeline') as Series;
  const [chart] = chartsOf(timeline, 'ja');
  expect(chart?.svg.match(/<polyline/g)).toHaveLength(1);
  expect(chart?.svg.match(/<circle/g)).toHaveLength(14);
});

test('a column that does not exist is a bug, not an empty chart', () => {
  const spec = { kind: 'bars', columns: ['nothing'], title: { ja: '図', en: 'Chart' } } as const;
  expect(() => drawChart(seriesWith(), { ...spec, columns: ['nothing'] }, 'ja', 'x')).toThrow(
    'no column nothing',
  );
});
