import type { BillingUnit, ReceiptComment, ReceiptKind } from './codec.ts';
import type { DpcPart } from './dpc-part.ts';
import { itemLayout } from './layouts.ts';
import { compactDate, type Row, row, type Value } from './row.ts';

const LAST_DAY_COLUMN = 30;

/** Billing units as SI, IY, TO, SS and CO: 診療識別 on the first line, points on the last. */
export function unitRows(kind: ReceiptKind, unit: BillingUnit): Row[] {
  let section = unit.section;
  const sectionOnce = (): string => {
    const written = section;
    section = '';
    return written;
  };
  const comment = ({ code, text }: ReceiptComment): Row =>
    row('CO', 5, { 2: sectionOnce(), 3: unit.burden, 4: code, 5: text });
  const before = unit.before.map(comment);
  const items = unit.items.map((item, index) => {
    const layout = itemLayout(kind, item.record);
    const values: Record<number, Value> = {
      2: sectionOnce(),
      3: unit.burden,
      4: item.code,
      [layout.amount]: item.amount,
      [layout.points]: index === unit.items.length - 1 ? unit.points : undefined,
      [layout.count]: unit.count,
    };
    if (item.material) {
      const { unit, price, name } = item.material;
      Object.assign(values, { 8: unit, 9: price, 11: name });
    }
    item.comments.slice(0, layout.comments === 0 ? 0 : 3).forEach(({ code, text }, i) => {
      values[layout.comments + 2 * i] = code;
      values[layout.comments + 2 * i + 1] = text;
    });
    for (const { day, count } of unit.days) values[layout.days + day - 1] = count;
    return row(item.record, layout.days + LAST_DAY_COLUMN, values);
  });
  return [...before, ...items, ...unit.after.map(comment)];
}

export const dpcHeadRows = (dpc: DpcPart, careMonth: string): Row[] => [
  ...(dpc.classification || dpc.admittedOn || dpc.dischargedOn || dpc.outcome || dpc.causeOfDeath
    ? [
        row('BU', 6, {
          2: dpc.classification,
          3: compactDate(dpc.admittedOn),
          4: compactDate(dpc.dischargedOn),
          5: dpc.outcome,
          6: dpc.causeOfDeath,
        }),
      ]
    : []),
  ...dpc.diagnoses.map(({ code, modifiers, name, icd10, kind }) =>
    row('SB', 8, { 2: code, 3: modifiers.join(''), 4: name, 5: icd10, 6: kind }),
  ),
  ...dpc.flatRates.map(({ points }) =>
    row('GT', 10, { 2: compactDate(careMonth), 7: points, 9: points }),
  ),
];

export const codedRows = (dpc: DpcPart): Row[] =>
  dpc.coded.map((item) =>
    row('CD', 11, {
      2: compactDate(item.on),
      3: item.section,
      4: item.order,
      5: item.detail,
      6: item.code,
      7: item.amount,
      8: item.quantity,
      9: item.unit,
      10: item.count,
      11: item.name,
    }),
  );
