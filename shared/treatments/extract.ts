import { monthOf, type YearMonth } from '../kernel/dates.ts';
import type { Receipt } from '../receipts/codec.ts';
import { isMealShare } from '../receipts/pseudo-items.ts';
import type { TreatmentLine, TreatmentReceipt } from './codec.ts';

/**
 * 診療情報 of one receipt: what was done, on which days, how often. 医科 and DPC tell it in SI, 歯科 in SS and SI;
 * what a DPC hospital does inside its flat rate stands only in CD. Drugs are 薬剤情報, materials (特定器材) are
 * neither; 調剤 has no 診療行為, its fees (調剤行為) are the pharmacy's. Left out: the patient's share of meals
 * (標準負担額), and procedures without any day.
 *
 * Equal procedures of one day are counted together: in how many lines a clinic writes them says nothing.
 *
 * @source product.md F4; formats/receipt-uke.md §2–§4
 */
export function extractTreatments(receipt: Receipt): TreatmentReceipt {
  return {
    careMonth: receipt.careMonth,
    facilityCode: receipt.institution.code,
    facilityName: receipt.institution.name,
    inpatient: receipt.inpatient,
    lines: tellsTreatments(receipt) ? linesOf(receipt) : [],
  };
}

/** False for a receipt that never has a procedure, so that nothing need be stored for it. */
export const tellsTreatments = ({ kind }: Pick<Receipt, 'kind'>): boolean => kind !== 'dispensing';

type Procedure = Omit<TreatmentLine, 'days'>;
type Draft = Procedure & { counts: Map<number, number> };
type Add = (procedure: Procedure, day: number, count: number) => void;

function linesOf(receipt: Receipt): TreatmentLine[] {
  const drafts = new Map<string, Draft>();
  const add: Add = (procedure, day, count) => {
    const times = Math.ceil(count); // a part of a time is written only by mistake
    if (times <= 0) return;
    const { section, code, amount, name, month } = procedure;
    const key = `${section}/${code}/${amount ?? ''}/${month ?? ''}/${name ?? ''}`;
    let draft = drafts.get(key);
    if (!draft) {
      draft = { ...procedure, counts: new Map() };
      drafts.set(key, draft);
    }
    draft.counts.set(day, (draft.counts.get(day) ?? 0) + times);
  };
  addUnits(receipt, add);
  addFlatRate(receipt, receipt.careMonth, add);
  return [...drafts.values()].map(({ counts, ...procedure }) => ({
    ...procedure,
    days: [...counts].sort(([a], [b]) => a - b),
  }));
}

const isProcedure = (code: string): boolean => /^[13]/.test(code) && !isMealShare(code);

function addUnits({ units }: Receipt, add: Add): void {
  for (const { section, items, days } of units)
    for (const { code, amount } of items) {
      if (!isProcedure(code)) continue;
      const procedure = { code, section, ...(amount && { amount }) };
      for (const { day, count } of days) add(procedure, day, count);
    }
}

function addFlatRate({ dpc }: Receipt, careMonth: YearMonth, add: Add): void {
  for (const { code, section, quantity, name, on, count } of dpc?.coded ?? []) {
    if (!isProcedure(code)) continue;
    const month = monthOf(on);
    const procedure = {
      code,
      section,
      ...(quantity && { amount: quantity }),
      ...(name !== '' && { name }),
      ...(month !== careMonth && { month }),
    };
    add(procedure, Number(on.slice(8)), count);
  }
}
