import { createHash, randomUUID } from 'node:crypto';
import { checkupsCsv } from '../../shared/checkups/csv.ts';
import { checkupsFhir } from '../../shared/checkups/fhir.ts';
import { checkupsDocument } from '../../shared/checkups/pdf-document.ts';
import { checkupViews } from '../../shared/checkups/view/checkup-view.ts';
import { dateInJapan } from '../../shared/kernel/dates.ts';
import type { Language } from '../../shared/kernel/texts.ts';
import type { AuditedPerson } from '../http/health-data.ts';
import { listOf } from '../http/list-of.ts';
import type { CheckupDeps } from './deps.ts';
import type { KeptCheckup } from './store.ts';

type Body = string | Uint8Array<ArrayBuffer>;
export type MadeFile = { body: Body; headers: Record<string, string> };

/** The name of a file tells nothing of the person. */
const made = (body: Body, type: string, name: string): MadeFile => ({
  body,
  headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` },
});

/** These checkups as a file that is made and not kept. */
export async function fileOf(
  deps: CheckupDeps,
  person: AuditedPerson,
  checkups: readonly KeptCheckup[],
  { format, lang }: { format: 'pdf' | 'csv' | 'fhir'; lang: Language },
): Promise<MadeFile> {
  const now = deps.clock();
  const on = dateInJapan(now);
  const name = `checkups-${on}`;
  if (format === 'fhir') {
    const documents = checkups.map(({ document }) => document);
    const bundle = checkupsFhir(documents, {
      madeAt: now,
      newId: randomUUID,
      origin: deps.publicOrigin,
    });
    return made(JSON.stringify(bundle), 'application/fhir+json; charset=utf-8', `${name}.json`);
  }
  const views = checkupViews(checkups, lang);
  if (format === 'csv') {
    const csv = checkupsCsv(views, {
      asOf: on,
      operator: deps.operator.name[lang],
      language: lang,
    });
    return made(csv, 'text/csv; charset=utf-8', `${name}.csv`);
  }
  const document = checkupsDocument(views, await listOf(deps, person, on, lang));
  return made(await deps.printer.print(document), 'application/pdf', `${name}.pdf`);
}

/** The delivered document, byte for byte. A lost or changed original is our failure, not an empty file. */
export async function originalOf(
  { originals }: Pick<CheckupDeps, 'originals'>,
  { original, document }: KeptCheckup,
): Promise<MadeFile> {
  const bytes = await originals.get(original);
  if (!bytes || createHash('sha256').update(bytes).digest('hex') !== original)
    throw new Error('the original of a checkup is not there or not the one delivered');
  // Without a charset: the document itself says its encoding.
  return made(bytes, 'application/xml', `checkup-${document.examinedOn}.xml`);
}
