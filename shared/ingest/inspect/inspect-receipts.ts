import type { Receipt } from '../../receipts/codec.ts';
import { extractMedications } from '../../receipts/extract-medications.ts';
import type { Finding } from '../../receipts/finding.ts';
import { receiptInWords } from '../../receipts/in-words.ts';
import { readReceipts } from '../../receipts/read.ts';
import type { RecordUse } from '../../receipts/records.ts';
import { totalFindings } from '../../receipts/totals.ts';
import { type InspectedFinding, type Inspection, LISTED, listed } from './inspection.ts';

/** What a receipt file holds: counts of all, the first receipts as a person would read them. */
export async function inspectReceipts(bytes: AsyncIterable<Uint8Array>): Promise<Inspection> {
  const findings: InspectedFinding[] = [];
  const receipts: ReturnType<typeof readable>[] = [];
  const kinds: Record<string, number> = {};
  const months: Record<string, number> = {};
  /** Of every record id: lines seen, used, read over and why. */
  const records: RecordUse[] = [];
  const take = (found: readonly Finding[]) => {
    for (const finding of found) listed(findings, toInspected(finding), LISTED.findings);
  };
  for await (const part of readReceipts(bytes)) {
    take(part.findings);
    records.push(...(part.records ?? []));
    for (const receipt of part.receipts) {
      const kind = `${receipt.kind} ${receipt.form} ${receipt.inpatient ? 'in' : 'out'}patient`;
      kinds[kind] = (kinds[kind] ?? 0) + 1;
      months[receipt.careMonth] = (months[receipt.careMonth] ?? 0) + 1;
      take(totalFindings(receipt));
      if (receipts.length < LISTED.receipts) receipts.push(readable(receipt));
    }
  }
  return { kinds, careMonths: months, records, receipts, findings };
}

const toInspected = ({ line, record, field, code, severity }: Finding): InspectedFinding => ({
  line,
  field: field === 0 ? record : `${record} ${field}`,
  code,
  severity: severity === 'note' ? 'note' : 'error',
});

function readable(receipt: Receipt) {
  const { line, kind, form, typeCode, careMonth, claimMonth, institution, person } = receipt;
  return {
    line,
    kind,
    form,
    typeCode,
    careMonth,
    claimMonth,
    searchNumbers: receipt.searchNumbers,
    institution,
    person,
    payers: receipt.payers.map(({ rank, number, claimed, assessed }) => ({
      rank,
      number,
      days: claimed.days,
      points: claimed.points,
      assessedPoints: assessed?.points,
    })),
    medications: extractMedications(receipt),
    inWords: receiptInWords(receipt),
  };
}
