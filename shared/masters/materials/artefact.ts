import type { Edition } from '../edition-file.ts';
import { namedArtefact } from '../named-artefact.ts';
import { COLUMN, MATERIALS } from './columns.ts';

/** Positions as `NamedIndex` reads them. */
export const materialArtefact = (editions: readonly Edition[]): string =>
  namedArtefact(MATERIALS, editions, (fields) => {
    const at = (column: keyof typeof COLUMN) => (fields[COLUMN[column]] ?? '').trim();
    const fullName = at('fullName') === at('name') ? '' : at('fullName');
    return [at('name'), fullName, at('unit'), at('pointKind'), at('points')];
  });
