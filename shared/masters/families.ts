import { commentArtefact } from './comments/artefact.ts';
import { DRUG_FORMAT, drugArtefact } from './drugs/artefact.ts';
import type { Edition } from './edition-file.ts';
import type { EditionKind, MasterFile, MasterFileKind } from './master-file.ts';
import { materialArtefact } from './materials/artefact.ts';
import { NAMED_FORMAT } from './named-artefact.ts';
import { procedureArtefact } from './procedures/artefact.ts';

/** Files that are merged to one text; also the id of its partition in the table. */
export type MasterFamily = 'drugs' | 'procedures' | 'comments' | 'materials';

export const FAMILY_OF: Readonly<Record<MasterFileKind, MasterFamily>> = {
  'drug-master': 'drugs',
  'price-list': 'drugs',
  'procedure-master': 'procedures',
  'comment-master': 'comments',
  'material-master': 'materials',
};

export type Merging = {
  /** Changes with the shape of the text. */
  format: number;
  artefact(files: readonly MasterFile[]): string;
};

const editions = (files: readonly MasterFile[], kind: EditionKind): Edition[] =>
  files.flatMap((file) => (file.kind === kind ? [file.edition] : []));

const one = (kind: EditionKind, artefact: (of: readonly Edition[]) => string): Merging => ({
  format: NAMED_FORMAT,
  artefact: (files) => artefact(editions(files, kind)),
});

/** How the files of each family become one text; the order of the files plays no part. */
export const FAMILIES: Readonly<Record<MasterFamily, Merging>> = {
  drugs: {
    format: DRUG_FORMAT,
    artefact(files) {
      const lists = files.filter((file) => file.kind === 'price-list').sort(byDateThenContent);
      return drugArtefact(editions(files, 'drug-master'), lists);
    },
  },
  procedures: one('procedure-master', procedureArtefact),
  comments: one('comment-master', commentArtefact),
  materials: one('material-master', materialArtefact),
};

type PriceList = Extract<MasterFile, { kind: 'price-list' }>;
const byDateThenContent = (a: PriceList, b: PriceList) =>
  a.date.localeCompare(b.date) || JSON.stringify(a.rows).localeCompare(JSON.stringify(b.rows));
