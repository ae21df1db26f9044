import { describe, expect, test } from 'vitest';
import { typstPrinter } from '../../functions/pdf/typst-printer.ts';
import type { PdfDocument } from '../../shared/pdf/document.ts';
import { lateElderly } from '../eligibility-view/support/coverages.ts';
import { listOf } from './support/lists.ts';
import { characters, NAME_KANJI, variants } from './support/name-kanji.ts';
import { readPdf } from './support/pdf-text.ts';
import { likeness, type Raster, textsOf } from './support/raster.ts';
import { keyOf, referenceGlyphs } from './support/reference.ts';
import { blankOf, drawnPages, LEAST_INK, LEAST_LIKENESS, seenIn } from './support/seen.ts';
import { sheetsOf } from './support/sheets.ts';

const printer = typstPrinter();
const kanji = [
  ...characters(NAME_KANJI.drawn),
  ...variants([NAME_KANJI.ownVariant, NAME_KANJI.ordinaryVariant].join(' ')),
];
const longest = {
  person: { name: 'MARIA FERNANDA DE LOS ANGELES GUADALUPE CARMEN MONTENEGRO DI' },
  coverage: {
    insurerName:
      '見本架空例示全国電子機械器具製造販売関連企業年金健康保険連合会総合健康保険組合本部',
  },
};
const DOCUMENTS: Record<string, PdfDocument> = {
  'coverage, old kanji': sheetsOf({ person: { name: '𠮷見　髙﨑葛󠄀城' } }).sheet,
  'coverage, 70 or over': sheetsOf({ coverage: lateElderly() }).sheet,
  'coverage, lost': sheetsOf({ coverage: { validTo: '2026-11-17' } }).sheet, // white on black
  'coverage, 60 Latin letters and 40 kanji': sheetsOf(longest).sheet,
  'coverage, rarer kanji': sheetsOf({ person: { name: kanji.join('') } }).sheet,
  'declaration, longest names': sheetsOf(longest).declaration,
  'list, ten rows': listOf(10),
  'list, three pages, in English': listOf(60, { language: 'en' }),
  'list, upright, name in old kanji': listOf(40, {
    orientation: 'portrait',
    who: { name: '𠮷見　髙﨑葛󠄀城' },
  }),
};

/** A tick stands over its box, and what follows punctuation in its empty half: alone neither looks so. */
const SHARED = '□✓。、，．「」（）';

describe.each(Object.entries(DOCUMENTS))('%s', (_, document) => {
  test('every glyph is drawn where the text is, and is the one that the text says', async () => {
    const pdf = await printer.print(document);
    const read = readPdf(pdf);
    const seen = await seenIn(pdf, read);
    expect(seen.length).toBeGreaterThan(150);
    expect(seen.filter(({ ink }) => ink < LEAST_INK)).toEqual([]);
    const other = seen.filter(({ text, like }) => like < LEAST_LIKENESS && !SHARED.includes(text));
    expect(other.map(({ text, like }) => `${text} ${like.toFixed(2)}`)).toEqual([]);
  });

  test('another engine extracts the same text, page by page', async () => {
    const pdf = await printer.print(document);
    const { drawn, pages } = readPdf(pdf);
    const theirs = await textsOf(pdf);
    expect(theirs).toHaveLength(pages);
    const letters = (text: string) => [...text.replace(/\s/gu, '')].sort().join('');
    for (const [page, text] of theirs.entries())
      expect(letters(text)).toBe(
        letters(
          drawn
            .filter((one) => one.page === page)
            .map((one) => one.text)
            .join(''),
        ),
      );
  });
});

describe('what these tests would not let through', () => {
  const { sheet } = sheetsOf();
  test('a blank page', async () => {
    const pdf = await printer.print(sheet);
    const pages = (await drawnPages(pdf)).map(blankOf);
    const seen = await seenIn(pdf, readPdf(pdf), pages);
    expect(seen.every(({ ink, like }) => ink < LEAST_INK && like < LEAST_LIKENESS)).toBe(true);
  });
  test('the page of somebody else', async () => {
    const pdf = await printer.print(sheet);
    const others = await printer.print(sheetsOf({ person: { name: '例示 花子' } }).sheet);
    const seen = await seenIn(pdf, readPdf(pdf), await drawnPages(others));
    const wrong = seen.filter(({ like }) => like < LEAST_LIKENESS).map(({ text }) => text);
    expect(wrong.join('')).toMatch(/^架空太郎/);
  });
  test('a kanji in its ordinary form instead of the registered variant', async () => {
    const own = variants(NAME_KANJI.ownVariant);
    const both = own.flatMap((text) => [text, [...text][0] ?? '']);
    const glyphs = await referenceGlyphs(
      both.map((text) => ({ text, size: 18 })),
      4,
    );
    const glyph = (text: string) => glyphs.get(keyOf({ text, size: 18 })) as Raster;
    for (const text of own)
      expect(likeness(glyph(text), glyph([...text][0] ?? ''))).toBeLessThan(0.97);
  });
});
