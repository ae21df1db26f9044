import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { drugArtefact } from '../../shared/masters/drugs/artefact.ts';
import { DrugIndex } from '../../shared/masters/drugs/drug-index.ts';
import { decodeMaster, type MasterFile, readMasterFile } from '../../shared/masters/master-file.ts';
import { realData } from '../support/real-data.ts';

/** One of the real master files, unpacked and read. */
export function realMasterFile(path: string): MasterFile | undefined {
  const bytes = gunzipSync(readFileSync(join(realData ?? '', 'drug-master', path)));
  return readMasterFile(decodeMaster(bytes), path.split('/').at(-1) ?? '');
}

/** The master merged from some of them. */
export function realDrugs(paths: readonly string[]): DrugIndex {
  const files = paths.flatMap((path) => realMasterFile(path) ?? []);
  const text = drugArtefact(
    files.flatMap((file) => (file.kind === 'drug-master' ? [file.edition] : [])),
    files.flatMap((file) => (file.kind === 'price-list' ? [file] : [])),
  );
  return new DrugIndex(new TextEncoder().encode(text));
}
