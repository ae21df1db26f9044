import type { Payer, PayerTotals, Receipt } from './codec.ts';
import { HO, KO, type PayerLayout, RE } from './layouts.ts';
import { compactDate, type Row, row, type Value } from './row.ts';
import { headDetails, insuranceDetails } from './write-details.ts';

const RE_LENGTH = { medical: 38, dpc: 29, dental: 27, dispensing: 42 } as const;
const HO_LENGTH = { medical: 15, dpc: 16, dental: 14, dispensing: 14 } as const;
const KO_LENGTH = { medical: 12, dpc: 13, dental: 11, dispensing: 10 } as const;

/** IR, YK or UK (and the IR of 歯科). @source formats/receipt-uke.md §2, §4 */
export function institutionRows(receipt: Receipt): Row[] {
  const { code, name } = receipt.institution;
  const month = compactDate(receipt.claimMonth);
  const values = { 2: receipt.reviewBody, 3: code.slice(0, 2), 4: code[2], 5: code.slice(3) };
  switch (receipt.kind) {
    case 'dispensing':
      return [row('YK', 9, { ...values, 6: name, 7: month, 8: '00' })];
    case 'dental':
      return [
        row('UK', 10, { ...values, 7: name, 8: month, 10: '00' }),
        row('IR', 9, { ...values, 7: month }),
      ];
    default:
      return [row('IR', 10, { ...values, 7: name, 8: month, 9: '00' })];
  }
}

/** @param searchNumber of the claim that was returned, empty otherwise */
export function headRow(receipt: Receipt, searchNumber: string): Row {
  const layout = RE[receipt.kind];
  const { person, dispensing, dpc } = receipt;
  const values: Record<number, Value> = {
    2: receipt.number,
    3: receipt.typeCode,
    4: compactDate(receipt.careMonth),
    5: person.name,
    6: person.sex,
    7: compactDate(person.birthDate),
    [layout.benefitPercent]: receipt.benefitPercent,
    [layout.copaymentClass]: receipt.copaymentClass,
    [layout.specialNotes]: receipt.specialNotes.join(''),
    [layout.searchNumber]: searchNumber,
    [layout.kana]: person.kana,
    ...headDetails(receipt.kind, receipt.details),
  };
  if (layout.admittedOn > 0) values[layout.admittedOn] = compactDate(receipt.admittedOn);
  if (layout.yenPerPoint > 0 && receipt.yenPerPoint !== 10)
    values[layout.yenPerPoint] = receipt.yenPerPoint;
  if (dpc) values[19] = dpc.summary;
  if (dispensing) {
    const { code, name } = dispensing.prescriber;
    Object.assign(values, { 10: code.slice(0, 2), 11: code[2], 12: code.slice(3), 13: name });
    dispensing.doctors.forEach((doctor, i) => {
      values[15 + i] = doctor;
    });
  }
  return row('RE', RE_LENGTH[receipt.kind], values);
}

export function payerRow(receipt: Receipt, payer: Payer, totals: PayerTotals): Row {
  const { kind, person } = receipt;
  if (payer.rank > 0) {
    const values = totalValues(KO[kind], receipt.inpatient, totals);
    // 受給者番号 is not kept from a receipt: its rank tells two 公費 of one number apart.
    const recipient = String(payer.rank).padStart(7, '0');
    return row('KO', KO_LENGTH[kind], { ...values, 2: payer.number, 3: recipient });
  }
  const values = totalValues(HO[kind], receipt.inpatient, totals);
  const card = { 2: payer.number.padStart(8, ' '), 3: person.symbol, 4: person.number };
  const more = insuranceDetails(kind, receipt.details);
  return row('HO', HO_LENGTH[kind], { ...values, ...more, ...card });
}

function totalValues(
  layout: PayerLayout,
  inpatient: boolean,
  totals: PayerTotals,
): Record<number, Value> {
  const values: Record<number, Value> = {
    [layout.days]: totals.days,
    [layout.points]: totals.points,
    [layout.mealCount]: totals.mealCount,
    [layout.mealCost]: totals.mealCost,
    [layout.patientPays]: totals.patientPays,
    [layout.mealShare]: totals.mealShare,
    [layout.reduction]: totals.reduction,
    [layout.reductionPercent]: totals.reductionPercent,
    [layout.reductionYen]: totals.reductionYen,
  };
  const covered =
    inpatient && layout.coveredInpatient > 0 ? layout.coveredInpatient : layout.coveredCopayment;
  values[covered] = totals.coveredCopayment;
  return values;
}

export const confirmationRows = (receipt: Receipt): Row[] =>
  receipt.confirmations.map((one) =>
    row('SN', 9, {
      2: one.payer,
      3: one.result,
      4: one.insurerNumber,
      5: one.symbol,
      6: one.number,
      7: one.branch,
    }),
  );
