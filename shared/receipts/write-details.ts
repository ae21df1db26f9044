import type { ReceiptKind } from './codec.ts';
import { DETAILS, type ReceiptDetails } from './receipt-details.ts';
import { compactDate, type Row, row, type Value } from './row.ts';

type Values = Record<number, Value>;

/** Fields of RE. Index 0 takes what the kind does not have; no record has a field 0. */
export function headDetails(kind: ReceiptKind, details: ReceiptDetails): Values {
  const layout = DETAILS[kind];
  const values: Values = {
    [layout.wards]: details.wards.join(''),
    [layout.beds]: details.beds,
    [layout.chartNumber]: details.chartNumber,
    [layout.claimInfo]: details.claimInfo,
    [layout.patientStates]: details.patientStates.join(''),
  };
  layout.departments.forEach((first, at) => {
    const one = details.departments[at];
    if (!one) return;
    for (const [n, code] of [one.name, one.part, one.sex, one.treatment, one.disease].entries())
      values[first + n] = code;
  });
  return values;
}

/** Fields of HO. */
export const insuranceDetails = (kind: ReceiptKind, details: ReceiptDetails): Values => ({
  [DETAILS[kind].workReason]: details.workReason,
  [DETAILS[kind].certificateNumber]: details.certificateNumber,
});

/** JD and MF, behind SN. */
export const visitRows = ({ visits, counterPayment }: ReceiptDetails): Row[] => [
  ...visits.map(({ payer, days }) =>
    row('JD', 33, {
      2: payer,
      ...Object.fromEntries(days.map(({ day, mark }) => [day + 2, mark])),
    }),
  ),
  ...(counterPayment === '' ? [] : [row('MF', 33, { 2: counterPayment })]),
];

/** GR and SY, in front of the items. */
export const diagnosisRows = ({ ungrouped, diagnoses }: ReceiptDetails): Row[] => [
  ...(ungrouped ? [row('GR', 3, { 2: ungrouped.reason, 3: ungrouped.dpcCode })] : []),
  ...diagnoses.map((one) =>
    row('SY', 8, {
      2: one.code,
      3: compactDate(one.startedOn),
      4: one.outcome,
      5: one.modifiers.join(''),
      6: one.name,
      7: one.main ? '01' : '',
      8: one.note,
    }),
  ),
];

/** SJ, behind the items. */
export const statementRows = ({ statements }: ReceiptDetails): Row[] =>
  statements.map(({ kind, text }) => row('SJ', 3, { 2: kind, 3: text }));
