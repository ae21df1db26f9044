import { glyphsOf } from './glyphs.ts';
import type { Run } from './pdf-content.ts';
import type { ReadPdf } from './pdf-text.ts';

export type Edges = { left: number; right: number; bottom: number; top: number };

/** Box around everything that is drawn as text, in points from the lower left corner. */
export function edgesOf({ drawn, font }: Pick<ReadPdf, 'drawn' | 'font'>): Edges {
  const { advance } = glyphsOf(font);
  const widths = new Map<Run, number>();
  for (const { run, glyph } of drawn)
    widths.set(run, (widths.get(run) ?? 0) + (advance(glyph) * run.size) / 1000);
  const runs = [...widths];
  return {
    left: Math.min(...runs.map(([{ x }]) => x)),
    right: Math.max(...runs.map(([{ x }, width]) => x + width)),
    bottom: Math.min(...runs.map(([{ y }]) => y)),
    top: Math.max(...runs.map(([{ y, size }]) => y + size)),
  };
}
