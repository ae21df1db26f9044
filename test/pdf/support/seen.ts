import { placed } from './edges.ts';
import type { ReadPdf } from './pdf-text.ts';
import { cut, inked, likeness, type Raster, rasters } from './raster.ts';
import { glyphBox, keyOf, referenceGlyphs } from './reference.ts';

/** How well one glyph of a sheet can be seen. */
export type Seen = { page: number; text: string; ink: number; like: number };

const SCALE = 4;
/** A dash is a thin line in its box; a blank has nothing. */
export const LEAST_INK = 0.005;
/** The same glyph drawn twice is above 0.95; small with a stroke around it (headings) above 0.7. */
export const LEAST_LIKENESS = 0.7;

/**
 * Looks at every glyph that a PDF claims to draw: is there ink where it should be, and is it this glyph?
 * @param pages what is looked at; the PDF itself, drawn, when nothing else is given
 */
export async function seenIn(
  pdf: Uint8Array,
  read: ReadPdf,
  pages?: readonly Raster[],
): Promise<Seen[]> {
  const drawn = pages ?? (await rasters(pdf, SCALE));
  const visible = placed(read).filter(({ text }) => text.trim() !== '');
  const references = await referenceGlyphs(
    visible.map(({ text, run }) => ({ text, size: run.size })),
    SCALE,
  );
  return visible.map(({ text, page, run, x, width }) => {
    const raster = drawn[page];
    const reference = references.get(keyOf({ text, size: run.size }));
    if (!raster || !reference) throw new Error(`no page ${page} or no reference`);
    const part = cut(raster, glyphBox({ x, y: run.y, width, size: run.size }));
    return { page, text, ink: inked(part), like: likeness(part, reference) };
  });
}

/** A page of the same size with nothing on it. */
export const blankOf = (raster: Raster): Raster => ({
  ...raster,
  ink: new Uint8Array(raster.ink.length),
});

export const drawnPages = (pdf: Uint8Array): Promise<Raster[]> => rasters(pdf, SCALE);
