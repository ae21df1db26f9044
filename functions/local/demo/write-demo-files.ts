import { addDays, type IsoDate } from '../../../shared/kernel/dates.ts';
import { checkupFiles } from './checkups/checkup-files.ts';
import { childCare } from './child-care.ts';
import { deliveredReceipts } from './delivered-receipts.ts';
import { demoCalendar } from './demo-calendar.ts';
import type { DemoFile } from './demo-file.ts';
import { dentalFiles } from './dental-files.ts';
import { drugMasterFiles } from './drug-master-files.ts';
import { elderCare } from './elder-care.ts';
import { eligibilityFile } from './eligibility-file.ts';
import { husbandCare } from './husband-care.ts';
import { INSURERS, type InsurerKey } from './insurers.ts';
import { otherCare } from './other-care.ts';
import { otherMasterFiles } from './other-master-files.ts';
import { type DemoPeople, demoPeople } from './people.ts';
import { receiptsOf } from './receipts.ts';
import { wifeCare } from './wife-care.ts';

export type { DemoFile } from './demo-file.ts';

const eligibilityFiles = (people: DemoPeople, asOf: IsoDate): DemoFile[] =>
  (Object.keys(INSURERS) as InsurerKey[]).map((insurer) => ({
    name: `eligibility_${INSURERS[insurer].number}_${asOf.replaceAll('-', '')}.csv`,
    bytes: eligibilityFile(insurer, Object.values(people), asOf),
    asOf,
  }));

/**
 * The files that insurers and review bodies would have delivered up to `today`, in the order of delivery:
 * eligibility, receipts from January of last year (18 months at least), masters. Everything in them is invented but the medicines.
 * The same day always gives the same bytes.
 */
export function demoFiles(today: IsoDate): DemoFile[] {
  const calendar = demoCalendar(today);
  const people = demoPeople(today);
  const visits = [husbandCare, wifeCare, childCare, elderCare, otherCare].flatMap((care) =>
    care(calendar),
  );
  const receipts = receiptsOf(visits, people, calendar);
  const files = [
    ...drugMasterFiles(calendar.start, calendar.revision),
    ...eligibilityFiles(people, calendar.start),
    ...otherMasterFiles(calendar.start),
    ...deliveredReceipts(receipts, calendar),
    ...dentalFiles(calendar, people),
    ...checkupFiles(people, today),
    ...eligibilityFiles(people, addDays(today, -1)),
  ];
  return files.toSorted((a, b) => a.asOf.localeCompare(b.asOf));
}
