import type { Receipt } from '../../receipts/codec.ts';
import { extractMedications } from '../../receipts/extract-medications.ts';
import type { Finding } from '../../receipts/finding.ts';
import { readReceipts } from '../../receipts/read.ts';
import { totalFindings } from '../../receipts/totals.ts';
import { type InspectedFinding, type Inspection, LISTED, listed } from './inspection.ts';

/** What a receipt file holds: counts of all, the first receipts as a person would read them. */
export async function inspectReceipts(bytes: AsyncIterable<Uint8Array>): Promise<Inspection> {
  const findings: InspectedFinding[] = [];
  const receipts: ReturnType<typeof readable>[] = [];
  const kinds: Record<string, number> = {};
  const months: Record<string, number> = {};
  const take = (found: readonly Finding[]) => {
    for (const finding of found) listed(findings, toInspected(finding), LISTED.findings);
  };
  for await (const part of readReceipts(bytes)) {
    take(part.findings);
    for (const receipt of part.receipts) {
      const kind = `${receipt.kind} ${receipt.form} ${receipt.inpatient ? 'in' : 'out'}patient`;
      kinds[kind] = (kinds[kind] ?? 0) + 1;
      months[receipt.careMonth] = (months[receipt.careMonth] ?? 0) + 1;
      take(totalFindings(receipt));
      if (receipts.length < LISTED.receipts) receipts.push(readable(receipt));
    }
  }
  return { kinds, careMonths: months, receipts, findings };
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
  };
}
