import { decodeNotebook } from './decode.ts';
import { type Finding, Findings } from './finding.ts';
import { hasRp, isRecordNo } from './layout.ts';
import { isKnownVersion, type Notebook } from './notebook.ts';
import { NotebookBuilder } from './notebook-builder.ts';
import { joinParts, type Part, type PartSet, partsIn } from './parts.ts';
import { readRecord } from './read-record.ts';

/** One お薬手帳 that a text holds. `missing`: numbers of parts that are not there (分割). */
export type ReadNotebook = {
  notebook: Notebook;
  /** データID of a split one, else empty */
  splitId: string;
  parts: number;
  missing: number[];
};

/** All that a text holds; no notebook at all when it has no version line. */
export type Reading = { notebooks: ReadNotebook[]; findings: Finding[] };

/**
 * Reads お薬手帳 text of JAHISTC01 to 08, other versions as 08: lenient, never throws, keeps all that can be
 * understood and says what is wrong. Several parts or several notebooks may follow one another.
 *
 * @param given bytes of a file or QR code, or text that was pasted
 * @source formats/jahis-medication-notebook.md
 */
export function readNotebooks(given: Uint8Array | string): Reading {
  const findings = new Findings();
  const text = typeof given === 'string' ? given : decodeNotebook(given, findings);
  const parts = partsIn(text, findings);
  const notebooks = joinParts(parts, findings).map((set) => readSet(set, findings));
  return { notebooks, findings: findings.all };
}

function readSet({ id, parts, missing }: PartSet, findings: Findings): ReadNotebook {
  const first = parts[0];
  const version = first?.version ?? 0;
  const output = first?.output === '1' || first?.output === '2' ? first.output : '';
  if (!isKnownVersion(version)) findings.add('unknown-version', first?.line ?? 0);
  if (output === '') findings.add('unknown-output', first?.line ?? 0);
  const builder = new NotebookBuilder(version, output, findings);
  for (const { lines } of parts)
    for (const { line, text } of lines) {
      if (text.includes('\ufffd')) findings.add('undecodable', line);
      const [, ...rest] = text.split(',');
      const number = recordNo(text);
      if (!isRecordNo(number)) findings.add('unknown-record', line);
      else if (number === '911') findings.add('field-invalid', line, '911');
      else builder.add(readRecord(number, rest, line, findings), line, hasRp(number));
    }
  return {
    notebook: builder.end(missing.length > 0),
    splitId: id,
    parts: parts.length,
    missing,
  };
}

const recordNo = (line: string): string =>
  (line.split(',', 1)[0] ?? '')
    .trim()
    .normalize('NFKC')
    .replace(/^0+(?=\d)/, '');

/** False for a text that says of nothing but that it is a notebook. */
export const hasRecords = ({ lines }: Part): boolean =>
  lines.some(({ text }) => isRecordNo(recordNo(text)));
