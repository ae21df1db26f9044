import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Coverage } from '../../shared/eligibility/codec.ts';
import { coverageFor } from '../../shared/eligibility/coverage-sheet.ts';
import { eligibilityView } from '../../shared/eligibility/view.ts';
import type { UuidOf } from '../../shared/fhir/bundle.ts';
import { medicationBundle } from '../../shared/fhir/medication-bundle.ts';
import { medicationNotebook } from '../../shared/jahis/from-medications.ts';
import { notebookFile } from '../../shared/jahis/notebook-file.ts';
import { writeNotebook } from '../../shared/jahis/write-notebook.ts';
import { dateInJapan } from '../../shared/kernel/dates.ts';
import { freshness } from '../../shared/medications/freshness.ts';
import type { MedicationRow } from '../../shared/medications/rows.ts';
import type { Operator } from '../../shared/site/operator.ts';
import type { AuditedPerson } from '../http/health-data.ts';

/** A file for another program, with its media type and the ending of its name. */
export type MachineForm = { body: string | Uint8Array<ArrayBuffer>; type: string; ending: string };

export type ExportSource = { person: AuditedPerson; operator: Operator; madeAt: Date };

/** お薬手帳 text (JAHIS). */
export function jahisExport(
  rows: readonly MedicationRow[],
  { person, operator, madeAt }: ExportSource,
): MachineForm {
  const fresh = freshness(dateInJapan(madeAt));
  const notebook = medicationNotebook(rows, person, { ...fresh, operatorName: operator.name.ja });
  return {
    body: notebookFile(writeNotebook(notebook)),
    type: 'text/plain; charset=shift_jis',
    ending: 'txt',
  };
}

/** JP Core bundle (FHIR R4). @param coverages as stored */
export function fhirExport(
  rows: readonly MedicationRow[],
  { person, operator, madeAt }: ExportSource,
  coverages: readonly Coverage[],
  origin: string,
): MachineForm {
  const on = dateInJapan(madeAt);
  const coverage = coverageFor(eligibilityView(person, coverages, on));
  const source = { ...freshness(on), madeAt, operatorName: operator.name.ja, origin };
  return {
    body: JSON.stringify(medicationBundle(rows, person, coverage, source, uuidOf)),
    type: 'application/fhir+json; charset=utf-8',
    ending: 'json',
  };
}

/** Made of what stands in the bundle anyway, so it tells nothing more and stays the same. RFC 9562, version 8 */
export const uuidOf: UuidOf = (about) => {
  const hex = createHash('sha256').update(about).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** A function may answer with 6 MB; four thousand medicines as FHIR are that, and a thirtieth packed. */
const PACKED_FROM = 1_000_000;

/** Body and headers of a form; a large one is packed for who can unpack it. */
export function asSent({ body, type }: MachineForm, acceptEncoding = '') {
  const isLarge = body.length >= PACKED_FROM && /\bgzip\b/.test(acceptEncoding);
  return {
    body: isLarge ? gzipSync(body) : body,
    headers: {
      'content-type': type,
      ...(isLarge ? { 'content-encoding': 'gzip', vary: 'accept-encoding' } : {}),
    },
  };
}
