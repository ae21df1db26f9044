import { zipSync } from 'fflate';
import { MHLW, OID } from '../../../../shared/checkups/document/oids.ts';
import type { IsoDate } from '../../../../shared/kernel/dates.ts';
import { type WrittenDocument, writeCheckup } from './v08.ts';

/** Fixed, so that the same day always gives the same bytes. */
const ZIP_TIME = new Date('2020-01-01T00:00:00Z');

/**
 * What an institution hands in: one ZIP with the documents of one insurer, index and summary.
 * @source formats/checkup-xml.md §1, §2
 */
export function checkupArchive(
  documents: readonly [WrittenDocument, ...WrittenDocument[]],
  on: IsoDate,
): { name: string; bytes: Uint8Array } {
  const [{ institution, person }] = documents;
  const insurer = person.insurerNumber.padStart(8, '0');
  const day = on.replaceAll('-', '');
  const folder = `${institution.code}_${insurer}_${day}1_1`;
  const encoder = new TextEncoder();
  const files: Record<string, Uint8Array> = {
    [`${folder}/ix08_V08.xml`]: encoder.encode(
      index(institution.code, insurer, day, documents.length),
    ),
    [`${folder}/su08_V08.xml`]: encoder.encode(summary(documents.length)),
  };
  for (const [at, document] of documents.entries()) {
    const number = String(at + 1).padStart(6, '0');
    files[`${folder}/DATA/h${institution.code}${day}1${number}.xml`] = encoder.encode(
      writeCheckup(document),
    );
  }
  return { name: `${folder}.zip`, bytes: zipSync(files, { mtime: ZIP_TIME }) };
}

const opening = (root: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${MHLW}">`;

const index = (sender: string, receiver: string, day: string, count: number): string =>
  `${opening('index')}<interactionType code="6"/><creationTime value="${day}"/>` +
  `<sender><id root="${OID.institution}" extension="${sender}"/></sender>` +
  `<receiver><id root="${OID.insurer}" extension="${receiver}"/></receiver>` +
  `<serviceEventType code="1"/><totalRecordCount value="${count}"/></index>\n`;

const summary = (count: number): string => {
  const amount = (name: string, each: number) =>
    `<${name} value="${count * each}" currency="JPY"/>`;
  return (
    `${opening('summary')}<serviceEventType code="1"/><totalSubjectCount value="${count}"/>` +
    `${amount('totalCostAmount', 9000)}${amount('totalPaymentAmount', 1000)}` +
    `${amount('totalClaimAmount', 8000)}</summary>\n`
  );
};
