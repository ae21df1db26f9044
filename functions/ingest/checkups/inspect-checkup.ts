import { claimedCount } from '../../../shared/checkups/document/archive.ts';
import type { CheckupDocument } from '../../../shared/checkups/document/codec.ts';
import { readCheckupDocument } from '../../../shared/checkups/document/read-document.ts';
import type { CheckupPart } from '../../../shared/checkups/document/recognise.ts';
import { DocumentRefused } from '../../../shared/checkups/document/refused.ts';
import { ownItem } from '../../../shared/checkups/items/item-table.ts';
import { isStatusHeading, readStatusLine } from '../../../shared/checkups/status-csv.ts';
import { resultsOf } from '../../../shared/checkups/view/results.ts';
import type { InspectedFinding, Inspection } from '../../../shared/ingest/inspect/inspection.ts';
import { readCsv } from '../../../shared/kernel/csv.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';

const PARTS: ReadonlySet<string> = new Set<CheckupPart>([
  'checkups',
  'checkup-index',
  'checkup-summary',
  'checkup-claim',
  'checkup-schema',
]);

/** No day is in the future of this one: when a file is only looked at, nobody said when it came. */
const NO_TODAY = '2199-12-31' as IsoDate;

/** What is in a file of the checkup format; undefined for every other kind. */
export async function inspectCheckupFile(
  kind: string,
  bytes: Uint8Array,
): Promise<Inspection | undefined> {
  if (kind === 'checkup-status') return inspectStatus(new TextDecoder().decode(bytes));
  if (!PARTS.has(kind)) return undefined;
  if (kind === 'checkup-claim' || kind === 'checkup-schema') return { findings: [] };
  try {
    const { parseXml } = await import('./parse-xml.ts');
    const root = parseXml(bytes);
    if (kind !== 'checkups') return { ...claimedCount(root), findings: [] };
    const { document, findings } = readCheckupDocument(root, NO_TODAY, ownItem);
    return {
      ...(document ? readable(document) : {}),
      findings: findings.map(({ severity, ...one }) => ({
        ...one,
        severity: severity === 'note' ? ('note' as const) : ('error' as const),
      })),
    };
  } catch (error) {
    if (!(error instanceof DocumentRefused)) throw error;
    const { line, field, code } = error;
    return { findings: [{ line, field, code, severity: 'error' }] };
  }
}

/** As the document has it, and each result as a person would read it. */
function readable(document: CheckupDocument): Record<string, unknown> {
  const { observations, leftOut, ...head } = document;
  return {
    ...head,
    observations: observations.length,
    leftOut,
    results: resultsOf(document, 'ja').map(({ code, name, text, unit, judgement, absent }) => ({
      code,
      name,
      text,
      ...(unit ? { unit } : {}),
      ...(judgement ? { judgement } : {}),
      ...(absent ? { absent } : {}),
    })),
  };
}

function inspectStatus(text: string): Inspection {
  const [heading, ...rows] = readCsv(text);
  const findings: InspectedFinding[] = [];
  if (!isStatusHeading(heading?.fields.join(',') ?? ''))
    findings.push({ line: 1, field: '', code: 'unknown-header', severity: 'error' });
  const lines = rows.flatMap(({ line, fields }) => {
    const read = readStatusLine(fields);
    if (read.ok) return [read.line];
    findings.push(...read.errors.map((one) => ({ ...one, line, severity: 'error' as const })));
    return [];
  });
  return { lines: rows.length, insurers: lines, findings };
}
