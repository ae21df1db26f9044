import { glyphsOf } from './glyphs.ts';
import type { Run } from './pdf-content.ts';
import type { ReadPdf } from './pdf-text.ts';

export type Edges = { left: number; right: number; bottom: number; top: number };
export type Placed = ReadPdf['drawn'][number] & { x: number; width: number };

/** Every glyph with where it begins and how wide it is, in points. */
export function placed({ drawn, font }: Pick<ReadPdf, 'drawn' | 'font'>): Placed[] {
  const { advance } = glyphsOf(font);
  const ends = new Map<Run, number>();
  return drawn.map((one) => {
    const { run, glyph, back } = one;
    const x = (ends.get(run) ?? run.x) - (back * run.size) / 1000;
    const width = (advance(glyph) * run.size) / 1000;
    ends.set(run, x + width);
    return { ...one, x, width };
  });
}

/** Box around everything that is drawn as text, in points from the lower left corner. */
export function edgesOf(read: Pick<ReadPdf, 'drawn' | 'font'>): Edges {
  const edges = { left: Infinity, right: -Infinity, bottom: Infinity, top: -Infinity };
  for (const { x, width, run } of placed(read)) {
    edges.left = Math.min(edges.left, Math.max(x, run.x)); // a bracket begins with its empty half
    edges.right = Math.max(edges.right, x + width);
    edges.bottom = Math.min(edges.bottom, run.y);
    edges.top = Math.max(edges.top, run.y + run.size);
  }
  return edges;
}
