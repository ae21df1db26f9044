import fontkit from '@pdf-lib/fontkit';
import {
  beginText,
  endText,
  moveText,
  PDFDocument,
  PDFHexString,
  setFontAndSize,
  showText,
} from 'pdf-lib';
import { readFont } from '../../../functions/pdf/font.ts';
import { glyphsOf } from './glyphs.ts';
import { type Box, cut, type Raster, rasters } from './raster.ts';

export type Wanted = { text: string; size: number };
export const keyOf = ({ text, size }: Wanted): string => `${size}/${text}`;

const STEP = 36;
const PER_ROW = 40;

/**
 * What characters look like in a size, drawn by another library with the whole font, to compare with what a
 * sheet draws. Its subsets come out blank and it knows no variants (IVS), so it gets the whole font and is
 * told each glyph by number.
 */
export async function referenceGlyphs(
  wanted: readonly Wanted[],
  scale: number,
): Promise<Map<string, Raster>> {
  const list = [...new Map(wanted.map((one) => [keyOf(one), one])).entries()];
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit);
  const bytes = readFont();
  const { glyphOf, advance } = glyphsOf(bytes);
  const font = await document.embedFont(bytes, { subset: false });
  const height = (Math.ceil(list.length / PER_ROW) + 1) * STEP;
  const page = document.addPage([(PER_ROW + 1) * STEP, height]);
  const place = (index: number) => ({
    x: STEP / 2 + (index % PER_ROW) * STEP,
    y: height - STEP * (Math.floor(index / PER_ROW) + 1),
  });
  const name = page.node.newFontDictionary('F', font.ref);
  for (const [index, [, { text, size }]] of list.entries()) {
    const { x, y } = place(index);
    const glyph = PDFHexString.of(glyphOf(text).toString(16).padStart(4, '0'));
    page.pushOperators(
      beginText(),
      setFontAndSize(name, size),
      moveText(x, y),
      showText(glyph),
      endText(),
    );
  }
  const [drawn] = await rasters(await document.save(), scale);
  if (!drawn) throw new Error('no reference');
  return new Map(
    list.map(([key, { text, size }], index) => {
      const width = (advance(glyphOf(text)) * size) / 1000;
      return [key, cut(drawn, glyphBox({ ...place(index), width, size }))];
    }),
  );
}

type Glyph = { x: number; y: number; width: number; size: number };

/** The box of a glyph that begins at a point of the base line. */
export const glyphBox = ({ x, y, width, size }: Glyph): Box => ({
  left: x,
  right: x + width,
  bottom: y - size * 0.14,
  top: y + size * 0.9,
});
