import type { Receipt } from './codec.ts';
import { type Row, row, rowText } from './row.ts';
import { diagnosisRows, statementRows, visitRows } from './write-details.ts';
import { dispensingRows } from './write-dispensing.ts';
import { confirmationRows, headRow, institutionRows, payerRow } from './write-head.ts';
import { codedRows, dpcHeadRows, unitRows } from './write-units.ts';

const LINE_END = '\r\n';
const FIRST_MANAGEMENT_NUMBER = 910_000_001;

/**
 * A receipt file as text, in the order of the specification: one header per institution and month, GO at
 * the end of each. All receipts must be of one kind. Encode as Shift_JIS to be true to the format; the
 * reader takes UTF-8 as well.
 */
export function writeProviderFile(receipts: readonly Receipt[]): string {
  const lines: string[] = [];
  let header = '';
  let volume: Receipt[] = [];
  const endVolume = () => {
    if (volume.length > 0) lines.push(rowText(endRow(volume)));
    volume = [];
  };
  for (const receipt of receipts) {
    const rows = institutionRows(receipt).map(rowText);
    const next = rows.join();
    if (next !== header) {
      endVolume();
      lines.push(...rows);
      header = next;
    } else if (receipt.kind === 'dental') lines.push(rows[1] ?? '');
    volume.push(receipt);
    lines.push(...claimRows(receipt, receipt.searchNumbers[0] ?? '').map(rowText));
  }
  endVolume();
  return lines.map((line) => line + LINE_END).join('');
}

/**
 * The file of the review body to an insurer: every receipt with its header and the totals after
 * assessment behind it. In 歯科 the name of the institution and the 検索番号 stand in other fields of MN.
 */
export function writeInsurerFile(receipts: readonly Receipt[]): string {
  const lines: string[] = [];
  receipts.forEach((receipt, index) => {
    const [own = '', returned = ''] = receipt.searchNumbers;
    const dental = receipt.kind === 'dental';
    const management = row('MN', 7, {
      2: FIRST_MANAGEMENT_NUMBER + index,
      3: dental ? receipt.institution.name : undefined,
      [dental ? 5 : 4]: own,
    });
    const header = institutionRows(receipt).slice(dental ? 1 : 0);
    const claimed = [...header, ...claimRows(receipt, returned)];
    const original = claimed.map((one, i) => `1,${i + 2},0,${rowText(one)}`);
    lines.push(`2,1,0,${rowText(management)}`, ...original);
    const added = [...assessmentRows(receipt), row('RC', 2, { 2: 'Ver00001' })];
    lines.push(...added.map((one, i) => `2,${i + 2 + claimed.length},0,${rowText(one)}`));
  });
  return lines.map((line) => line + LINE_END).join('');
}

const claimRows = (receipt: Receipt, returnedNumber: string): Row[] => [
  headRow(receipt, returnedNumber),
  ...receipt.payers.map((payer) => payerRow(receipt, payer, payer.claimed)),
  ...confirmationRows(receipt),
  ...visitRows(receipt.details),
  ...(receipt.dpc ? dpcHeadRows(receipt.dpc, receipt.careMonth) : []),
  ...diagnosisRows(receipt.details),
  ...receipt.units.flatMap((unit) => unitRows(receipt.kind, unit)),
  ...(receipt.dispensing ? dispensingRows(receipt.dispensing) : []),
  ...statementRows(receipt.details),
  ...(receipt.dpc ? codedRows(receipt.dpc) : []),
];

function assessmentRows(receipt: Receipt): Row[] {
  const totals = receipt.payers.flatMap((payer) =>
    payer.assessed ? [payerRow(receipt, payer, payer.assessed)] : [],
  );
  const reviews = receipt.reviews.map(({ kind, lineNumber, reason, newLineNumber }) =>
    row('JY', 9, { 2: kind, 3: lineNumber, 4: 0, 6: reason, 7: newLineNumber }),
  );
  return [...totals, ...reviews];
}

function endRow(receipts: readonly Receipt[]): Row {
  const points = receipts.reduce((sum, { payers }) => {
    const insurance = payers.find((payer) => payer.rank === 0);
    return sum + (insurance?.claimed.points ?? 0);
  }, 0);
  return row('GO', 4, { 2: receipts.length, 3: points, 4: '99' });
}
