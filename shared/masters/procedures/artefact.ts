import type { Edition } from '../edition-file.ts';
import { namedArtefact } from '../named-artefact.ts';
import { COLUMN, PROCEDURES } from './columns.ts';

/** Positions as `NamedIndex` reads them. */
export const procedureArtefact = (editions: readonly Edition[]): string =>
  namedArtefact(PROCEDURES, editions, (fields) => {
    const at = (column: keyof typeof COLUMN) => (fields[COLUMN[column]] ?? '').trim();
    const fullName = at('fullName') === at('name') ? '' : at('fullName');
    const chapter = /^[A-Z]$/.test(at('chapter')) ? at('chapter') : '';
    return [at('name'), fullName, at('unit'), at('pointKind'), at('points'), chapter];
  });
