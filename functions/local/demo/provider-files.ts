import { receivedOn } from './demo-calendar.ts';
import type { DemoFile } from './demo-file.ts';
import type { Facility } from './facilities.ts';
import { INSURERS } from './insurers.ts';
import type { Receipt } from './receipt.ts';
import type { FeeTable } from './receipt-head.ts';
import { type Line, receiptFile, record } from './receipt-line.ts';

/** IR (医科) or YK (調剤): whose claims these are, to whom, in which claim month. */
export function facilityLine(
  table: FeeTable,
  { code, name, phone }: Facility,
  review: string,
  claimMonth: string,
): Line {
  const shared = { 2: review, 3: code.slice(0, 2), 4: table, 5: code.slice(3) };
  const month = claimMonth.replace('-', '');
  return table === '1'
    ? record('IR', 10, { ...shared, 7: name, 8: month, 9: '00', 10: phone })
    : record('YK', 9, { ...shared, 6: name, 7: month, 8: '00', 9: phone });
}

function providerFile(receipts: readonly [Receipt, ...Receipt[]]): DemoFile {
  const [{ table, facility, insurer, claimMonth }] = receipts;
  const { review } = INSURERS[insurer];
  const lines = [
    facilityLine(table, facility, review, claimMonth),
    ...receipts.flatMap((receipt, index) => receipt.lines(index + 1)),
    record('GO', 4, {
      2: receipts.length,
      3: receipts.reduce((sum, receipt) => sum + receipt.points, 0),
      4: '99',
    }),
  ];
  const kind = table === '1' ? 'RECEIPTC.UKE' : 'RECEIPTY.CYO';
  return {
    name: `${claimMonth.replace('-', '')}_${facility.code}_${review}_${kind}`,
    bytes: receiptFile(lines, '\r\n'),
    asOf: receivedOn(claimMonth),
  };
}

/** One file per facility, review body and claim month, as they reach 支払基金 and 国保連. */
export function providerFiles(receipts: readonly Receipt[]): DemoFile[] {
  const files = new Map<string, [Receipt, ...Receipt[]]>();
  for (const receipt of receipts) {
    const { review } = INSURERS[receipt.insurer];
    const key = `${receipt.facility.code}/${review}/${receipt.claimMonth}`;
    const file = files.get(key);
    if (file) file.push(receipt);
    else files.set(key, [receipt]);
  }
  return [...files.values()].map(providerFile);
}
