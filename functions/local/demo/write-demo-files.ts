import { addDays, addMonths, type IsoDate } from '../../../shared/kernel/dates.ts';
import { childCare } from './child-care.ts';
import { demoCalendar } from './demo-calendar.ts';
import type { DemoFile } from './demo-file.ts';
import { drugMasterFiles } from './drug-master-files.ts';
import { elderCare } from './elder-care.ts';
import { eligibilityFile } from './eligibility-file.ts';
import { husbandCare } from './husband-care.ts';
import { insurerFile } from './insurer-file.ts';
import { INSURERS, type InsurerKey } from './insurers.ts';
import { otherCare } from './other-care.ts';
import { type DemoPeople, demoPeople } from './people.ts';
import { providerFiles } from './provider-files.ts';
import type { Receipt } from './receipt.ts';
import { receiptsOf } from './receipts.ts';
import { wifeCare } from './wife-care.ts';

export type { DemoFile } from './demo-file.ts';

/** How many months back lies the care month that also comes after review, in the insurer form. */
const REVIEWED_BACK = 8;

const eligibilityFiles = (people: DemoPeople, asOf: IsoDate): DemoFile[] =>
  (Object.keys(INSURERS) as InsurerKey[]).map((insurer) => ({
    name: `eligibility_${INSURERS[insurer].number}_${asOf.replaceAll('-', '')}.csv`,
    bytes: eligibilityFile(insurer, Object.values(people), asOf),
    asOf,
  }));

/**
 * The files that insurers and review bodies would have delivered up to `today`, in the order of delivery:
 * eligibility, receipts of about 18 months, drug master. Everything in them is invented but the medicines.
 * The same day always gives the same bytes.
 */
export function demoFiles(today: IsoDate): DemoFile[] {
  const calendar = demoCalendar(today);
  const people = demoPeople(today);
  const visits = [husbandCare, wifeCare, childCare, elderCare, otherCare].flatMap((care) =>
    care(calendar),
  );
  const receipts = receiptsOf(visits, people, calendar);
  const reviewedMonth = addMonths(calendar.latest, -REVIEWED_BACK);
  const [first, ...others] = receipts.filter(
    (one: Receipt) =>
      one.table === '1' && one.insurer === 'union' && one.careMonth === reviewedMonth,
  );
  const files = [
    ...drugMasterFiles(calendar.start, calendar.revision),
    ...eligibilityFiles(people, calendar.start),
    ...providerFiles(receipts),
    ...(first ? [insurerFile([first, ...others])] : []),
    ...eligibilityFiles(people, addDays(today, -1)),
  ];
  return files.toSorted((a, b) => a.asOf.localeCompare(b.asOf));
}
