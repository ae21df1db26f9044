import { describe, expect, test } from 'vitest';
import { DocumentId } from '../../shared/statistics/codec.ts';
import { PRINTED_SERIES } from '../../shared/statistics/printed-series.ts';
import { SOURCE_LIST } from '../../shared/statistics/sources/source-list.ts';
import { between, documentText, haveDocuments, numbers } from './second-entry/reading.ts';

const bare = (text: string) => text.replace(/\s+/g, '');
/** A heading may stand on two lines of the document, or join two of them. */
const parts = (heading: string) => heading.split(/[\s（）()【】<>]+/).filter((part) => part !== '');

describe.skipIf(!haveDocuments)('F12: headings are those of the documents', () => {
  const texts = new Map<string, string>(
    haveDocuments ? DocumentId.options.map((id) => [id, bare(documentText(id))]) : [],
  );

  // Missing words are listed instead of compared, so that a failure does not print a whole document.
  const missing = (document: string, heading: string) =>
    parts(heading).filter((part) => !texts.get(document)?.includes(part));

  test.each(PRINTED_SERIES.map((series) => [series.id, series] as const))('%s', (_, series) => {
    expect(missing(series.document ?? '', series.heading)).toEqual([]);
  });

  test.each(DocumentId.options)('source list of %s: outside of our own remarks in （）', (id) => {
    const headings = SOURCE_LIST[id].map((table) => table.heading.replace(/（[^）]*）/g, ' '));
    expect(headings.flatMap((heading) => missing(id, heading))).toEqual([]);
  });
});

describe.skipIf(!haveDocuments)('F12: charts and pages of 000 that repeat a table', () => {
  const text = haveDocuments ? documentText('000') : '';
  const figuresOf = (id: string, column: number) =>
    PRINTED_SERIES.find((series) => series.id === id)?.rows.map((row) => row.values[column]) ?? [];

  test('the months in the chart of verifications', () => {
    const chart = text.match(/\n5,442,891\n\n16,481,919\n\n19,741,726\n/)?.[0] ?? '';
    expect(numbers(chart)).toEqual(figuresOf('verifications-2021-10-to-12', 0).slice(0, 3));
  });

  test('the pie of the survey', () => {
    const pie = between(text, '⑥ 運用中\n', 'オンライン資格確認の導入状況調査結果（総計）');
    expect(numbers(pie).sort()).toEqual(figuresOf('survey-2022-01-status', 5).slice(0, 6).sort());
  });

  test('every share on the pages of measures is one of the main issues', () => {
    const pages = between(
      text,
      '②カード\nリーダー\n申込済',
      '③システム事業者導入促進協議会における',
    );
    const shares = [...pages.matchAll(/（約([\d.]+)%）/g)].map((match) => Number(match[1]));
    expect(shares.length).toBeGreaterThan(14);
    const main = figuresOf('survey-2022-01-main-issues', 3);
    for (const share of shares) expect(main).toContain(share);
  });
});
