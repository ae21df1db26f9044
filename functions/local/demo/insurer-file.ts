import { addMonths } from '../../../shared/kernel/dates.ts';
import { receivedOn } from './demo-calendar.ts';
import type { DemoFile } from './demo-file.ts';
import { INSURERS } from './insurers.ts';
import { facilityLine } from './provider-files.ts';
import type { Receipt } from './receipt.ts';
import { type Line, receiptFile, record } from './receipt-line.ts';

/** Points that the review took off the first receipt of the file (査定). */
const REDUCTION = 8;
const TOTAL_FIELD = 6;

/** データ識別: a line of the claim, or one the review body added. */
type Origin = '1' | '2';

/** The insurer form puts origin, line number and branch before every line of a receipt. */
const numbered = (lines: readonly (readonly [Origin, Line])[]): Line[] =>
  lines.map(([origin, line], index) => [origin, String(index + 1), '0', ...line]);

function reviewed(receipt: Receipt, index: number): Line[] {
  const { number: insurerNumber, review } = INSURERS[receipt.insurer];
  const claim = receipt.lines(index + 1);
  const serial = String(990000001 + index);
  const managed = record('MN', 7, {
    2: serial,
    3: '東京都',
    4: `${receipt.claimMonth.replace('-', '')}13${serial}`,
  });
  const head = facilityLine(receipt.table, receipt.facility, review, receipt.claimMonth);
  const lines: (readonly [Origin, Line])[] = [
    ['2', managed],
    ['1', head],
    ...claim.map((line) => ['1', line] as const),
  ];
  const totalAt = claim.findIndex(([identifier]) => identifier === 'HO');
  const total = claim[totalAt];
  if (index === 0 && total) {
    const adjusted = total.with(TOTAL_FIELD - 1, String(receipt.points - REDUCTION));
    const added = lines.push(['2', adjusted]);
    // MN and IR come first, and lines are counted from 1: hence + 3
    lines.push(['2', record('JY', 8, { 2: 2, 3: totalAt + 3, 4: 0, 7: added, 8: 0 })]);
  }
  lines.push(['2', record('RC', 2, { 2: `Ver00001${insurerNumber.padStart(40, '0')}` })]);
  return numbered(lines);
}

/** The 医科 claims of one insurer and care month after the review: they replace the provider's. */
export function insurerFile(receipts: readonly [Receipt, ...Receipt[]]): DemoFile {
  const [{ insurer, careMonth, claimMonth }] = receipts;
  const month = careMonth.replace('-', '');
  return {
    name: `${month}_${INSURERS[insurer].number}_11_RECODEINFO_MED.CSV`,
    bytes: receiptFile(receipts.flatMap(reviewed), '\n'),
    asOf: receivedOn(addMonths(claimMonth, 1)),
  };
}
