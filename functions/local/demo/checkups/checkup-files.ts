import { fiscalYearOf } from '../../../../shared/checkups/fiscal-year.ts';
import { addDays, type IsoDate } from '../../../../shared/kernel/dates.ts';
import type { DemoFile } from '../demo-file.ts';
import { INSURERS } from '../insurers.ts';
import type { DemoPeople } from '../people.ts';
import { checkupArchive } from './archive.ts';
import { elderCheckups } from './elder.ts';
import { husbandCheckups } from './husband.ts';
import type { WrittenDocument } from './v08.ts';
import { wifeCheckups } from './wife.ts';

/** Days from the making of a document to its delivery. */
const DELIVERED_AFTER = 10;

/** One archive per institution, insurer and day, as they reach the insurers, and when these register them. */
export function checkupFiles(people: DemoPeople, today: IsoDate): DemoFile[] {
  const documents = [
    ...husbandCheckups(people.husband, today),
    ...wifeCheckups(people.wife, today),
    ...elderCheckups(people.elder, today),
  ];
  const deliveries = new Map<string, [WrittenDocument, ...WrittenDocument[]]>();
  for (const one of documents) {
    const key = [one.institution.code, one.person.insurerNumber, one.created].join('/');
    const known = deliveries.get(key);
    if (known) known.push(one);
    else deliveries.set(key, [one]);
  }
  return [
    ...[...deliveries.values()].map((all) => {
      const asOf = addDays(all[0].created, DELIVERED_AFTER);
      return { ...checkupArchive(all, asOf), asOf };
    }),
    statusFile(today),
  ];
}

/** 組合 and 広域連合 have registered this year, 国保 tells a date, 協会 tells nothing. @source product.md §4.5 */
function statusFile(today: IsoDate): DemoFile {
  const year = fiscalYearOf(today);
  const asOf = addDays(today, -30);
  const lines = [
    'insurerNumber,fiscalYear,registeredFrom,plannedOn',
    `${INSURERS.union.number},${year - 1},${year - 1}-06-10,`,
    `${INSURERS.union.number},${year},${year}-06-10,`,
    `${INSURERS.elderly.number},${year - 1},${year - 1}-06-01,`,
    `${INSURERS.elderly.number},${year},${year}-06-01,`,
    `${INSURERS.municipal.number},${year},,${year + 1}-02-01`,
  ];
  return {
    name: `checkup-status_${asOf.replaceAll('-', '')}.csv`,
    bytes: new TextEncoder().encode(`${lines.join('\r\n')}\r\n`),
    asOf,
  };
}
