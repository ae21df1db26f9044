import type { DocumentFinding } from '../../shared/checkups/document/codec.ts';
import { MAX_DOCUMENT_BYTES } from '../../shared/checkups/document/decode.ts';
import { readCheckupDocument } from '../../shared/checkups/document/read-document.ts';
import { DocumentRefused } from '../../shared/checkups/document/refused.ts';
import { isDeletion } from '../../shared/checkups/document/report.ts';
import { withOfficialItems } from '../../shared/checkups/document/with-items.ts';
import { CHECKUPS_SINCE } from '../../shared/checkups/fiscal-year.ts';
import { ownItem } from '../../shared/checkups/items/item-table.ts';
import type { Tally } from '../../shared/ingest/summary.ts';
import { checkupItem } from './checkups/checkup-item.ts';
import type { Validate } from './checkups/parse-xml.ts';
import { storeCheckup } from './checkups/store-checkup.ts';
import type { CheckupTools } from './checkups/tools.ts';
import type { ImportRun } from './import-run.ts';

/**
 * Imports one 健診 document (XML V08). The original is kept first, then the item that names it, so that an
 * import that ends early leaves no item without its original. @source product.md §4.3
 */
export async function importCheckup(run: ImportRun): Promise<void> {
  const { tally, table, today, fingerprint } = run;
  const tools = run.checkups;
  if (!tools) throw new Error('no place to keep the originals of checkups');
  const bytes = await wholeDocument(run);
  tally.lines = linesOf(bytes);
  run.progress();
  const itemOf = (code: string) => ownItem(code) ?? tools.itemOf?.(code);
  const root = await parsed(bytes, tools, tally);
  if (!root) return;
  const { document, findings } = readCheckupDocument(root, today, itemOf);
  for (const finding of findings) report(tally, finding);
  if (!document) return;
  if (document.examinedOn < CHECKUPS_SINCE) {
    tally.count('expired');
    return;
  }
  if (!isDeletion(document.report)) await tools.originals.put(fingerprint, bytes);
  const item = checkupItem(withOfficialItems(document, tools.itemOf), run);
  tally.count(await storeCheckup(table, item));
}

/** libxml2 is WebAssembly of a megabyte: loaded when the first document comes. */
async function parsed(bytes: Uint8Array, { schemas }: CheckupTools, tally: Tally) {
  try {
    const { parseXml } = await import('./checkups/parse-xml.ts');
    const validate = schemas ? await validator(schemas) : undefined;
    return parseXml(bytes, validate);
  } catch (error) {
    if (!(error instanceof DocumentRefused)) throw error;
    const { code, line, field } = error;
    if (code === 'schema' || code === 'individual-number') tally.reject({ line, field, code });
    else tally.giveUp(code, line);
    return undefined;
  }
}

const validators = new Map<string, Promise<Validate>>();

/** Reading a megabyte of schemas takes most of a second: once per process. */
function validator(folder: string): Promise<Validate> {
  const known =
    validators.get(folder) ??
    import('./checkups/schemas.ts').then(({ loadSchemas }) => loadSchemas(folder));
  validators.set(folder, known);
  return known;
}

function report(tally: Tally, { line, field, code, severity }: DocumentFinding): void {
  if (severity === 'note') tally.note(code);
  else tally.reject({ line, field, code });
}

/** One byte more than is allowed is enough to know. */
async function wholeDocument({ read }: ImportRun): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of read()) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > MAX_DOCUMENT_BYTES) break;
  }
  return Buffer.concat(chunks);
}

function linesOf(bytes: Uint8Array): number {
  let lines = bytes.at(-1) === 0x0a ? 0 : 1;
  for (const byte of bytes) if (byte === 0x0a) lines += 1;
  return lines;
}
