import { addMonths } from '../../../shared/kernel/dates.ts';
import { receivedOn } from './demo-calendar.ts';
import type { DemoFile } from './demo-file.ts';
import { INSURERS, type InsurerKey } from './insurers.ts';
import { facilityLine } from './provider-files.ts';
import type { Receipt } from './receipt.ts';
import type { FeeTable } from './receipt-head.ts';
import { type Line, receiptFile, record } from './receipt-line.ts';

/** Points that the review took off one receipt of the demo (査定). */
const REDUCTION = 8;
const TOTAL_FIELD = 6;

/** Files of the review body by 点数表. @source formats/receipt-uke.md §1 */
const NAMES = { '1': '11_RECODEINFO_MED', '4': '14_RECODEINFO_PHA' } as const;

/** データ識別: a line of the claim, or one the review body added. */
type Origin = '1' | '2';

/** The insurer form puts origin, line number and branch before every line of a receipt. */
const numbered = (lines: readonly (readonly [Origin, Line])[]): Line[] =>
  lines.map(([origin, line], index) => [origin, String(index + 1), '0', ...line]);

/** レセプト管理番号 of nine digits, its own for every receipt of a claim month. */
const serialOf = (table: FeeTable, insurer: InsurerKey, index: number): string =>
  `9${table}${Object.keys(INSURERS).indexOf(insurer)}${String(index + 1).padStart(6, '0')}`;

function reviewed(receipt: Receipt, index: number): Line[] {
  const { number: insurerNumber, review } = INSURERS[receipt.insurer];
  const claim = receipt.lines(index + 1);
  const serial = serialOf(receipt.table, receipt.insurer, index);
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
  if (receipt.reduced && total) {
    const adjusted = total.with(TOTAL_FIELD - 1, String(receipt.points - REDUCTION));
    const added = lines.push(['2', adjusted]);
    // MN and IR come first, and lines are counted from 1: hence + 3
    lines.push(['2', record('JY', 8, { 2: 2, 3: totalAt + 3, 4: 0, 7: added, 8: 0 })]);
  }
  lines.push(['2', record('RC', 2, { 2: `Ver00001${insurerNumber.padStart(40, '0')}` })]);
  return numbered(lines);
}

/** Claims of one insurer and 点数表 after the review, received in the month after the newest of them. */
function insurerFile(receipts: readonly [Receipt, ...Receipt[]]): DemoFile {
  const [{ insurer, table, claimMonth: firstMonth }] = receipts;
  const [claimMonth = firstMonth] = receipts
    .map((one) => one.claimMonth)
    .toSorted()
    .reverse();
  return {
    name: `${claimMonth.replace('-', '')}_${INSURERS[insurer].number}_${NAMES[table]}.CSV`,
    bytes: receiptFile(receipts.flatMap(reviewed), '\n'),
    asOf: receivedOn(addMonths(claimMonth, 1)),
  };
}

/** One file per insurer and 点数表 of some claims. */
export function insurerFiles(receipts: readonly Receipt[]): DemoFile[] {
  const groups = new Map<string, [Receipt, ...Receipt[]]>();
  for (const receipt of receipts) {
    const key = `${receipt.insurer}/${receipt.table}`;
    const group = groups.get(key);
    if (group) group.push(receipt);
    else groups.set(key, [receipt]);
  }
  return [...groups.values()].map(insurerFile);
}
