import type { IsoDate } from '../kernel/dates.ts';
import type { Receipt } from './codec.ts';
import type { DispensingDay, Prescription, Route } from './dispensing-day.ts';
import type { Dispensing, DispensingGroup, DispensingPart } from './dispensing-part.ts';
import { routeOfForm } from './dosage-forms.ts';
import { patientPercent } from './patient-share.ts';
import { isDrug } from './pseudo-items.ts';
import { UNCODED_USAGE, usageText } from './usage-codes.ts';

/**
 * 調剤: one entry per day of dispensing and day of prescription. Several CZ of one SH are repeat
 * dispensings of the same drugs; each is told on its own day. @source formats/receipt-uke.md §6
 */
export function dispensedDays(receipt: Receipt, part: DispensingPart): DispensingDay[] {
  const days = new Map<string, DispensingDay>();
  for (const group of part.groups) {
    const route = routeOfForm(group.form);
    const drugs = route ? drugsOf(group) : [];
    if (!route || drugs.length === 0) continue;
    for (const dispensing of group.dispensings) {
      dayOf(days, receipt, part, dispensing).prescriptions.push({
        route,
        ...usageOf(group),
        comments: [...group.comments],
        quantity: { amount: dispensing.quantity, unit: UNITS[route] },
        drugs,
      });
    }
  }
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, day]) => day);
}

const UNITS: Readonly<Record<Route, Prescription['quantity']['unit']>> = {
  internal: 'days',
  'as-needed': 'doses',
  external: 'total',
  injection: 'total',
  home: 'total',
  other: 'total',
};

function dayOf(
  days: Map<string, DispensingDay>,
  receipt: Receipt,
  part: DispensingPart,
  { dispensedOn, prescribedOn }: Dispensing,
): DispensingDay {
  const key = `${dispensedOn}/${prescribedOn ?? ''}`;
  const known = days.get(key);
  if (known) return known;
  const share = patientPercent(receipt);
  const day: DispensingDay = {
    dispensedOn: dispensedOn as IsoDate,
    ...(prescribedOn && { prescribedOn }),
    facilityCode: receipt.institution.code,
    facilityName: receipt.institution.name,
    prescribedBy: { ...part.prescriber },
    setting: 'outside',
    ...(share !== undefined && { share }),
    prescriptions: [],
  };
  days.set(key, day);
  return day;
}

const drugsOf = (group: DispensingGroup): Prescription['drugs'] =>
  group.drugs.flatMap(({ record, code, amount, singleDose }) =>
    record === 'IY' && isDrug(code) && amount !== undefined
      ? [{ drugCode: code, dose: amount, ...(singleDose !== '' && { singleDose }) }]
      : [],
  );

/** 特別指示 is the usage itself when that is not coded, else it is said in addition. */
function usageOf({ usageCode, instruction }: DispensingGroup): {
  usage: string;
  instruction?: string;
} {
  const coded = usageCode === UNCODED_USAGE ? '' : usageText(usageCode);
  if (coded === '') return { usage: instruction };
  return instruction === '' ? { usage: coded } : { usage: coded, instruction };
}
