import type { IsoDate } from '../kernel/dates.ts';
import type { BillingUnit, Receipt } from './codec.ts';
import type { DispensingDay, Prescription } from './dispensing-day.ts';
import { dispensedDays } from './extract-dispensed.ts';
import { patientPercent } from './patient-share.ts';
import { isDrug } from './pseudo-items.ts';
import { routeOfSection } from './sections.ts';
import { splitComments } from './usage-comments.ts';

/**
 * 薬剤情報 of one receipt, one entry per day (and in 調剤 per day of prescription), oldest first. Nothing
 * is merged: the same drug in several lines is a rising or falling dose (漸増漸減). A drug line without a
 * readable amount was reported on reading and is left out: a dose is never made up.
 * @source formats/receipt-uke.md §6
 */
export function extractMedications(receipt: Receipt): DispensingDay[] {
  if (receipt.dispensing) return dispensedDays(receipt, receipt.dispensing);
  const days = new Map<IsoDate, Prescription[]>();
  const add = (on: IsoDate, prescription: Prescription) => {
    const known = days.get(on);
    if (known) known.push(prescription);
    else days.set(on, [prescription]);
  };
  for (const unit of receipt.units) addUnit(receipt, unit, add);
  addFlatRateDrugs(receipt, add);
  const share = patientPercent(receipt);
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([dispensedOn, prescriptions]) => ({
      dispensedOn,
      facilityCode: receipt.institution.code,
      facilityName: receipt.institution.name,
      prescribedBy: 'same' as const,
      setting: receipt.inpatient ? ('inpatient' as const) : ('in-house' as const),
      ...(share !== undefined && { share }),
      prescriptions,
    }));
}

type Add = (on: IsoDate, prescription: Prescription) => void;

function addUnit(receipt: Receipt, unit: BillingUnit, add: Add): void {
  const drugs: Prescription['drugs'] = [];
  const ofItems: { code: string; text: string }[] = [];
  for (const item of unit.items) {
    if (item.record !== 'IY' || !isDrug(item.code)) continue;
    ofItems.push(...item.comments);
    if (item.amount !== undefined) drugs.push({ drugCode: item.code, dose: item.amount });
  }
  if (drugs.length === 0) return;
  const route = routeOfSection(unit.section);
  const rest = [...ofItems, ...unit.after];
  const { usage, comments } =
    route === 'other'
      ? { usage: '', comments: [...unit.before, ...rest] } // of the operation or test, not of a drug
      : splitComments(unit.before, rest);
  for (const { day, count } of unit.days) {
    const on = `${receipt.careMonth}-${String(day).padStart(2, '0')}` as IsoDate;
    add(on, { route, usage, comments, quantity: { amount: count, unit: UNITS[route] }, drugs });
  }
}

/** What the count of a line counts. @source formats/receipt-uke.md §6, 用量 and 調剤数量 */
const UNITS = {
  internal: 'days',
  'as-needed': 'doses',
  external: 'total',
  injection: 'total',
  home: 'total',
  other: 'total',
} as const;

/** CD of DPC: drugs inside the flat rate stand only there. */
function addFlatRateDrugs(receipt: Receipt, add: Add): void {
  let key = '';
  let drugs: Prescription['drugs'] = [];
  for (const item of receipt.dpc?.coded ?? []) {
    if (!isDrug(item.code) || item.amount === undefined) continue;
    const drug = { drugCode: item.code, dose: item.amount };
    const itemKey = `${item.on}/${item.section}/${item.order}/${item.count}`;
    if (itemKey === key) {
      drugs.push(drug);
      continue;
    }
    key = itemKey;
    drugs = [drug];
    const route = routeOfSection(item.section);
    const quantity = { amount: item.count, unit: UNITS[route] };
    add(item.on, { route, usage: '', comments: [], quantity, drugs });
  }
}
