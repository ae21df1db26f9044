import { describe, expect, test } from 'vitest';
import { drawable } from '../../functions/pdf/drawable.ts';
import { readFont } from '../../functions/pdf/font.ts';
import { fontCoverage } from '../../functions/pdf/font-coverage.ts';
import { typstPrinter } from '../../functions/pdf/typst-printer.ts';
import { glyphsOf } from './support/glyphs.ts';
import { characters, NAME_KANJI, variants } from './support/name-kanji.ts';
import { readPdf, textIn } from './support/pdf-text.ts';
import { sheetsOf } from './support/sheets.ts';

const font = readFont();
const coverage = fontCoverage(font);
const glyphs = glyphsOf(font);
const drawn = characters(NAME_KANJI.drawn);
const notDrawn = characters(NAME_KANJI.notDrawn);
const own = variants(NAME_KANJI.ownVariant);
const ordinary = variants(NAME_KANJI.ordinaryVariant);
const other = variants(NAME_KANJI.otherVariant);
const all = [...drawn, ...notDrawn, ...own, ...ordinary, ...other];
const base = (variant: string) => [...variant][0] as string;
const variantsOf = (kanji: string) =>
  [...ordinary, ...other].some((variant) => base(variant) === kanji);
const notes = (name: string) => drawable({ name }, coverage).undrawn;

test('the list has 100 different entries', () => {
  expect(new Set(all).size).toBe(100);
});

describe('what the font does with each', () => {
  test.each(drawn)('%s is drawn', (kanji) => {
    expect(glyphs.outline(glyphs.glyphOf(kanji))).not.toBe('');
    expect(drawable({ name: kanji }, coverage)).toEqual({ data: { name: kanji }, undrawn: [] });
  });
  test.each(own)('%s is drawn with a glyph of its own', (kanji) => {
    expect(glyphs.outline(glyphs.glyphOf(kanji))).not.toBe(
      glyphs.outline(glyphs.glyphOf(base(kanji))),
    );
    expect(notes(kanji)).toEqual([]);
  });
  test.each(ordinary)('%s is the ordinary form', (kanji) => {
    expect(glyphs.glyphOf(kanji)).toBe(glyphs.glyphOf(base(kanji)));
    expect(notes(kanji)).toEqual([]);
  });
  test.each(other)('%s keeps its code and is named as printed otherwise', (kanji) => {
    expect(drawable({ name: kanji }, coverage).data.name).toBe(kanji);
    expect(notes(kanji)).toEqual([expect.stringContaining('標準の字形で印字しています')]);
  });
  test.each(notDrawn)('%s becomes a mark that the sheet explains', (kanji) => {
    const { data, undrawn } = drawable({ name: `山${kanji}` }, coverage);
    expect(data.name).toBe('山〔文字1〕');
    const code = kanji.codePointAt(0)?.toString(16).toUpperCase();
    expect(undrawn).toEqual([
      expect.stringContaining(`〔文字1〕は、この用紙の書体にない文字です（文字コード U+${code}）`),
    ]);
  });
});

test('a mark is one per character, over all fields', () => {
  const { data, undrawn } = drawable({ name: '㑹𥚃㑹', rows: [{ value: '𥚃' }] }, coverage);
  expect(data).toEqual({
    name: '〔文字1〕〔文字2〕〔文字1〕',
    rows: [{ value: '〔文字2〕' }],
  });
  expect(undrawn).toHaveLength(2);
});

test('all hundred on one sheet: nothing is a blank or ●, and what is not as registered is named', async () => {
  const names = [all.slice(0, 50).join(''), all.slice(50).join('')];
  const { sheet } = sheetsOf({ person: { name: names[0] }, coverage: { insurerName: names[1] } });
  const {
    tree,
    drawn: onSheet,
    font: embedded,
    pages,
  } = readPdf(await typstPrinter().print(sheet));
  const subset = glyphsOf(embedded);
  const text = textIn(tree);
  const ordinaryText = text.replace(/[\u{e0100}-\u{e01ef}]/gu, '');
  expect(pages).toBe(1);
  for (const kanji of [...drawn.filter((one) => !variantsOf(one)), ...own])
    expect(text).toContain(kanji);
  // A PDF has one text per glyph: variants that share one come back as the first of them.
  for (const kanji of [...ordinary, ...other]) expect(ordinaryText).toContain(base(kanji));
  expect(text).not.toMatch(/[●\u{fffd}]/u);
  expect(
    onSheet.filter(({ glyph, text }) => text.trim() !== '' && subset.outline(glyph) === ''),
  ).toEqual([]);
  for (const kanji of notDrawn)
    expect(text).toContain(`U+${kanji.codePointAt(0)?.toString(16).toUpperCase()}`);
  expect(text.match(/標準の字形で印字/g)).toHaveLength(other.length);
});
