import { inspectPaper } from '../../shared/expenses/inspect-paper.ts';
import { inspectNotice } from '../../shared/expenses/myna-csv/inspect.ts';
import { recogniseNotice } from '../../shared/expenses/myna-csv/recognise.ts';
import { inspectBundle } from '../../shared/fhir/inspect.ts';
import { inspectEligibility } from '../../shared/ingest/inspect/inspect-eligibility.ts';
import { inspectNumbers, isNumberList } from '../../shared/ingest/inspect/inspect-numbers.ts';
import { inspectReceipts } from '../../shared/ingest/inspect/inspect-receipts.ts';
import type { InspectedFinding, Inspection } from '../../shared/ingest/inspect/inspection.ts';
import { redacted } from '../../shared/ingest/inspect/redacted.ts';
import { Unreadable } from '../../shared/ingest/unreadable.ts';
import { inspectNotebook } from '../../shared/jahis/inspect.ts';
import { isNotebook } from '../../shared/jahis/is-notebook.ts';
import { decodeMaster, readMasterFile } from '../../shared/masters/master-file.ts';
import { inspectCheckupFile } from './checkups/inspect-checkup.ts';
import type { DeliveredFile } from './delivered-files.ts';
import { type LookedAt, lookAtFile, shownName } from './look-at-file.ts';

/** Files that are looked at as a whole. */
const MAX_BYTES = 67_108_864;

const INDIVIDUAL_NUMBER: InspectedFinding = {
  line: 0,
  field: '',
  code: 'individual-number',
  severity: 'error',
};

/** What is in a delivered file, told by its content. Stores nothing. @throws Unreadable */
export async function inspectFile(file: DeliveredFile): Promise<Inspection> {
  const looked = await lookAtFile(file);
  const { kind, bytes } = looked;
  const { value, found } = redacted(await of(looked, file.name));
  const known = value.findings.some(({ code }) => code === INDIVIDUAL_NUMBER.code);
  const findings = found && !known ? [INDIVIDUAL_NUMBER, ...value.findings] : value.findings;
  return { file: shownName(file.name), kind, bytes, ...value, findings };
}

async function of({ kind, bytes, read }: LookedAt, name: string): Promise<Inspection> {
  if (kind === 'receipts') return inspectReceipts(read());
  if (kind === 'eligibility') return inspectEligibility(read());
  if (kind === 'paper-receipts') return inspectPaper(read());
  if (bytes > MAX_BYTES) throw new Unreadable('file-too-large');
  const whole = await wholeFile(read);
  const checkup = await inspectCheckupFile(kind, whole);
  if (checkup) return checkup;
  if (recogniseNotice(whole)) return { kind: 'expense-notice', ...inspectNotice(whole) };
  if (isNotebook(whole)) return inspectNotebook(whole);
  const text = decodeMaster(whole);
  const bundle = inspectBundle(text);
  if (bundle) return bundle;
  const master = readMasterFile(text, name);
  if (master) {
    const { lines, errors } = master;
    const findings = errors.map((error) => ({ ...error, severity: 'error' as const }));
    if (master.kind === 'price-list')
      return { lines, listDate: master.date, products: master.rows.length, findings };
    const { date, full, rows } = master.edition;
    return { lines, editionDate: date, full, codes: rows.length, findings };
  }
  if (isNumberList(text)) return { kind: 'insurance-numbers', ...inspectNumbers(text) };
  throw new Unreadable('unknown-kind');
}

async function wholeFile(read: LookedAt['read']): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of read()) chunks.push(chunk);
  return Buffer.concat(chunks);
}
