import type { Dispensing, DispensingGroup, DispensingPart } from './dispensing-part.ts';
import { compactDate, type Row, row, type Value } from './row.ts';

const FIRST_ADDITION = 16;
const MAX_ADDITIONS = 10;

/** SH groups and KI of a pharmacy's receipt. @source formats/receipt-uke.md §4 */
export const dispensingRows = (part: DispensingPart): Row[] => [
  ...part.groups.flatMap(groupRows),
  ...part.fees.map(({ on, code, burden, count, points }) =>
    row(
      'KI',
      114,
      count === 1
        ? { 2: compactDate(on), 3: 1, 4: burden, 5: code, 6: points }
        : { 2: compactDate(on), 3: 1, 8: burden, 9: code, 10: count, 11: points },
    ),
  ),
];

const groupRows = (group: DispensingGroup): Row[] => [
  row('SH', 10, {
    2: group.number,
    3: group.form,
    4: group.usageCode,
    5: group.instruction,
    6: group.unitPoints,
  }),
  ...group.dispensings.map(dispensingRow),
  ...group.drugs.map((drug) =>
    drug.record === 'IY'
      ? row('IY', 10, {
          2: drug.burden,
          3: drug.code,
          4: drug.amount,
          7: drug.mixing,
          10: drug.singleDose,
        })
      : row('TO', 7, { 2: drug.burden, 3: drug.code, 4: drug.amount }),
  ),
  ...group.comments.map(({ code, text }) => row('CO', 3, { 2: code, 3: text })),
];

function dispensingRow(dispensing: Dispensing): Row {
  const [first, ...additions] = dispensing.fees;
  const values: Record<number, Value> = {
    2: dispensing.doctor,
    3: compactDate(dispensing.prescribedOn),
    4: compactDate(dispensing.dispensedOn),
    5: 1,
    6: dispensing.quantity,
    7: dispensing.burden,
    10: first?.code,
    11: first?.points,
    14: dispensing.drugPoints,
  };
  additions.slice(0, MAX_ADDITIONS).forEach(({ code, burden, points }, i) => {
    const at = FIRST_ADDITION + 3 * i;
    values[at] = burden;
    values[at + 1] = code;
    values[at + 2] = points;
  });
  return row('CZ', 71, values);
}
