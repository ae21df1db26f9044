import type { Edition } from './edition-file.ts';
import type { MasterLayout } from './layout.ts';
import { abolishedOn, mergeEditions } from './merge.ts';
import { cell } from './sorted-lines.ts';

/** Changes with the shape of a line below. */
export const NAMED_FORMAT = 1;

/** Positions in a line, separated by tabs; what stands behind differs by master. */
export const NAMED_PART = { code: 0, from: 1, abolishedOn: 2, more: 3 } as const;

/**
 * A merged master as text: one line per code and per set of attributes it had, sorted by code and day.
 * @param attributes what of a row is kept
 */
export function namedArtefact(
  layout: MasterLayout,
  editions: readonly Edition[],
  attributes: (fields: readonly string[]) => readonly string[],
): string {
  let text = '';
  for (const [code, states] of mergeEditions(layout, editions)) {
    const abolished = abolishedOn(layout, states.at(-1)?.fields ?? []);
    let before: string | undefined;
    for (const { from, fields } of states) {
      const line = [abolished, ...attributes(fields).map(cell)].join('\t');
      if (line !== before) text += `${code}\t${from}\t${line}\n`;
      before = line;
    }
  }
  return text;
}
