import { monthOf } from '../../../shared/kernel/dates.ts';
import type { Visit } from './care.ts';
import type { DemoCalendar } from './demo-calendar.ts';
import { dispensingReceipt, type Filled } from './dispensing-receipt.ts';
import { medicalReceipt } from './medical-receipt.ts';
import type { DemoPeople } from './people.ts';
import type { Receipt } from './receipt.ts';

/** A corrected claim comes this many months after the wrong one. */
const CORRECTION_MONTHS = 2;

type NonEmpty<T> = readonly [T, ...T[]];

/** Groups in the order in which their keys first appear. */
function grouped<T>(all: readonly T[], keyOf: (one: T) => string): NonEmpty<T>[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return [...groups.values()];
}

function filledAt(visit: Visit): Filled[] {
  const { pharmacy, items, misclaimed } = visit;
  if (!pharmacy || !items) return [];
  if (!misclaimed) return [{ visit, pharmacy, items, claimDelay: 0, returned: false }];
  return [
    { visit, pharmacy, items: misclaimed, claimDelay: 0, returned: true },
    { visit, pharmacy, items, claimDelay: CORRECTION_MONTHS, returned: false },
  ];
}

/** Every receipt that the visits lead to, a clinic's and a pharmacy's. */
export function receiptsOf(
  visits: readonly Visit[],
  people: DemoPeople,
  calendar: DemoCalendar,
): Receipt[] {
  const inOrder = visits.toSorted((a, b) => a.on.localeCompare(b.on));
  const medical = grouped(inOrder, (visit) =>
    [visit.patient, visit.clinic, monthOf(visit.on), visit.nights ? 'bed' : ''].join('/'),
  );
  const dispensed = grouped(inOrder.flatMap(filledAt), ({ visit, pharmacy, claimDelay }) =>
    [visit.patient, pharmacy, visit.clinic, monthOf(visit.on), claimDelay].join('/'),
  );
  return [
    ...medical.map((group) => medicalReceipt(group, people, calendar)),
    ...dispensed.map((group) => dispensingReceipt(group, people, calendar)),
  ];
}
