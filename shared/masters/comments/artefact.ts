import type { Edition } from '../edition-file.ts';
import { namedArtefact } from '../named-artefact.ts';
import { COLUMN, COMMENTS, INSERT_COLUMNS } from './columns.ts';

/** Of each comment: its text, and where digits go into it as `column:length;…`. */
export const commentArtefact = (editions: readonly Edition[]): string =>
  namedArtefact(COMMENTS, editions, (fields) => [
    (fields[COLUMN.name] ?? '').trimEnd(),
    insertsOf(fields),
  ]);

function insertsOf(fields: readonly string[]): string {
  const numbers = INSERT_COLUMNS.map((at) => Number(fields[at] ?? 0) || 0);
  const pairs: string[] = [];
  for (let at = 0; at < numbers.length; at += 2) {
    const [column = 0, length = 0] = numbers.slice(at, at + 2);
    if (column > 0 && length > 0) pairs.push(`${column}:${length}`);
  }
  return pairs.join(';');
}
