import { amountsOf } from '../../expenses/amounts.ts';
import { expenseOfReceipt } from '../../expenses/from-receipt.ts';
import type { Receipt } from '../../receipts/codec.ts';
import { extractMedications } from '../../receipts/extract-medications.ts';
import type { Finding } from '../../receipts/finding.ts';
import { receiptInWords } from '../../receipts/in-words.ts';
import { readReceipts } from '../../receipts/read.ts';
import type { RecordUse } from '../../receipts/records.ts';
import { totalFindings } from '../../receipts/totals.ts';
import { extractTreatments } from '../../treatments/extract.ts';
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
    expense: expenseOf(receipt),
    medications: extractMedications(receipt),
    treatments: extractTreatments(receipt).lines,
    inWords: [...receiptInWords(receipt), costInWords(receipt)],
  };
}

/** 医療費 of the receipt as the portal computes it, yen; a part of a DPC claim has none of its own. */
function expenseOf(receipt: Receipt) {
  const expense = expenseOfReceipt(receipt);
  if (expense.part) return undefined;
  const { category } = expense;
  const { total, insurer, otherPublic, patient } = amountsOf(expense);
  return { category, total, insurer, otherPublic, patient };
}

function costInWords(receipt: Receipt): string {
  const cost = expenseOf(receipt);
  if (!cost) return '医療費 総括の明細（総括の側で数えます）';
  const { category, total, insurer, otherPublic, patient } = cost;
  return `医療費 ${category} 総額 ${total}円 ＝ 保険者 ${insurer}円 ＋ 公費 ${otherPublic}円 ＋ 窓口相当 ${patient}円（計算値）`;
}
